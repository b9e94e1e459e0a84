namespace CareSystem.Bot.Issues;

/// <summary>How far an issue has come (domain.md §5.4).</summary>
internal enum IssueStatus
{
    Submitted,
    Checking,
    Accepted,
    UnderDiscussion,
    InAction,
    ReportedToSubcommittee,
    ReportedToCouncil,

    /// <summary>Taken up to the area or the prefecture.</summary>
    Raised,
    Completed,

    /// <summary>Let go, always with a reason.</summary>
    Dropped,
}

/// <summary>
/// From where to where an issue may go. Forward along the way, past what a forum does not need (a small one neither checks nor
/// discusses twice); back one step, because people err and answers come back; and out of the end again. What does not go forward
/// says why.
/// </summary>
internal static class IssueWorkflow
{
    private static readonly Dictionary<IssueStatus, IssueStatus[]> Moves = new()
    {
        [IssueStatus.Submitted] = [IssueStatus.Checking, IssueStatus.Accepted, IssueStatus.Dropped],
        [IssueStatus.Checking] = [IssueStatus.Accepted, IssueStatus.Submitted, IssueStatus.Dropped],
        [IssueStatus.Accepted] = [IssueStatus.UnderDiscussion, IssueStatus.InAction, IssueStatus.Checking, IssueStatus.Dropped],
        [IssueStatus.UnderDiscussion] =
        [
            IssueStatus.InAction, IssueStatus.ReportedToSubcommittee, IssueStatus.ReportedToCouncil, IssueStatus.Raised, IssueStatus.Accepted, IssueStatus.Completed,
            IssueStatus.Dropped,
        ],
        [IssueStatus.InAction] =
        [
            IssueStatus.ReportedToSubcommittee, IssueStatus.ReportedToCouncil, IssueStatus.Raised, IssueStatus.UnderDiscussion, IssueStatus.Completed, IssueStatus.Dropped,
        ],
        [IssueStatus.ReportedToSubcommittee] =
        [
            IssueStatus.ReportedToCouncil, IssueStatus.Raised, IssueStatus.UnderDiscussion, IssueStatus.InAction, IssueStatus.Completed, IssueStatus.Dropped,
        ],
        [IssueStatus.ReportedToCouncil] = [IssueStatus.Raised, IssueStatus.UnderDiscussion, IssueStatus.InAction, IssueStatus.Completed, IssueStatus.Dropped],
        [IssueStatus.Raised] = [IssueStatus.UnderDiscussion, IssueStatus.InAction, IssueStatus.Completed, IssueStatus.Dropped],
        [IssueStatus.Completed] = [IssueStatus.UnderDiscussion, IssueStatus.InAction],
        [IssueStatus.Dropped] = [IssueStatus.Checking, IssueStatus.UnderDiscussion],
    };

    /// <summary>Where an issue may go from here, in the order in which it is offered.</summary>
    public static IReadOnlyList<IssueStatus> From(IssueStatus status) => Moves[status];

    public static bool Allows(IssueStatus from, IssueStatus to) => Moves[from].Contains(to);

    /// <summary>Letting an issue go, going back before it was reported, and taking up again what was over need a reason.</summary>
    public static bool NeedsReason(IssueStatus from, IssueStatus to) =>
        to == IssueStatus.Dropped || !from.IsOpen() || (to < from && from <= IssueStatus.InAction);

    /// <summary>It is for others to take up now, inside the forum or outside.</summary>
    public static bool IsReported(this IssueStatus status) => status is IssueStatus.ReportedToSubcommittee or IssueStatus.ReportedToCouncil or IssueStatus.Raised;

    public static bool IsOpen(this IssueStatus status) => status is not (IssueStatus.Completed or IssueStatus.Dropped);
}
