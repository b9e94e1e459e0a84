using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>The six components of the care system, by which issues are sorted (domain.md §1.1).</summary>
internal enum IssueCategory
{
    Medical,
    Welfare,
    Housing,
    Participation,
    MutualHelp,
    Education,
}

/// <summary>Whose issue it is: one person's, one provider's, the area's, or one of the rules.</summary>
internal enum IssueLevel
{
    Individual,
    Provider,
    Community,
    System,
}

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

/// <summary>What people write of an issue.</summary>
/// <param name="Cases">The approved cases behind it, by their codes only.</param>
/// <param name="Owner">The person or body that takes care of it, as typed.</param>
internal sealed record IssueContent(
    string Subject, IssueCategory Category, IssueLevel Level, string Description, IReadOnlyList<CaseCode> Cases, string Owner, DateOnly? Due);

/// <summary>A local issue (地域課題).</summary>
/// <param name="StatusNote">Why it stands where it stands; required where it was let go.</param>
/// <param name="Revision">Moves with every change; a form carries it.</param>
internal sealed record CommunityIssue(
    IssueNumber Number,
    IssueContent Content,
    IssueStatus Status,
    string StatusNote,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    int Revision)
{
    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Number);

    public bool IsOpen => Status is not (IssueStatus.Completed or IssueStatus.Dropped);

    public static string SubjectOf(IssueNumber number) => $"issue:{number.Year.Year}:{number.Number:D6}";

    public bool IsOverdue(DateOnly today) => IsOpen && Content.Due < today;

    /// <summary>The secretariat and the chair may edit every issue, who submitted one may edit that.</summary>
    public bool MayEdit(Caller caller) => MayMove(caller) || (caller.Person == By && caller.Role != MemberRole.Observer);

    public static bool MayMove(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;
}

/// <summary>The last number that was given in a fiscal year.</summary>
internal sealed record IssueCounter(FiscalYear Year, int Last);

/// <summary>The fields of an issue by the names under which faults and history speak of them.</summary>
internal static class IssueFields
{
    public const string Subject = "subject";
    public const string Category = "category";
    public const string Level = "level";
    public const string Description = "description";
    public const string Cases = "cases";
    public const string Owner = "owner";
    public const string Due = "due";
    public const string Status = "status";
    public const string Note = "note";
}

/// <summary>Somebody else changed the issue while a form of it was open.</summary>
/// <param name="Current">The issue as it is now.</param>
/// <param name="Since">What was changed since the form was shown, and by whom.</param>
internal sealed record IssueChanged(CommunityIssue Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>Reads issues. Implemented by <c>IssuesTable</c>.</summary>
internal interface IIssues
{
    /// <summary>The issues from a fiscal year on, or all of them.</summary>
    Task<IReadOnlyList<Stored<CommunityIssue>>> SinceAsync(ForumId forum, FiscalYear? from, CancellationToken cancellation);

    Task<Stored<CommunityIssue>?> FindAsync(ForumId forum, IssueNumber number, CancellationToken cancellation);

    Task<Stored<IssueCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation);
}
