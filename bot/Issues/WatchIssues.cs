using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The last week in which the secretariat was told of issues that want looking after.</summary>
/// <param name="Week">Its Monday.</param>
internal sealed record IssueWatch(DateOnly Week);

/// <summary>The secretariat is to be told which issues are overdue or stale.</summary>
/// <param name="Week">The Monday of the week, as ISO.</param>
/// <param name="Person">Whom it goes to; null = the channel of the secretariat.</param>
internal sealed record IssueWatchDue(string Week, string? Person) : OutboxRecord;

/// <summary>
/// Once a week, where an issue is overdue or stale, or an answer of others is, the secretariat is told: in its own channel, or where it has none each of them in
/// personal chat. What is said is looked up when it is sent; where everything has been seen to by then, nothing is.
/// </summary>
internal sealed class WatchIssues(IForumActions actions, IIssues issues, IRoster roster, IssueRecipients recipients, TimeProvider time) : IDailyWork
{
    public Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation) =>
        isDue ? actions.CommitAsync(forum, stop => DecideAsync(forum, stop), cancellation) : Task.CompletedTask;

    internal static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The issues that want looking after, overdue ones first.</summary>
    internal static (IReadOnlyList<IssueEntry> Overdue, IReadOnlyList<IssueEntry> Stale) Wanting(IReadOnlyList<IssueEntry> all, DateTimeOffset now, Thresholds thresholds)
    {
        var overdue = (IssueFilter.All with { Attention = IssueAttention.Overdue, Order = IssueOrder.DueFirst }).Of(all, now, thresholds);
        var stale = (IssueFilter.All with { Attention = IssueAttention.Stale, Order = IssueOrder.LongestUnmoved }).Of(all, now, thresholds);
        return (overdue, stale);
    }

    /// <summary>What was handed to others and is not answered in time, the longest first.</summary>
    internal static IReadOnlyList<OpenHanding> Unanswered(IssueLog log, DateTimeOffset now) =>
        [.. log.Handed.Where(one => one.IsOverdue(JapaneseTime.DateOf(now))).OrderBy(static one => one.ReplyBy).ThenBy(static one => one.Id.Value, StringComparer.Ordinal)];

    private async Task<Changes?> DecideAsync(ForumId id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var week = WeekOf(JapaneseTime.DateOf(now));
        var told = await issues.WatchAsync(id, cancellation);
        if (told?.Value.Week >= week)
        {
            return null;
        }

        var log = issues.LogAsync(id, withText: false, cancellation);
        var summary = roster.SummaryAsync(id, cancellation);
        await Task.WhenAll(log, summary);
        if (await summary is not { } forum)
        {
            return null;
        }

        var (overdue, stale) = Wanting((await log).Issues, now, forum.Settings.Thresholds);
        if (overdue.Count + stale.Count + Unanswered(await log, now).Count == 0)
        {
            return null;
        }

        var watch = new IssueWatch(week);
        var changes = told is null ? new Changes().Insert(watch) : new Changes().Replace(told, watch);
        var due = forum.Settings.Hours.FirstAllowed(now);
        foreach (var (person, to) in await recipients.SecretariatAsync(id, cancellation))
        {
            changes.Promise(new IssueWatchDue(JapaneseTime.Iso(week), person), to, due);
        }

        return changes;
    }
}
