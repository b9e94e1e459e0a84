using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>
/// kill -9 of the real process between any two steps of one action. A proxy stands before storage and the connector: at the n-th
/// request of the action it kills the service, before the request is passed on or before its answer comes back; then the service is
/// started again, and the channel repeats the activity as Teams does.
/// </summary>
public sealed class KillTests
{
    /// <summary>More requests than one action makes, with what is delivered after it.</summary>
    private const int MostSteps = 40;

    [Theory]
    [InlineData(OnTheWay.Lost)]
    [InlineData(OnTheWay.AnswerLost)]
    public async Task A_service_killed_between_any_two_steps_has_done_all_of_it_or_none_and_delivers_what_it_promised(OnTheWay kind)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort);
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        await using var channel = await ChannelStandIn.StartAsync();
        await using var connector = await FaultProxy.StartAsync(new Uri(channel.BaseUrl).Port);
        var prefix = "k" + Guid.NewGuid().ToString("N")[..12];
        var settings = new Dictionary<string, string?>(channel.Settings())
        {
            ["Storage:ConnectionString"] = AzuriteServer.Connection(tables.Port, queues.Port),
            ["Storage:Prefix"] = prefix,
            ["Delivery:IdlePoll"] = "00:00:00.2",
            ["Delivery:LaneLease"] = "00:00:01",
        };
        var serviceUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{connector.Port}/jp/{ChannelStandIn.TenantId}/");
        TeamsActivities activities = new(serviceUrl);
        var team = TeamsPlace.Team("sakura", "さくら市 協議の場");
        channel.Connector.Rosters[team.Id] = [People.Sato];
        var token = (channel.ChannelToken() with { ServiceUrl = serviceUrl }).ToString();

        var bot = await BotServer.StartAsync(settings);
        try
        {
            await channel.DeliverAsync(bot.Client, activities.BotAdded(team, People.Sato), token);
            await channel.WaitForAsync(static sent => sent.Card is not null, TimeSpan.FromSeconds(30));
            await SettledAsync(azurite, prefix, bot);

            for (var step = 1; ; step++)
            {
                Assert.True(step <= MostSteps, $"The action did not end within {MostSteps} steps.");
                var subject = string.Create(CultureInfo.InvariantCulture, $"議題その{step}");
                var activity = activities.Message(team, People.Sato, "議題 " + subject);
                var killed = await KillAtAsync(bot, step, kind, [tables, queues, connector], () => TryDeliverAsync(channel, bot, activity, token), () => SettledAsync(azurite, prefix, bot));
                if (!killed)
                {
                    Assert.True(step > 8, $"Only {step - 1} steps were seen: the proxies do not see the action.");
                    break;
                }

                await bot.DisposeAsync();
                var atOnce = await RowsOfAsync(azurite, prefix, subject);
                Assert.True(atOnce is { Items: 0, Answers: 0 } or { Items: 1, Answers: 1 }, $"Step {step}: {atOnce}");

                bot = await BotServer.StartAsync(settings);
                await channel.DeliverAsync(bot.Client, activity, token);
                await SettledAsync(azurite, prefix, bot);

                var afterwards = await RowsOfAsync(azurite, prefix, subject);
                Assert.Equal((1, 1), (afterwards.Items, afterwards.Answers));
                var receipts = channel.Sent.Count(sent => Says(sent, subject));
                // Twice only where the connector had accepted it and the mark was lost with the process.
                Assert.InRange(receipts, 1, 2);
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    /// <returns>False when the action, and what is delivered after it, was over before the step came.</returns>
    private static async Task<bool> KillAtAsync(BotServer bot, int step, OnTheWay kind, FaultProxy[] proxies, Func<Task> act, Func<Task> settle)
    {
        var seen = 0;
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        OnTheWay Decide(string request)
        {
            // The idle service polls its queue and looks after the house: those are no steps of the action.
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

        foreach (var proxy in proxies)
        {
            proxy.Decide = Decide;
        }

        try
        {
            var done = Task.Run(async () =>
            {
                await act();
                await settle();
            });
            await Task.WhenAny(killed.Task, done);
            if (killed.Task.IsCompleted)
            {
                await bot.EndedAsync();
                return true;
            }

            await done;
            return false;
        }
        finally
        {
            foreach (var proxy in proxies)
            {
                proxy.Decide = static _ => OnTheWay.Pass;
            }
        }
    }

    private static async Task TryDeliverAsync(ChannelStandIn channel, BotServer bot, JsonObject activity, string token)
    {
        try
        {
            using var answer = await channel.DeliverAsync(bot.Client, activity, token);
        }
        catch (HttpRequestException)
        {
            // The service died with the request in its hands: what this test is about.
        }
    }

    private static bool Says(SentActivity sent, string subject) =>
        sent.Card?.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Contains(subject + "\"", StringComparison.Ordinal) == true;

    /// <summary>The rows of one action: they are there together or not at all.</summary>
    private static async Task<(int Items, int Answers)> RowsOfAsync(AzuriteServer azurite, string prefix, string subject)
    {
        var rows = await AllAsync(azurite, prefix);
        var items = rows.Where(row => row.RowKey.StartsWith("agenda:", StringComparison.Ordinal) && row.GetString("Subject") == subject).ToArray();
        var turns = rows.Where(row => row.RowKey.StartsWith("turn:", StringComparison.Ordinal) && row.GetString("Outcome").Contains($"\"{subject}\"", StringComparison.Ordinal)).ToArray();
        var answers = turns.Count(turn => rows.Any(row => row.GetString("Kind") == "turn.answer.1" && row.GetString("Record").Contains(turn.RowKey["turn:".Length..], StringComparison.Ordinal)));
        var history = items.Count(item => rows.Any(row => row.RowKey.StartsWith($"history:{item.RowKey}:", StringComparison.Ordinal)));
        Assert.Equal((items.Length, items.Length), (turns.Length, history));
        return (items.Length, answers);
    }

    private static async Task<List<TableEntity>> AllAsync(AzuriteServer azurite, string prefix)
    {
        TableClient client = new(azurite.ConnectionString, prefix + "forums");
        List<TableEntity> rows = [];
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task SettledAsync(AzuriteServer azurite, string prefix, BotServer bot)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var open = (await AllAsync(azurite, prefix)).Where(static row => row.GetString("State") == "Pending").Select(static row => row.RowKey).ToArray();
            if (open.Length == 0)
            {
                return;
            }

            Assert.True(DateTime.UtcNow < until, $"Still to be done:\n{string.Join('\n', open)}\n{bot.Output}");
            await Task.Delay(50);
        }
    }
}
