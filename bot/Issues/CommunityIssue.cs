using CareSystem.Bot.Issues.Handing;
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

/// <summary>What an issue may be marked with besides its components (domain.md §1.1, the report of 2021).</summary>
internal enum IssueTag
{
    /// <summary>People with lived experience, peer supporters.</summary>
    LivedExperience,

    Family,

    /// <summary>The training of those who support.</summary>
    Training,
}

/// <summary>Whose issue it is: one person's, one provider's, the area's, or one of the rules.</summary>
internal enum IssueLevel
{
    Individual,
    Provider,
    Community,
    System,
}

/// <summary>What an issue rests on.</summary>
/// <param name="Cases">Approved cases, by their codes only.</param>
/// <param name="CaseCount">How many cases there are altogether, as typed; null where nobody has said.</param>
/// <param name="Checklist">Items of the checklist, as typed.</param>
/// <param name="Figures">Figures of the assessment, as typed; never without <paramref name="Source"/>.</param>
internal sealed record IssueEvidence(IReadOnlyList<CaseCode> Cases, int? CaseCount, string Checklist, string Figures, string Source)
{
    public static readonly IssueEvidence None = new([], null, "", "", "");

    /// <summary>Another forum has said that there are cases, and fewer than these; null = none has.</summary>
    public int? FewerThan { get; init; }

    /// <summary>How many cases stand behind the issue: as many as were said, and never fewer than are named.</summary>
    public int CasesBehind => Math.Max(CaseCount ?? 0, Cases.Count);
}

/// <summary>The body that is to take the issue up.</summary>
/// <param name="Name">As it was called when it was chosen; the name of its kind where it has none of its own.</param>
internal sealed record IssueTarget(BodyId Id, string Name);

/// <summary>What people write of an issue.</summary>
/// <param name="Categories">One of them at least.</param>
/// <param name="Owner">The person or body that takes care of it, as typed.</param>
internal sealed record IssueContent(
    string Subject,
    IReadOnlyList<IssueCategory> Categories,
    IReadOnlyList<IssueTag> Tags,
    IssueLevel Level,
    string Description,
    IssueEvidence Evidence,
    string Owner,
    DateOnly? Due,
    IssueTarget? Target,
    string NextAction);

/// <summary>A local issue (地域課題).</summary>
/// <param name="StatusNote">Why it stands where it stands; required where it was let go.</param>
/// <param name="Revision">Moves with every change of what it says or where it stands; a form carries it. Votes do not move it.</param>
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
    /// <summary>When it was moved last, or made.</summary>
    public DateTimeOffset MovedAt { get; init; } = At;

    /// <summary>How often each priority was voted for; the votes themselves are rows of their own.</summary>
    public PriorityTally Votes { get; init; } = PriorityTally.None;

    /// <summary>Where it comes from, if another forum has handed it over.</summary>
    public IssueOrigin? Origin { get; init; }

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Number);

    public bool IsOpen => Status.IsOpen();

    public static string SubjectOf(IssueNumber number) => $"issue:{number.Year.Year}:{number.Number:D6}";

    public bool IsOverdue(DateOnly today) => IsOpen && Content.Due < today;

    /// <summary>The secretariat and the chair may edit every issue, who submitted one may edit that.</summary>
    public bool MayEdit(Caller caller) => MayMove(caller) || (caller.Person == By && caller.Role != MemberRole.Observer);

    /// <summary>Whose cases stand behind an issue, and exactly how many, is for the secretariat alone: a small number tells who is meant.</summary>
    public static bool MaySeeCases(Caller caller) => caller.IsSecretariat;

    public static bool MayMove(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;
}

/// <summary>The last number that was given in a fiscal year.</summary>
internal sealed record IssueCounter(FiscalYear Year, int Last);

/// <summary>Somebody else changed the issue while a form of it was open.</summary>
/// <param name="Current">The issue as it is now.</param>
/// <param name="Since">What was changed since the form was shown, and by whom.</param>
internal sealed record IssueChanged(CommunityIssue Current, IReadOnlyList<HistoryEntry> Since) : Refusal
{
    /// <summary>As far as this person is told: of the cases behind it the secretariat alone.</summary>
    public static IssueChanged For(Caller caller, CommunityIssue current, IReadOnlyList<HistoryEntry> since) =>
        new IssueChanged(current, since) is var changed && CommunityIssue.MaySeeCases(caller) ? changed : changed.WithoutCases();

    /// <summary>As far as it is told where others read it.</summary>
    public IssueChanged WithoutCases() => this with
    {
        Since = [.. Since.Select(static entry => entry with { Fields = [.. entry.Fields.Where(static field => field.Field is not (IssueFields.Cases or IssueFields.CaseCount))] })],
    };
}

/// <summary>The issue is completed or was let go: this is for open ones.</summary>
internal sealed record IssueClosed(IssueNumber Number) : Refusal;

/// <summary>Reads issues. Implemented by <c>IssuesTable</c>.</summary>
internal interface IIssues
{
    /// <summary>Every issue and every strength, as far as lists, filters and searches look at them: one range.</summary>
    /// <param name="withText">With what is searched in.</param>
    Task<IssueLog> LogAsync(ForumId forum, bool withText, CancellationToken cancellation);

    /// <summary>The issues from a fiscal year on, or all of them, with everything that stands in them.</summary>
    Task<IReadOnlyList<Stored<CommunityIssue>>> SinceAsync(ForumId forum, FiscalYear? from, CancellationToken cancellation);

    Task<Stored<CommunityIssue>?> FindAsync(ForumId forum, IssueNumber number, CancellationToken cancellation);

    Task<Stored<IssueCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation);

    /// <summary>What an issue was before its last change, as long as that is kept.</summary>
    Task<Stored<IssueBefore>?> BeforeAsync(ForumId forum, IssueNumber number, CancellationToken cancellation);

    Task<IReadOnlyList<Stored<IssueBefore>>> AllBeforeAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<IssueVote>?> VoteAsync(ForumId forum, IssueNumber number, PersonId person, CancellationToken cancellation);

    Task<Stored<IssueWatch>?> WatchAsync(ForumId forum, CancellationToken cancellation);
}
