using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>How much of it is run.</summary>
/// <param name="Kills">How long a copy is left alone before the next is killed, in milliseconds; null where none is.</param>
internal sealed record FaultSize(int Copies, int People, int PerPerson, TimeSpan Lease, TimeSpan Stop, (int Least, int Most)? Kills, int MostLostInARow, TimeSpan Limit);

/// <summary>Copies of the service, killed and started again, on one Azurite that is stopped for a while, before a connector that fails at random.</summary>
internal sealed class FaultRun : IAsyncDisposable
{
    private readonly FaultSize size;
    private readonly AzuriteServer azurite;
    private readonly ChannelStandIn channel;
    private readonly Copy[] copies;
    private readonly Random random;
    private readonly string prefix = "x" + Guid.NewGuid().ToString("N")[..12];
    private readonly Dictionary<(string Conversation, int Reminder), string> rows = [];

    private FaultRun(int seed, FaultSize size, AzuriteServer azurite, ChannelStandIn channel)
    {
        this.size = size;
        this.azurite = azurite;
        this.channel = channel;
        random = new Random(seed);
        Log = new ConnectorLog(seed, size.MostLostInARow);
        var settings = new Dictionary<string, string?>(channel.Settings())
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Storage:Prefix"] = prefix,
            ["Delivery:IdlePoll"] = "00:00:01",
            ["Delivery:LaneLease"] = size.Lease.ToString(),
            ["Delivery:Copies"] = size.Copies.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        copies = [.. Enumerable.Range(1, size.Copies).Select(number => new Copy(number, settings, () => Log.Now))];
    }

    public ConnectorLog Log { get; }

    public IEnumerable<Life> Lives => copies.SelectMany(static copy => copy.Lives);

    /// <summary>What the copies said may arrive twice, by cause.</summary>
    public IEnumerable<string> Repeats => copies.SelectMany(static copy => copy.Repeats);

    /// <summary>When storage stood still.</summary>
    public (TimeSpan From, TimeSpan Until) Stopped { get; private set; }

    /// <summary>The reminders, as conversation and number, with the key of the row that promises each.</summary>
    public IReadOnlyDictionary<(string Conversation, int Reminder), string> Promised => rows;

