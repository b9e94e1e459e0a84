namespace CareSystem.Bot.Cases;

/// <summary>How it went since a case was talked over (モニタリング).</summary>
internal enum CaseTurn
{
    Better,
    Same,
    Worse,
    NotKnown,
}

/// <summary>What the presenter told months after a case was talked over. As protected as the case itself, and kept as long from then on.</summary>
/// <param name="Months">After how many it was asked.</param>
/// <param name="Text">Empty once it was purged: the turn stays.</param>
internal sealed record CaseFollowUp(int Months, CaseTurn Turn, string Text, DateTimeOffset At)
{
    public const int TextLimit = 400;
    public const int TextUnits = 800;

    /// <summary>Months after it was aggregated.</summary>
    public static readonly IReadOnlyList<int> AskedAfter = [3, 6];

    public static readonly TimeOnly AskedAt = new(10, 0);

    /// <summary>That the secretariat told it although the check stops it, and why; null where nothing was stopped. Goes when the text goes.</summary>
    public StopOverride? Passed { get; init; }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseFollowUp);
}
