using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

internal enum CaseStatus
{
    /// <summary>Waits for the secretariat's review.</summary>
    Waiting,

    /// <summary>Sent back with a comment; the submitter may mend it.</summary>
    Returned,

    /// <summary>Its digest is shared with the forum.</summary>
    Approved,

    /// <summary>Taken back before approval; nothing of its text is kept.</summary>
    Withdrawn,
}

/// <summary>What was written of a case. Encrypted wherever it is kept, and never part of a message or a log.</summary>
/// <param name="Situation">状況.</param>
/// <param name="Worked">工夫・うまくいったこと.</param>
/// <param name="Missing">足りなかったもの.</param>
internal sealed record CaseContent(CaseBands Bands, CaseBasis Basis, string Situation, string Worked, string Missing)
{
    /// <summary>The type's name only: case text never gets into a log by accident.</summary>
    public override string ToString() => nameof(CaseContent);
}

/// <summary>What the secretariat wrote while reviewing. As protected as the case itself.</summary>
/// <param name="Comment">To the submitter, why it was returned.</param>
/// <param name="Summary">The summary begun before it was returned.</param>
internal sealed record ReviewNotes(string Comment, string Summary)
{
    public static readonly ReviewNotes None = new("", "");

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ReviewNotes);
}

/// <summary>What of an approved case everybody in the forum may know.</summary>
internal sealed record CaseDigest(CaseBands Bands, string Summary, DateTimeOffset ApprovedAt)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseDigest);
}

/// <summary>A case without its text: what lists are made of.</summary>
/// <param name="Revision">Moves with every change; a form carries it.</param>
/// <param name="Digest">Null until it is approved.</param>
internal sealed record CaseHead(
    CaseCode Code,
    CaseStatus Status,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    DateTimeOffset ChangedAt,
    int Revision,
    CaseDigest? Digest)
{
    public string Subject => SubjectOf(Code);

    public static string SubjectOf(CaseCode code) => $"case:{code}";

    /// <summary>Between submission and approval; only then may it be mended, returned, approved or withdrawn.</summary>
    public bool IsOpen => Status is CaseStatus.Waiting or CaseStatus.Returned;
}

/// <summary>An individual case (個別事例) as it was submitted.</summary>
/// <param name="Content">Null once its text was purged.</param>
internal sealed record CaseSubmission(CaseHead Head, CaseContent? Content, ReviewNotes Notes)
{
    /// <summary>Each time the secretariat passed what the check stops, oldest first. Goes when the content goes.</summary>
    public IReadOnlyList<StopOverride> Overrides { get; init; } = [];

    public CaseSubmission With(StopOverride? passed) => passed is null ? this : this with { Overrides = [.. Overrides, passed] };

    /// <summary>The code only.</summary>
    public override string ToString() => Head.Code.ToString();

    /// <summary>The secretariat reads every case, a submitter their own. Observers read none.</summary>
    public bool MayRead(Caller caller) => caller.IsSecretariat || IsOwn(caller);

    public bool IsOwn(Caller caller) => caller.Person == Head.By && caller.Role != MemberRole.Observer;

    /// <summary>The next revision of it, with its entry in the history: of a case the names of the fields only.</summary>
    public Changes Changed(Stored<CaseSubmission> before, string what, IEnumerable<string> fields, ActionContext context) =>
        new Changes().Replace(before, this).Remember(new HistoryEntry(
            Head.Subject, Head.Revision, what, [.. fields.Select(static field => new FieldChange(field, null, null))], context.Caller.Person, context.Caller.Name, context.Now));
}

/// <summary>The form shows a revision that is not the newest: somebody changed the case meanwhile.</summary>
/// <param name="Current">The case as it is now; whoever gets this may read it.</param>
internal sealed record CaseChanged(CaseSubmission Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>The case is no longer in a state in which this can be done.</summary>
internal sealed record CaseMovedOn(CaseHead Current) : Refusal;

/// <summary>A form whose fields are not in order, or hold what may tell who the person is.</summary>
internal sealed record CaseFaults(IReadOnlyDictionary<string, Fault> Faults, IReadOnlyList<PersonalDataFinding> Findings) : Refusal
{
    /// <summary>Whoever reads this may pass a stop with a reason.</summary>
    public bool MayOverride { get; init; }
}

/// <summary>A comment was typed, but the case was approved and not returned: the button or the comment is a slip.</summary>
internal sealed record CommentOnApproval : Fault;

/// <summary>The secretariat must be told that a case waits.</summary>
internal sealed record CaseWaitingDue(string Code, int Revision) : OutboxRecord;

/// <summary>One member of the secretariat is told that a case waits.</summary>
internal sealed record CaseWaitingNotice(string Code, int Revision, string Person) : OutboxRecord;

/// <summary>The submitter is told that the case was approved or returned.</summary>
internal sealed record CaseReviewedNotice(string Code, int Revision) : OutboxRecord;

/// <summary>The kinds of shared messages of this slice.</summary>
internal static class CaseMessages
{
    /// <summary>The digest of an approved case in the forum's channel.</summary>
    public const string Digest = "case";
}

/// <summary>Reads cases. Implemented by <c>CasesTable</c>.</summary>
internal interface ICases
{
    Task<Stored<CaseSubmission>?> FindAsync(ForumId forum, CaseCode code, CancellationToken cancellation);

    /// <summary>One case without opening its text.</summary>
    Task<CaseHead?> FindHeadAsync(ForumId forum, CaseCode code, CancellationToken cancellation);

    /// <summary>Every case of the forum, newest first, without opening any text.</summary>
    Task<IReadOnlyList<CaseHead>> HeadsAsync(ForumId forum, CancellationToken cancellation);
}
