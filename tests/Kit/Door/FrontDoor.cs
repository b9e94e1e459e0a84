using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Teams.Connector;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CareSystem.Tests.Kit.Door;

/// <summary>
/// The whole service in this process behind its real door: signed activities in, a real Azurite below, the connector's stand-in on the
/// other side. Tests post an activity and read the answer.
/// </summary>
internal sealed class FrontDoor : IDoor, IAsyncDisposable
{
    /// <summary>A Monday morning in Japan.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(9));

    /// <summary>How long the clock waits for what is under way before it is moved.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(10);

    private readonly WebApplicationFactory<RandomIds> factory;
    private readonly bool ownsChannel;

    private FrontDoor(WebApplicationFactory<RandomIds> factory, ChannelStandIn channel, bool ownsChannel, FakeTimeProvider time, StorageProbe probe, LogLines log, string connection, string prefix)
    {
        this.factory = factory;
        this.ownsChannel = ownsChannel;
        Channel = channel;
        Time = time;
        Probe = probe;
        Log = log;
        ConnectionString = connection;
        Prefix = prefix;
        factory.Server.PreserveExecutionContext = true;
        Client = factory.CreateClient();
        Activities = new TeamsActivities(channel.ServiceUrl, time);
    }

    public ChannelStandIn Channel { get; }

    public FakeTimeProvider Time { get; }

