using System.Globalization;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals;

/// <summary>The words of this slice, and what several of its cards say alike.</summary>
internal static class GoalWordingReplies
{
    /// <summary>Steps of the history on one page, where they are short.</summary>
    private const int MostSteps = 4;

    /// <summary>Characters on one page, beyond which no further step begins.</summary>
    private const int MostText = 700;

    private static readonly Readings<GoalsWording> Readings = new(GoalsWording.Standard, GoalsWording.Plain);

    /// <summary>For the person to whom something is being said.</summary>
    public static GoalsWording Wording => Readings.Now;

    public static GoalFormWording Forms => GoalFormWording.Standard;

    public static string Named(IReadOnlyDictionary<string, string> names, string code) => names.GetValueOrDefault(code, code);

    /// <summary>With the year only where it does not go without saying.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? JapaneseTime.Short(day) : JapaneseTime.Long(day);

    public static string Aim(Indicator indicator) => Wording.Aim(
        indicator.Base is { } start ? indicator.Said(start) : null, indicator.Said(indicator.Target), indicator.Direction == GoalDirection.Up);

    /// <summary>The value that was measured last, and how much of the target that is.</summary>
    public static string Reached(AnnualTarget target) => target.Latest is { } latest
        ? Wording.States.WithRate(Wording.States.Latest(target.Content.Indicator.Said(latest.Value), JapaneseTime.Long(latest.AsOf)), Rate(target.Rate))
        : Wording.States.NoActual;

    public static string Rate(long? rate) => rate is { } percent ? Wording.States.Rate(Percent(percent)) : Wording.States.NoRate;

    /// <summary>As a card writes it.</summary>
    public static string Percent(long rate) => rate.ToString("#,##0", CultureInfo.InvariantCulture);

    public static GoalYear Year(FiscalYear year) => new(year.Year.ToString(CultureInfo.InvariantCulture), year.ToString());

    public static GoalTaskLine Task(RoadmapTask task, DateOnly today, bool withGoal) => new(
        task.Id.Value,
        task.Content.Subject,
        task.State.ToString(),
        task.Content.Roles.Lead,
        Day(task.Content.Due, today),
        task.IsOverdue(today),
        string.Join('\u3000', Serves(task.Content, withGoal)) is { Length: > 0 } serves ? serves : null);

    /// <summary>The history in pages that fit on a card beside the thing itself, newest first; one page at least.</summary>
    /// <param name="unit">Of what is measured.</param>
    public static IReadOnlyList<IReadOnlyList<GoalStep>> Pages(IReadOnlyList<HistoryEntry> history, string unit)
    {
        List<List<GoalStep>> pages = [[]];
        var text = 0;
        foreach (var step in history.Reverse().Select(entry => Step(entry, unit)))
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

    public static GoalStep Step(HistoryEntry entry, string unit) =>
        new(JapaneseTime.Long(entry.At), Wording.Person(entry.ByName), [.. Lines(entry, unit)]);

    /// <summary>Who was faster.</summary>
    public static string ChangedNotice(IReadOnlyList<HistoryEntry> since) => Forms.ChangedNotice(since.Count > 0 ? since[^1].ByName : "");

    /// <summary>The newest value of each field that somebody else changed.</summary>
    public static string[] ChangedLines(IReadOnlyList<HistoryEntry> since) =>
    [
        .. since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(static group => Forms.ChangedField(Named(GoalsWording.Standard.FieldNames, group.Key), Shown(group.Key, group.Last().New))),
    ];

    private static IEnumerable<string> Serves(TaskContent content, bool withGoal)
    {
        if (withGoal && content.Goal is { } goal)
        {
            yield return Wording.ServesGoal(goal.ToString());
        }

        if (content.Issue is { } issue)
        {
            yield return Wording.ServesIssue(issue.ToString());
        }
    }

    private static IEnumerable<string> Lines(HistoryEntry entry, string unit)
    {
        string Of(string field) => entry.Fields.FirstOrDefault(one => one.Field == field) is { } found ? found.New ?? found.Old ?? "" : "";
        return entry.What switch
        {
            GoalEvents.Added when Of(GoalFields.Goal) is { Length: > 0 } from => [Wording.HistoryFrom(from)],
            GoalEvents.Added when Of(GoalFields.Text) is { Length: > 0 } text => [Wording.HistoryText(text)],
            GoalEvents.Added => [Wording.HistoryAdded],
            GoalEvents.Continued => [Wording.HistoryAs(Of(GoalFields.Goal))],
            GoalEvents.Recorded => [Wording.HistoryRecorded(Of(GoalFields.Value) + unit, Shown(GoalFields.AsOf, Of(GoalFields.AsOf)))],
            GoalEvents.Withdrawn => [Wording.HistoryWithdrawn(Of(GoalFields.Value) + unit), Wording.HistoryWhole(Wording.FieldNames[GoalFields.Reason], Of(GoalFields.Reason))],
            _ => entry.Fields.Select(Line),
        };
    }

    /// <summary>A text that is the record of a decision stands alone: the one before it stands with the step before.</summary>
    private static string Line(FieldChange field) => field.Field switch
    {
        GoalFields.Text => Wording.HistoryText(field.New ?? ""),
        GoalFields.Review or GoalFields.Result or GoalFields.Reason => Wording.HistoryWhole(Wording.FieldNames[field.Field], string.IsNullOrEmpty(field.New) ? Wording.Empty : field.New),
        _ when TextExcerpts.Of(field.Old ?? "", field.New ?? "") is var (old, now) => Wording.HistoryChange(Named(Wording.FieldNames, field.Field), Shown(field.Field, old), Shown(field.Field, now)),
        _ => "",
    };

    private static string Shown(string field, string? value) => field switch
    {
        _ when string.IsNullOrEmpty(value) => Wording.Empty,
        GoalFields.Direction => Named(Wording.Directions, value),
        GoalFields.Status => Named(Wording.States.Targets, value),
        GoalFields.State => Named(Wording.States.Tasks, value),
        GoalFields.Due or GoalFields.AsOf when JapaneseTime.ParseIso(value) is { } day => JapaneseTime.Long(day),
        _ => value.ReplaceLineEndings(" "),
    };
}
