using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>How a target stands, or how it ended.</summary>
internal enum GoalStatus
{
    Open,
    Achieved,
    PartlyAchieved,
    NotAchieved,

    /// <summary>Given up, always with a reason.</summary>
    Dropped,
}

/// <summary>What people write of a target.</summary>
/// <param name="Reasoning">Why this value (設定の考え方).</param>
/// <param name="Owner">Who takes care of it, as typed.</param>
/// <param name="Issues">The issues it is for.</param>
internal sealed record TargetContent(string Subject, Indicator Indicator, string Reasoning, string Owner, IReadOnlyList<IssueNumber> Issues);

/// <summary>The value that was measured last.</summary>
internal sealed record LatestActual(decimal Value, DateOnly AsOf);

/// <summary>It was put on the agenda.</summary>
internal sealed record AgendaMark(AgendaAsk Ask, PersonId By, string ByName, DateTimeOffset At);

/// <summary>A numeric target of a fiscal year (年度ごとの数値目標).</summary>
/// <param name="Review">What was learned, or why it was given up; empty while it is open.</param>
/// <param name="Revision">Moves with every change of what it says or how it stands; a form carries it. Values that are measured do not move it.</param>
internal sealed record AnnualTarget(
    GoalNumber Number, TargetContent Content, GoalStatus Status, string Review, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The target of an earlier year that it goes on with.</summary>
    public GoalNumber? ContinuedFrom { get; init; }

    /// <summary>The target of a later year that goes on with it.</summary>
    public GoalNumber? ContinuedAs { get; init; }

    public LatestActual? Latest { get; init; }

    public AgendaMark? Asked { get; init; }

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Number);

    public bool IsOpen => Status == GoalStatus.Open;

    public long? Rate => Latest is { } latest ? Content.Indicator.RateOf(latest.Value) : null;

    public static string SubjectOf(GoalNumber number) => $"goal:{number.Year.Year}:{number.Number:D6}";

    /// <summary>The secretariat and the chair set targets and say what has come of them.</summary>
    public static bool MayEdit(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;
}

/// <summary>The last number that was given in a fiscal year.</summary>
internal sealed record GoalCounter(FiscalYear Year, int Last);

/// <summary>What the receipt of a change shows.</summary>
internal sealed record TargetReceipt(GoalNumber Number, TargetContent Content, GoalStatus Status, string Review)
{
    public static TargetReceipt Of(AnnualTarget target) => new(target.Number, target.Content, target.Status, target.Review);
}

/// <summary>Somebody else changed the target while a form of it was open.</summary>
internal sealed record TargetChanged(AnnualTarget Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>It was given up: nothing is measured or talked about any more.</summary>
internal sealed record TargetDropped(GoalNumber Number) : Refusal;

/// <summary>Somebody has gone on with it already.</summary>
internal sealed record TargetContinued(GoalNumber Number, GoalNumber As) : Refusal;

/// <summary>It was put on the agenda a little while ago.</summary>
internal sealed record TargetAsked(GoalNumber Number, AgendaMark Mark) : Refusal;

/// <summary>Reads targets. Implemented by <c>GoalsTable</c>.</summary>
internal interface IGoals
{
    /// <summary>The targets of a fiscal year, by number.</summary>
    Task<IReadOnlyList<AnnualTarget>> OfYearAsync(ForumId forum, FiscalYear year, CancellationToken cancellation);

    Task<Stored<AnnualTarget>?> FindAsync(ForumId forum, GoalNumber number, CancellationToken cancellation);

    Task<Stored<GoalCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation);
}
