using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>A value that was measured. Begins with its time of creation, so that keys sort by it.</summary>
internal readonly record struct ActualId(string Value)
{
    public static ActualId? Parse(string? text) => IdText.IsValid(text) ? new ActualId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>What people write of a value.</summary>
/// <param name="AsOf">The day for which it holds.</param>
/// <param name="Source">Where it is from; never empty.</param>
internal sealed record ActualContent(decimal Value, DateOnly AsOf, string Source, string Note);

/// <summary>A value of an indicator (実績).</summary>
/// <param name="Reason">Why it was corrected or taken back last; empty = it was not.</param>
/// <param name="Revision">Moves with every change; a form carries it.</param>
internal sealed record IndicatorActual(
    GoalNumber Goal, ActualId Id, ActualContent Content, bool IsWithdrawn, string Reason, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Goal, Id);

    public static string SubjectOf(GoalNumber goal, ActualId id) => $"{SubjectOf(goal)}:{id}";

    /// <summary>Under which the history of all values of a target lies.</summary>
    public static string SubjectOf(GoalNumber goal) => $"goalactual:{goal.Year.Year}:{goal.Number:D6}";

    /// <summary>The one of the latest day; of one day what was written last.</summary>
    public static LatestActual? Latest(IEnumerable<IndicatorActual> all) => all
        .Where(static actual => !actual.IsWithdrawn)
        .OrderByDescending(static actual => actual.Content.AsOf)
        .ThenByDescending(static actual => actual.Id.Value, StringComparer.Ordinal)
        .Select(static actual => new LatestActual(actual.Content.Value, actual.Content.AsOf))
        .FirstOrDefault();
}

/// <summary>What the receipt of a value shows.</summary>
internal sealed record ActualReceipt(GoalNumber Goal, string Subject, Indicator Indicator, ActualContent Content);

/// <summary>Somebody else corrected the value, or took it back, while a form of it was open.</summary>
internal sealed record ActualChanged(IndicatorActual Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>A form as it was typed.</summary>
/// <param name="Reason">Why it is corrected or taken back.</param>
internal sealed record ActualDraft(string? Value, string? AsOf, string? Source, string? Note, string? Reason)
{
    public const int SourceLimit = 100;
    public const int NoteLimit = 200;
    public const int ReasonLimit = 200;

    public ActualContent Check(FieldChecks checks, DateOnly today)
    {
        var content = new ActualContent(
            checks.Decimal(GoalFields.Value, Value, TargetDraft.Highest, required: true) ?? 0,
            checks.Date(GoalFields.AsOf, AsOf, required: true) ?? default,
            checks.Sized(GoalFields.Source, Source, SourceLimit, 2 * SourceLimit, required: true).ReplaceLineEndings(" "),
            checks.Sized(GoalFields.Note, Note, NoteLimit, 2 * NoteLimit));
        if (content.AsOf > today)
        {
            checks.Add(GoalFields.AsOf, new Fault.TooFarAhead(today));
        }

        return content;
    }
}

/// <summary>Reads what was measured. Implemented by <c>ActualsTable</c>.</summary>
internal interface IActuals
{
    /// <summary>The values that were measured for a target, the newest of their days first; without those that were taken back.</summary>
    Task<IReadOnlyList<Stored<IndicatorActual>>> OfAsync(ForumId forum, GoalNumber number, CancellationToken cancellation);

    Task<Stored<IndicatorActual>?> FindAsync(ForumId forum, GoalNumber number, ActualId id, CancellationToken cancellation);
}
