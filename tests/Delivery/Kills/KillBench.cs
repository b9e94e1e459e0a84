using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Local.Graph;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery.Kills;

/// <summary>
/// The service as a process of its own, with a proxy before each of its neighbours (tables, queues, connector, calendar): at the n-th
/// request of an action the process is killed, before the request is passed on or before its answer comes back.
/// </summary>
internal sealed class KillBench : IAsyncDisposable
{
    private readonly AzuriteServer azurite;
    private readonly GraphStandIn graph;
    private readonly FaultProxy[] proxies;
    private readonly Dictionary<string, string?> settings;
    private readonly string prefix;
    private readonly string token;
    private BotServer bot;

    private KillBench(AzuriteServer azurite, GraphStandIn graph, ChannelStandIn channel, FaultProxy[] proxies, Dictionary<string, string?> settings, BotServer bot)
    {
        this.azurite = azurite;
        this.graph = graph;
        this.proxies = proxies;
        this.settings = settings;
        this.bot = bot;
        Channel = channel;
        prefix = settings["Storage:Prefix"]!;
        var serviceUrl = ServiceUrl(proxies[2]);
        Activities = new TeamsActivities(serviceUrl);
        token = (channel.ChannelToken() with { ServiceUrl = serviceUrl }).ToString();
    }

    public ChannelStandIn Channel { get; }

    public TeamsActivities Activities { get; }

    /// <summary>The events that are in the calendar, the cancelled ones too.</summary>
    public int Events => graph.Events.Count;

    public static async Task<KillBench> StartAsync()
    {
        var storage = await AzuriteServer.StartAsync();
        var calendar = await GraphStandIn.StartAsync();
        var channel = await ChannelStandIn.StartAsync();
        Uri events = new(calendar.BaseUrl);
        FaultProxy[] before =
        [
            await FaultProxy.StartAsync(storage.TablePort),
            await FaultProxy.StartAsync(storage.QueuePort),
            await FaultProxy.StartAsync(new Uri(channel.BaseUrl).Port),
            await FaultProxy.StartAsync(events.Port),
        ];
        var all = new Dictionary<string, string?>(channel.Settings())
        {
            ["Storage:ConnectionString"] = AzuriteServer.Connection(before[0].Port, before[1].Port),
            ["Storage:Prefix"] = "k" + Guid.NewGuid().ToString("N")[..12],
            // What is sent again after a kill is to be carried out, however busy the machine: nobody here sends it a third time.
            ["Storage:NetworkTimeout"] = "00:00:10",
            ["Delivery:IdlePoll"] = "00:00:00.2",
            ["Delivery:LaneLease"] = "00:00:01",
            ["Graph:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{before[3].Port}{events.AbsolutePath}"),
            ["Graph:Organizer:0"] = "jimukyoku@sakura.example.jp",
        };
        return new KillBench(storage, calendar, channel, before, all, await BotServer.StartAsync(all));
    }

    /// <summary>Adds the bot to a team; the first of the people installs it.</summary>
    public async Task InstallAsync(TeamsPlace team, params TeamsPerson[] people)
    {
        Channel.Connector.Rosters[team.Id] = people;
        await DeliverAsync(Activities.BotAdded(team, people[0]));
        await Channel.WaitForAsync(static sent => sent.Card is not null);
        await SettledAsync();
    }

    /// <summary>Posts an activity that must be taken.</summary>
    public async Task DeliverAsync(JsonObject activity)
    {
        using var answer = await Channel.DeliverAsync(bot.Client, activity, token);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}\n{bot.Output}");
    }

    /// <summary>The same service, started again on what the killed one has left.</summary>
    public async Task RestartAsync()
    {
        await bot.DisposeAsync();
        bot = await BotServer.StartAsync(settings);
    }

    /// <returns>False when the action, and what is delivered after it, was over before the step came.</returns>
    public async Task<bool> KillAtAsync(int step, OnTheWay kind, JsonObject activity)
    {
        var seen = 0;
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        OnTheWay Decide(string request)
        {
            // The idle service polls its queue: that is no step of the action.
            if (request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("/messages?", StringComparison.Ordinal))
            {
                return OnTheWay.Pass;
            }

            if (Interlocked.Increment(ref seen) != step)
            {
                return killed.Task.IsCompleted ? OnTheWay.Lost : OnTheWay.Pass;
            }

            if (kind == OnTheWay.Lost)
            {
                bot.Kill();
                killed.TrySetResult();
                return OnTheWay.Lost;
            }

            // Killed when the request has been carried out: the answer finds nobody.
            _ = Task.Delay(30).ContinueWith(
                _ =>
                {
                    bot.Kill();
                    killed.TrySetResult();
                },
                TaskScheduler.Default);
            return OnTheWay.AnswerLost;
        }

        Array.ForEach(proxies, proxy => proxy.Decide = Decide);
        try
        {
            var done = Task.Run(async () =>
            {
                await TryDeliverAsync(activity);
                await SettledAsync();
            });
            await Task.WhenAny(killed.Task, done);
            if (!killed.Task.IsCompleted)
            {
                await done;
                return false;
            }

            await bot.EndedAsync();
            return true;
        }
        finally
        {
            Array.ForEach(proxies, static proxy => proxy.Decide = static _ => OnTheWay.Pass);
        }
    }

    /// <summary>Every row of every forum.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync()
    {
        TableClient client = new(azurite.ConnectionString, prefix + "forums");
        List<TableEntity> rows = [];
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Waits until nothing that is due is left to be done; what is promised for another day stays.</summary>
    public async Task SettledAsync()
    {
        var until = DateTime.UtcNow.AddSeconds(180);
        while (true)
        {
            var soon = DateTimeOffset.UtcNow.AddMinutes(1);
            var open = (await RowsAsync()).Where(row => row.GetString("State") == "Pending" && !(row.GetDateTimeOffset("Due") > soon)).Select(static row => row.RowKey).ToArray();
            if (open.Length == 0)
            {
                return;
            }

            Assert.True(DateTime.UtcNow < until, $"Still to be done:\n{string.Join('\n', open)}\n{bot.Output}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        foreach (var proxy in proxies)
        {
            await proxy.DisposeAsync();
        }

        await Channel.DisposeAsync();
        await graph.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private static string ServiceUrl(FaultProxy connector) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{connector.Port}/jp/{ChannelStandIn.TenantId}/");

    private async Task TryDeliverAsync(JsonObject activity)
    {
        try
        {
            using var answer = await Channel.DeliverAsync(bot.Client, activity, token);
        }
        catch (HttpRequestException)
        {
            // The service died with the request in its hands: what this is about.
        }
    }
}
