using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>Records of one kind that go on a day, or have gone on one.</summary>
/// <param name="Years">How many of which fiscal year, oldest first.</param>
internal sealed record DiscardLine(RecordKind Kind, DateOnly Day, IReadOnlyList<(FiscalYear Year, int Records)> Years);

/// <summary>What is going to be discarded, and what was.</summary>
internal sealed class ShowKeeping(IKeeping keeping, IEnumerable<IRecordKeeper> keepers, IHistory history)
{
    /// <summary>As many are shown; the history keeps all for its own time.</summary>
    private const int Shown = 5;

    /// <summary>What the secretariat was told of and what waits for its day: counted now, by what is set now.</summary>
    public async Task<IReadOnlyList<DiscardLine>> WaitingAsync(ForumSummary forum, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = JapaneseTime.DateOf(now);
        var (_, kinds) = await keeping.AllAsync(forum.Id, cancellation);
        List<DiscardLine> lines = [];
        foreach (var keeper in keepers.OrderBy(static keeper => keeper.Kind))
        {
            if (kinds.GetValueOrDefault(keeper.Kind)?.Value.Waiting(forum.Settings.Retention, today) is var (until, day)
                && await keeper.OverdueAsync(forum.Id, until, cancellation) is { Count: > 0 } years)
            {
                lines.Add(new DiscardLine(keeper.Kind, day, [.. years.OrderBy(static year => year.Key).Select(static year => (year.Key, year.Value))]));
            }
        }

        return lines;
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<DiscardLine>> DiscardedAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await history.OfAsync(forum, KeepingPlan.Subject, 0, cancellation)).Reverse().Take(Shown).Select(Line).OfType<DiscardLine>()];

    internal static DiscardLine? Line(HistoryEntry entry) =>
        Enum.TryParse<RecordKind>(entry.Fields.FirstOrDefault(static field => field.Field == KeepingPlan.KindField)?.New, out var kind)
            ? new DiscardLine(kind, JapaneseTime.DateOf(entry.At), [.. entry.Fields.Where(static field => field.Field != KeepingPlan.KindField).Select(static field => (new FiscalYear(Number(field.Field)), Number(field.Old!)))])
            : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
