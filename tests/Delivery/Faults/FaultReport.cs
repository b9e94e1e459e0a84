using System.Globalization;
using CareSystem.Bot.Storage;
using Xunit;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>What must be true after a run, and what is told of it.</summary>
internal static class FaultReport
{
    /// <summary>So long a copy that lives, with storage at hand, takes at the most from the channel's answer to the mark on the row.</summary>
    private static readonly TimeSpan Marking = TimeSpan.FromSeconds(15);

    public static async Task<string> CheckAsync(int seed, FaultRun run)
    {
        var log = run.Log.All;
        var arrived = log.Where(static request => request is { Reminder: not null, CarriedOut: true }).ToArray();
        var byReminder = arrived.ToLookup(static request => (request.Conversation, request.Reminder!.Value));

        var missing = run.Promised.Keys.Where(reminder => !byReminder.Contains(reminder)).ToArray();
        Assert.True(missing.Length == 0, $"Never arrived: {string.Join(", ", missing)}");

        foreach (var conversation in arrived.GroupBy(static request => request.Conversation))
        {
            var order = conversation.Select(static request => request.Reminder!.Value).ToArray();
            Assert.True(order.SequenceEqual(order.Order()), $"In {conversation.Key} they arrived as {string.Join(' ', order)}.");
        }

        var rows = (await run.RowsAsync("forums")).Where(static row => row.RowKey.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(rows, static row => row.GetString("State") is nameof(OutboxState.Failed) or nameof(OutboxState.Stopped));

        // Twice only what was accepted and could not be marked; and the row knows that it may have been.
        var counted = rows.ToDictionary(static row => row.RowKey, static row => row.GetInt32("PossibleRepeats") ?? 0, StringComparer.Ordinal);
        List<string> causes = [];
        foreach (var reminder in byReminder)
        {
            var repeated = reminder.SkipLast(1).Select(request => CauseOf(run, request)).ToArray();
            causes.AddRange(repeated);
            Assert.True(
                counted[run.Promised[reminder.Key]] >= repeated.Length,
                $"{reminder.Key} arrived {repeated.Length + 1} times ({string.Join(", ", repeated)}), the row says {counted[run.Promised[reminder.Key]]} possible repeats.");
        }

        Assert.All(log.Where(static request => request.Quiet > TimeSpan.Zero), request => RequireQuiet(run, request, log));

        var requests = log.Select(static request => (request.Conversation, request.At)).ToArray();
        var limits = LimitsRecount.OfThreads(requests);
        var perSecond = LimitsRecount.MostWithin(log.Select(static request => request.At), TimeSpan.FromSeconds(1));
        Assert.True(perSecond <= 50, $"{perSecond} requests of the app within a second; 50 are allowed.");

        var lanes = (await run.RowsAsync("directory")).Where(static row => row.RowKey == "lane").ToArray();
        var largest = lanes.Max(static row => row.GetBinary("Sent")?.Length ?? 0);
        Assert.True(largest <= 8 * 1024, $"A lane's row has grown to {largest} bytes.");

        return string.Join(Environment.NewLine,
        [
            string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {run.Promised.Count} reminders in {run.Promised.Keys.Select(static key => key.Conversation).Distinct().Count()} conversations, all arrived, none failed, in order, after {run.Log.Now.TotalSeconds:F0} s"),
            string.Create(CultureInfo.InvariantCulture, $"copies: {run.Lives.Count()} lives, {run.Lives.Count(static life => life.Until is not null)} of them killed; storage stood still from {run.Stopped.From.TotalSeconds:F0} s to {run.Stopped.Until.TotalSeconds:F0} s"),
            $"the connector answered: {Counts(log.Select(static request => $"{request.Answer}{(request.Answer is Answered.BadGateway or Answered.TimedOut or Answered.Cut ? request.CarriedOut ? " (carried out)" : " (not carried out)" : "")}"))}",
            $"arrived once more than once: {causes.Count}, because of: {Counts(causes)}",
            $"the service itself counted {counted.Values.Sum()} possible repeats; its log in the lives that could tell: {Counts(run.Repeats)}",
            $"per conversation at most {string.Join(", ", limits)}; all of the app at most {perSecond} of 50 in 1 s; the largest lane row holds {largest} bytes",
        ]);
    }

    /// <summary>Why something that had arrived was sent again.</summary>
    private static string CauseOf(FaultRun run, Seen request)
    {
        if (request.Answer != Answered.Accepted)
        {
            return $"answer lost ({request.Answer})";
        }

        var life = run.Lives.Single(life => life.Name == request.Sender);
        if (life.Until is { } killed && killed - request.At < Marking)
        {
            return "sender killed before it could mark";
        }

        Assert.True(
            request.At + Marking > run.Stopped.From && request.At - Marking < run.Stopped.Until,
            $"Sent again without a reason: {request}; its sender lived from {life.From} to {life.Until?.ToString() ?? "the end"}, storage stood still from {run.Stopped.From} to {run.Stopped.Until}.");
        return "storage stood still before it could be marked";
    }

    /// <summary>Who asks for quiet has it, but where the copy that was asked died, or could not write it down for the others.</summary>
    private static void RequireQuiet(FaultRun run, Seen asked, IReadOnlyList<Seen> log)
    {
        var life = run.Lives.Single(life => life.Name == asked.Sender);
        if ((life.Until is { } killed && killed - asked.At < Marking) || (asked.At + Marking > run.Stopped.From && asked.At < run.Stopped.Until))
        {
            return;
        }

        var early = log.FirstOrDefault(request => request.Conversation == asked.Conversation && request.At > asked.At && request.At < asked.At + asked.Quiet);
        Assert.True(early is null, $"{asked} asked for quiet; then came {early}.");
    }

    private static string Counts(IEnumerable<string> what) =>
        string.Join(", ", what.GroupBy(static one => one).OrderByDescending(static group => group.Count()).Select(static group => $"{group.Count()} {group.Key}")) is { Length: > 0 } counts ? counts : "none";
}
