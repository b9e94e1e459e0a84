using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery.Kills;

/// <summary>
/// kill -9 of the real process between any two steps of every action of the main job. Afterwards the service is started again, and the
/// channel repeats the activity as Teams does (or a person presses again). KILL_EVERY_STEP=1 stops at every step of every action;
/// without it the typed 議題 is walked at every fourth step and the others at every twenty-fourth.
/// </summary>
public abstract class KillTests(OnTheWay kind)
{
    /// <summary>More requests than one action makes, with what is delivered after it.</summary>
    private const int MostSteps = KilledAction.People - 10;

    private static readonly bool EveryStep = Environment.GetEnvironmentVariable("KILL_EVERY_STEP") == "1";

    public static TheoryData<string> Actions => [.. KilledAction.All.Select(static action => action.Name)];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task A_service_killed_between_any_two_steps_has_done_all_of_it_or_none_and_delivers_what_it_promised(string name)
    {
        var action = KilledAction.All.Single(action => action.Name == name);
        await using var bench = await KillBench.StartAsync();
        var forum = await KilledForum.SetUpAsync(bench);

        // The first of its kind may make more than the second (a counter, a mark on a shared card): the second is the measure.
        await DoneAsync(bench, action.Make(forum, 1));
        var whole = await DoneAsync(bench, action.Make(forum, 2));
        Assert.All(action.Together, kind => Assert.True(whole.Rows.GetValueOrDefault(kind) > 0, $"No {kind} among {whole}."));

        var stride = EveryStep ? 1 : action.Name == "agenda" ? 4 : 24;
        var first = kind == OnTheWay.Lost ? 1 : Math.Min(stride, 2);
        for (var (step, n) = (first, 3); ; (step, n) = (step + stride, n + 1))
        {
            Assert.True(step <= MostSteps, $"The action did not end within {MostSteps} steps.");
            var activity = action.Make(forum, n);
            var before = await Trace.TakeAsync(bench);
            if (!await bench.KillAtAsync(step, kind, activity))
            {
                Assert.True(step > 5, $"Fewer than {step} steps were seen: the proxies do not see the action.");
                break;
            }

            var atOnce = (await Trace.TakeAsync(bench)).Since(before);
            var there = action.Together.Count(kind => atOnce.Rows.GetValueOrDefault(kind) == whole.Rows[kind]);
            var missing = action.Together.Count(kind => !atOnce.Rows.ContainsKey(kind));
            Assert.True(there == action.Together.Count || missing == action.Together.Count, $"Step {step} left a part of it: {atOnce}, the whole is {whole}.");

            await bench.RestartAsync();
            await bench.DeliverAsync(activity);
            await bench.SettledAsync();

            var afterwards = (await Trace.TakeAsync(bench)).Since(before);
            if (afterwards.Rows.Count == 0)
            {
                // A process that has just started on a busy machine may say that nothing was recorded: then the person presses again.
                await bench.DeliverAsync(activity);
                await bench.SettledAsync();
                afterwards = (await Trace.TakeAsync(bench)).Since(before);
            }

            Assert.True(whole.SameRows(afterwards, action.Again), $"Step {step} ended as {afterwards}, the whole is {whole}.");
            Assert.True(afterwards.Events == whole.Events, $"Step {step}: {afterwards.Events} events in the calendar.");

            // Twice only where the connector had accepted it and the mark was lost with the process.
            Assert.True(afterwards.Posts >= whole.Posts && afterwards.Posts <= whole.Posts * 2, $"Step {step} posted {afterwards.Posts} messages, the whole is {whole.Posts}.");
        }
    }

    private static async Task<Trace> DoneAsync(KillBench bench, JsonObject activity)
    {
        var before = await Trace.TakeAsync(bench);
        await bench.DeliverAsync(activity);
        await bench.SettledAsync();
        return (await Trace.TakeAsync(bench)).Since(before);
    }

    /// <summary>What there is, by kind: rows, messages in the conversations (updates aside), events in the calendar.</summary>
    private sealed record Trace(IReadOnlySet<(string Kind, string Key)> All, int Posts, int Events)
    {
        public IReadOnlyDictionary<string, int> Rows { get; } = All.GroupBy(static row => row.Kind).ToDictionary(static group => group.Key, static group => group.Count());

        public static async Task<Trace> TakeAsync(KillBench bench) => new(
            (await bench.RowsAsync()).Select(static row => (KindOf(row), $"{row.PartitionKey} {row.RowKey}")).ToHashSet(),
            bench.Channel.Sent.Count(static sent => sent.Kind != SentKind.Update),
            bench.Events);

        public Trace Since(Trace before) => new(All.Except(before.All).ToHashSet(), Posts - before.Posts, Events - before.Events);

        public bool SameRows(Trace other, IReadOnlyList<string> again) =>
            other.Rows.Keys.All(kind => Rows.ContainsKey(kind) || again.Contains(kind))
            && Rows.All(row => other.Rows.GetValueOrDefault(row.Key) is var count && (count == row.Value || (count > row.Value && again.Contains(row.Key))));

        public override string ToString() => string.Join(", ", Rows.OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Value} {row.Key}"));

        private static string KindOf(TableEntity row)
        {
            var kind = row.RowKey.Split(':')[0];
            return row.GetString("Kind") is { } what && kind == "out" ? $"{kind} {what}" : kind;
        }
    }
}

/// <summary>The process dies before its request arrives.</summary>
[Collection(ProcessTests.Name)]
public sealed class LostRequestKillTests() : KillTests(OnTheWay.Lost);

/// <summary>The process dies before it has the answer to its request.</summary>
[Collection(SecondProcessTests.Name)]
public sealed class LostAnswerKillTests() : KillTests(OnTheWay.AnswerLost);
