using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>Reads the settings for anybody in the roster.</summary>
internal sealed class ShowSettings(IForumActions actions, ISettingStamps stamps, IHistory history, ICalendar calendar, ShowKeeping keeping, IRoster roster, TimeProvider time)
{
    /// <summary>As many changes of a group are shown; all of them are kept.</summary>
    private const int ShownChanges = 5;

    /// <param name="Stamps">Who changed which group last; a group that nobody has changed is not there.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyDictionary<SettingGroup, SettingStamp> Stamps);

    /// <param name="History">The latest first.</param>
    internal sealed record GroupView(
        ForumSummary Forum, SettingGroup Group, SettingStamp? Stamp, IReadOnlyDictionary<string, string> Values, IReadOnlyList<HistoryEntry> History, IReadOnlyList<string> Organisers, bool MayChange)
    {
        /// <summary>Of the times of retention: what goes, and what has gone.</summary>
        public Kept Kept { get; init; } = Kept.Nothing;
    }

    internal sealed record Kept(IReadOnlyList<DiscardLine> Going, IReadOnlyList<DiscardLine> Gone)
    {
        public static readonly Kept Nothing = new([], []);
    }

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CancellationToken cancellation) => actions.ReadAsync<IReadOnlyList<SettingStamp>, View>(
        forum,
        person,
        stop => stamps.AllAsync(forum, stop),
        static (found, context) => new View(context.Forum, found.ToDictionary(static stamp => stamp.Group)),
        cancellation);

    public Task<Outcome<GroupView>> GroupAsync(ForumId forum, PersonId person, SettingGroup group, CancellationToken cancellation) =>
        actions.ReadAsync<(Stored<SettingStamp>? Stamp, IReadOnlyList<HistoryEntry> History, Kept Kept), GroupView>(
            forum,
            person,
            async stop =>
            {
                var stamp = stamps.FindAsync(forum, group, stop);
                var entries = history.OfAsync(forum, SettingStamp.SubjectOf(group), 0, stop);
                var kept = group == SettingGroup.Retention ? KeptAsync(forum, stop) : Task.FromResult(Kept.Nothing);
                await Task.WhenAll(stamp, entries, kept);
                return (await stamp, await entries, await kept);
            },
            (found, context) => new GroupView(
                context.Forum,
                group,
                found.Stamp?.Value,
                SettingValues.Of(group, context.Forum),
                [.. found.History.Reverse().Take(ShownChanges)],
                calendar.Organisers,
                context.Caller.IsSecretariat) { Kept = found.Kept },
            cancellation);

    private async Task<Kept> KeptAsync(ForumId forum, CancellationToken cancellation)
    {
        var gone = keeping.DiscardedAsync(forum, cancellation);
        var going = await roster.SummaryAsync(forum, cancellation) is { } summary ? await keeping.WaitingAsync(summary, time.GetUtcNow(), cancellation) : [];
        return new Kept(going, await gone);
    }
}
