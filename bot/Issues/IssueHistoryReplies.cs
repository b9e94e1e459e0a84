using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;
using static CareSystem.Bot.Issues.IssueWordingReplies;

namespace CareSystem.Bot.Issues;

/// <summary>What has happened to an issue, in words.</summary>
internal static class IssueHistoryReplies
{
    /// <summary>Steps on one page, where they are short.</summary>
    private const int MostSteps = 5;

    /// <summary>Characters on one page, beyond which no further step begins: a step may hold every field of a long form.</summary>
    private const int MostText = 1200;

    /// <summary>The history in pages that fit on a card beside the issue, newest first; one page at least.</summary>
    /// <param name="seesCases">The reader sees the codes of cases and how many there are.</param>
    /// <param name="elsewhere">What happened to the issue where it was handed to.</param>
    public static IReadOnlyList<IReadOnlyList<IssueStep>> Pages(
        IReadOnlyList<HistoryEntry> history, bool seesCases, IEnumerable<(DateTimeOffset At, IssueStep Step)> elsewhere)
    {
        List<List<IssueStep>> pages = [[]];
        var text = 0;
        foreach (var (_, step) in history.Select(entry => (entry.At, Step: Step(entry, seesCases))).Concat(elsewhere).OrderBy(static step => step.At).Reverse())
        {
            var length = step.Lines.Sum(static line => line.Length);
            if (pages[^1].Count > 0 && (pages[^1].Count == MostSteps || text + length > MostText))
            {
                pages.Add([]);
                text = 0;
            }

            pages[^1].Add(step);
            text += length;
        }

        return pages;
    }

    private static IssueStep Step(HistoryEntry entry, bool seesCases) => new(
        JapaneseTime.Long(entry.At),
        Wording.Person(entry.ByName),
        [
            .. entry.What switch
            {
                IssueEvents.Added => (string[])[Wording.HistoryAdded],
                IssueEvents.Undone => [Wording.HistoryUndone],
                _ => [],
            },
            .. entry.Fields.Where(field => entry.What == IssueEvents.Undone || field.Field != IssueFields.Note || !string.IsNullOrEmpty(field.New)).Select(field => Line(entry, field, seesCases)),
        ]);

    /// <summary>Who was faster.</summary>
    public static string ChangedNotice(IReadOnlyList<HistoryEntry> since) => Wording.ChangedNotice(since.Count > 0 ? since[^1].ByName : "");

    /// <summary>The newest value of each field that somebody else changed; whoever edits sees the codes of cases.</summary>
    public static string[] ChangedLines(IReadOnlyList<HistoryEntry> since) =>
    [
        .. since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(static group => Wording.ChangedField(Named(Wording.FieldNames, group.Key), Shown(group.Last()).New)),
    ];

    /// <summary>A reason stands alone: the one before it stands with the step before.</summary>
    private static string Line(HistoryEntry entry, FieldChange field, bool seesCases) => field.Field switch
    {
        IssueFields.Cases or IssueFields.CaseCount when !seesCases => Wording.HistoryHidden(Named(Wording.FieldNames, field.Field)),
        IssueFields.Note when entry.What == IssueEvents.Moved => Wording.HistoryReason(field.New ?? ""),
        _ when Shown(field) is var (old, now) => Wording.HistoryChange(Named(Wording.FieldNames, field.Field), old, now),
        _ => "",
    };

    /// <summary>Both values; of long texts where they begin to differ.</summary>
    private static (string Old, string New) Shown(FieldChange change)
    {
        var (old, now) = TextExcerpts.Of(change.Old ?? "", change.New ?? "");
        return (Shown(change.Field, old), Shown(change.Field, now));
    }

    private static string Shown(string field, string value) => field switch
    {
        _ when value.Length == 0 => Wording.Empty,
        IssueFields.Category => Named(Wording.Categories, value.Split(',')),
        IssueFields.Tags => Named(Wording.Tags, value.Split(',')),
        IssueFields.Level => Named(Wording.Levels, value),
        IssueFields.Status => Named(Wording.Statuses, value),
        IssueFields.Target => Named(Wording.Bodies, value),
        IssueFields.Due when JapaneseTime.ParseIso(value) is { } day => JapaneseTime.Long(day),
        _ => value.ReplaceLineEndings(" "),
    };
}