    public static async Task<FaultRun> StartAsync(int seed, FaultSize size)
    {
        var run = new FaultRun(seed, size, await AzuriteServer.StartAsync(), await ChannelStandIn.StartAsync());
        try
        {
            await Task.WhenAll(run.copies.Select(static copy => copy.StartAsync()));
            await run.PromiseAsync();
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets everything fail until every promise is kept.</summary>
    public async Task DeliverAsync()
    {
        Log.IsFaulty = true;
        using CancellationTokenSource done = new();
        var chaos = Task.WhenAll(KillAsync(done.Token), StopStorageAsync());
        var limit = Log.Now + size.Limit;
        try
        {
            while (await OpenAsync() is > 0 and var open)
            {
                Assert.True(Log.Now < limit, $"{open} reminders are still to be sent after {size.Limit}.\n{string.Join('\n', copies.Select(static copy => copy.Output[^Math.Min(copy.Output.Length, 4000)..]))}");
                await Task.Delay(500);
            }
        }
        finally
        {
            await done.CancelAsync();
            await chaos;
        }
    }

    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        TableClient client = new(azurite.ConnectionString, prefix + table);
        List<TableEntity> all = [];
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            all.Add(row);
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var copy in copies)
        {
            await copy.DisposeAsync();
        }

        await channel.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task<int> OpenAsync()
    {
        if (azurite.IsPaused)
        {
            return 1;
        }

        var pending = (await RowsAsync("forums")).Where(static row => row.GetString("State") == nameof(OutboxState.Pending)).Select(static row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        return rows.Values.Count(pending.Contains);
    }

    /// <summary>Books the meetings and promises everybody a reminder of each, due at once, in the order of their numbers.</summary>
    private async Task PromiseAsync()
    {
        var team = TeamsPlace.Team("sakura", "さくら市 協議の場");
        var people = Enumerable.Range(1, size.People).Select(static n => TeamsPerson.Named($"member{n}", $"委員 {n}")).ToArray();
        channel.Connector.Rosters[team.Id] = [People.Sato, .. people];
        channel.Connector.Instead = Log.Answer;
        TeamsActivities activities = new(channel.ServiceUrl);
        await DeliverAsync(activities.BotAdded(team, People.Sato));
        await WelcomedAsync();
        var forum = new ForumId((await RowsAsync("forums")).Single(static row => row.RowKey == RosterTable.ForumKey).PartitionKey);
        for (var n = 1; n <= size.PerPerson; n++)
        {
            await DeliverAsync(activities.Execute(team, People.Sato, "1", "meeting.book.1", new JsonObject
            {
                ["forum"] = forum.Value,
                ["form"] = $"meeting-{n}-0123456789",
                ["name"] = ConnectorLog.NameOf(n),
                ["date"] = DateTimeOffset.UtcNow.AddDays(30 + n).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["start"] = "14:00",
                ["length"] = "120",
                ["place"] = "市役所",
                ["online"] = "false",
            }));
        }

        var meetings = (await RowsAsync("forums")).Where(static row => row.RowKey.StartsWith("meeting:", StringComparison.Ordinal))
            .OrderBy(static row => row.GetDateTimeOffset("Start")).ToArray();
        Assert.Equal(size.PerPerson, meetings.Length);
        await PromiseAsync(forum, [.. meetings.Select(static row => (row.RowKey["meeting:".Length..], row.GetDateTimeOffset("Start")!.Value))], people);
    }

    private async Task PromiseAsync(ForumId forum, IReadOnlyList<(string Id, DateTimeOffset Start)> meetings, IReadOnlyList<TeamsPerson> people)
    {
        QueueClient queue = new(azurite.ConnectionString, prefix + "wakeups");
        TableClient table = new(azurite.ConnectionString, prefix + "forums");
        OutboxKinds kinds = new([new OutboxKind(typeof(RemindPersonDue), "meeting.remind.person.1")], new KeptTypes([StorageKept.Wire, MeetingsKept.Wire]));
        var now = DateTimeOffset.UtcNow;
        var all = from person in people
                  from meeting in meetings.Index()
                  let planned = now.AddMilliseconds(meeting.Index)
                  let promise = new Promise(
                      new RemindPersonDue(meeting.Item.Id, meeting.Item.Start, ReminderKind.HourBefore, planned),
                      new Recipient.Person(PersonId.Of(person.AadObjectId, person.Id)),
                      planned)
                  let turn = new TurnKey(Guid.NewGuid().ToString("N")[..26])
                  select (Person: person, Number: meeting.Index + 1, Row: kinds.Row(promise, turn, 0));
        foreach (var chunk in all.ToArray().Chunk(90))
        {
            List<TableTransactionAction> transaction = [];
            foreach (var (person, number, row) in chunk)
            {
                await queue.SendMessageAsync(JsonSerializer.Serialize(new WakeUp(forum.Value, row.Key)), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(-1));
                TableEntity entity = new(forum.Value, row.Key);
                OutboxMap.Instance.Write(row, entity);
                transaction.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity));
                rows[(ConnectorStandIn.ChatWith(person.Id), number)] = row.Key;
            }

            await table.SubmitTransactionAsync(transaction);
        }
    }

    private async Task WelcomedAsync()
    {
        try
        {
            await channel.WaitForAsync(static sent => sent.Card is not null);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Not installed.\n{copies[0].Output}", e);
        }
    }

    private async Task DeliverAsync(JsonObject activity)
    {
        for (var attempt = 1; ; attempt++)
        {
            // As Teams does: the same activity again where there was no answer, or none that counts.
            using var answer = await channel.DeliverAsync(copies[0].Client, activity);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True(attempt < 5, $"{(int)answer.StatusCode}\n{copies[0].Output}");
        }
    }

    /// <summary>One copy after another, and now and then all of them at once.</summary>
    private async Task KillAsync(CancellationToken until)
    {
        if (size.Kills is not var (least, most))
        {
            return;
        }

        for (var n = 1; !until.IsCancellationRequested; n++)
        {
            await Task.Delay(random.Next(least, most), until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (until.IsCancellationRequested)
            {
                return;
            }

            Copy[] victims = n % 4 == 0 ? copies : [copies[random.Next(copies.Length)]];
            await Task.WhenAll(victims.Select(static copy => copy.KillAsync()));
            await Task.Delay(random.Next(1000), CancellationToken.None);
            await Task.WhenAll(victims.Select(static copy => copy.StartAsync()));
        }
    }

    /// <summary>Storage stands still for a while, once something has been sent.</summary>
    private async Task StopStorageAsync()
    {
        while (Log.All.Count(static request => request is { Reminder: not null, CarriedOut: true }) < rows.Count / 4)
        {
            await Task.Delay(20);
        }

        azurite.Pause();
        var from = Log.Now;
        await Task.Delay(size.Stop);
        azurite.Resume();
        Stopped = (from, Log.Now);
    }
}