    public StorageProbe Probe { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public TeamsActivities Activities { get; }

    public string ConnectionString { get; }

    public string Prefix { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>Starts the service on storage that is always there: on a busy machine it is given time. Whoever stops storage brings their own.</summary>
    /// <param name="before">An earlier service whose storage, channel and clock this one goes on with: a restart.</param>
    public static async Task<FrontDoor> StartAsync(
        AzuriteFixture azurite, DateTimeOffset? now = null, IDictionary<string, string?>? settings = null, FrontDoor? before = null, Action<IServiceCollection>? services = null) =>
        await StartAsync(
            azurite.ConnectionString, now, new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Storage:NetworkTimeout"] = "00:00:20" }, before, services);

    /// <summary>The same storage without what works by itself, delivery and housekeeping: a test runs that where it wants to see it die, or nothing may move meanwhile.</summary>
    public static Task<FrontDoor> StartWithoutWorkersAsync(AzuriteFixture azurite, FrontDoor before, IDictionary<string, string?>? settings = null) =>
        StartAsync(azurite, settings: settings, before: before, services: static all =>
        {
            foreach (var worker in all.Where(static each => each.ServiceType == typeof(IHostedService) && IsOurs(each)).ToArray())
            {
                all.Remove(worker);
            }
        });

    /// <summary>The service's own, and not the host's.</summary>
    private static bool IsOurs(ServiceDescriptor worker) =>
        (worker.ImplementationType?.Assembly ?? worker.ImplementationFactory?.Method.Module.Assembly) == typeof(RandomIds).Assembly;

    public static async Task<FrontDoor> StartAsync(
        string connection, DateTimeOffset? now = null, IDictionary<string, string?>? settings = null, FrontDoor? before = null, Action<IServiceCollection>? services = null)
    {
        var time = before?.Time ?? new FakeTimeProvider(now ?? Monday);
        var channel = before?.Channel ?? await ChannelStandIn.StartAsync(time);
        var prefix = before?.Prefix ?? "t" + Guid.NewGuid().ToString("N")[..16];
        StorageProbe probe = new();
        LogLines log = new();
        var all = new Dictionary<string, string?>(channel.Settings().Concat(ChannelStandIn.WithoutLimits))
        {
            ["Storage:ConnectionString"] = connection,
            ["Storage:Prefix"] = prefix,
            ["Delivery:IdlePoll"] = "00:00:00.2",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        var made = new Factory(all, time, probe, log, services);
        return new FrontDoor(made, channel, before is null, time, probe, log, connection, prefix);
    }

    /// <summary>Adds the bot to a team of these people; the first of them installs it. Ends when the welcome is posted.</summary>
    public async Task<TeamsPlace> InstallAsync(string key, params TeamsPerson[] people)
    {
        var place = TeamsPlace.Team(key, "さくら市 協議の場");
        Channel.Connector.Rosters[place.Id] = people;
        await DeliverAsync(Activities.BotAdded(place, people[0]));
        var first = await WaitAsync(sent => sent.ConversationId.StartsWith(place.Id, StringComparison.Ordinal));
        if (first.Card is null)
        {
            throw new InvalidOperationException($"Not installed: {first.Text}\n{Log.Warnings}");
        }

        await SettledAsync();
        return place;
    }

    /// <summary>Posts an activity and checks that the door took it.</summary>
    public async Task<JsonNode?> DeliverAsync(JsonObject activity)
    {
        using var answer = await Channel.DeliverAsync(Client, activity);
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The door answered {(int)answer.StatusCode}: {body}\n{Log.Warnings}");
        }

        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>A person types; the answer is the next message of the bot in that place.</summary>
    public async Task<ShownCard> SayAsync(TeamsPlace place, TeamsPerson from, string text)
    {
        var before = Channel.Sent.Count;
        await DeliverAsync(Activities.Message(place, from, text));
        return await NextAsync(place, before);
    }

    /// <summary>The first message after the first <paramref name="before"/> ones that stands in a place.</summary>
    public async Task<ShownCard> NextAsync(TeamsPlace place, int before, Func<SentActivity, bool>? which = null)
    {
        var bare = place.Id.Split(';')[0];
        var sent = await WaitAsync(
            sent => Channel.Sent.Skip(before).Contains(sent) && sent.ConversationId.Split(';')[0] == bare && sent.Type == "message" && (which is null || which(sent)));
        return ShownCard.Of(this, place, sent);
    }

    /// <summary>The first activity that the predicate is true of; what the service logged is told where none comes.</summary>
    private async Task<SentActivity> WaitAsync(Func<SentActivity, bool> which)
    {
        try
        {
            return await Channel.WaitForAsync(which);
        }
        catch (TimeoutException e)
        {
            var promised = (await RowsAsync(prefix: OutboxRow.Prefix)).Where(static row => row.GetString("State") == nameof(OutboxState.Pending));
            throw new TimeoutException($"{e.Message}\nStill promised at {Time.GetUtcNow():O}:\n{string.Join('\n', promised.Select(Told))}\n{Log.Warnings}", e);
        }
    }

    /// <summary>Moves the clock and lets everything that has become due be carried out.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        // What is still under way would be overtaken: what it puts off it would put off by the later time. Where a test holds something
        // back on purpose it stays under way.
        await OpenAfterAsync(Courtesy);
        Time.Advance(by);
        await SettledAsync();
    }

    /// <summary>Waits until nothing that is due by the service's clock is left to be done: "nothing happened" is proved by this.</summary>
    public async Task SettledAsync()
    {
        if (await OpenAfterAsync(Patience.Limit) is { Count: > 0 } open)
        {
            throw new TimeoutException($"Still to be done at {Time.GetUtcNow():O}:\n{string.Join('\n', open)}\n{Log.Warnings}");
        }
    }

    /// <returns>What is due and not done, when nothing is any more or after that long.</returns>
    private async Task<IReadOnlyList<string>> OpenAfterAsync(TimeSpan limit)
    {
        var until = DateTime.UtcNow + limit;
        while (true)
        {
            var open = await OpenRowsAsync();
            if (open.Count == 0 || DateTime.UtcNow > until)
            {
                return open;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Every row of a table, as it is kept.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table = "forums", string? prefix = null)
    {
        TableClient client = new(ConnectionString, Prefix + table);
        List<TableEntity> rows = [];
        // Storage sends only what is wanted: this is asked all the time.
        var filter = prefix is { Length: > 0 } ? TableClient.CreateQueryFilter($"RowKey ge {prefix} and RowKey lt {prefix[..^1] + (char)(prefix[^1] + 1)}") : null;
        await foreach (var row in client.QueryAsync<TableEntity>(filter))
        {
            rows.Add(row);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
        if (ownsChannel)
        {
            await Channel.DisposeAsync();
        }
    }

    /// <summary>Stops the service and leaves its channel to the next one.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
    }

    private static string Told(TableEntity row) =>
        $"{row.RowKey} {row.GetString("Kind")}, due {row.GetDateTimeOffset("Due"):O}, not before {row.GetDateTimeOffset("NotBefore"):O} {row.GetString("Code")}";

    private async Task<List<string>> OpenRowsAsync()
    {
        var now = Time.GetUtcNow();
        List<string> open = [];
        foreach (var row in await RowsAsync(prefix: OutboxRow.Prefix))
        {
            var waits = row.GetDateTimeOffset("NotBefore") is { } notBefore && notBefore > now;
            var pause = row.RowKey.Contains(":shared:", StringComparison.Ordinal) && await IsPausedAsync(row, now);
            if (row.GetString("State") == nameof(OutboxState.Pending) && row.GetDateTimeOffset("Due") <= now && !waits && !pause)
            {
                open.Add(row.RowKey + " " + row.GetString("Kind"));
            }
        }

        return open;
    }

    /// <summary>A shared message was updated less than five seconds ago: the next update has to wait.</summary>
    private async Task<bool> IsPausedAsync(TableEntity mark, DateTimeOffset now)
    {
        var key = mark.RowKey[(mark.RowKey.IndexOf(":shared:", StringComparison.Ordinal) + 1)..];
        TableClient client = new(ConnectionString, Prefix + "forums");
        var shared = await client.GetEntityIfExistsAsync<TableEntity>(mark.PartitionKey, key);
        return shared.HasValue && shared.Value!.GetDateTimeOffset("UpdatedAt") is { } updated && updated + TimeSpan.FromSeconds(5) > now;
    }

    private sealed class Factory(
        IDictionary<string, string?> settings, FakeTimeProvider time, StorageProbe probe, LogLines log, Action<IServiceCollection>? services) : WebApplicationFactory<RandomIds>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            // More than the settings let through: what must never be said is looked for in everything.
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).AddFilter<LogLines>(category: null, LogLevel.Debug));
            builder.ConfigureTestServices(all =>
            {
                all.AddSingleton<TimeProvider>(time);
                all.AddSingleton<HttpPipelinePolicy>(probe);

                // The stand-in may be slow on a busy machine: an answer that counts as lost would be sent again.
                all.Configure<HttpClientFactoryOptions>(ConnectorHttp.Name, static options => options.HttpClientActions.Add(static client => client.Timeout = Patience.Limit));
                services?.Invoke(all);
            });
        }
    }
}
