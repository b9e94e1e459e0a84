using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

internal enum CaseStatus
{
    /// <summary>提出: waits for the secretariat's review.</summary>
    Waiting,

    /// <summary>確認中: somebody of the secretariat has opened it; the submitter may still mend it.</summary>
    Reviewing,

    /// <summary>差戻し: sent back with a comment; the submitter may mend it.</summary>
    Returned,

    /// <summary>承認済み: its digest is shared with the forum.</summary>
    Approved,

    /// <summary>会議で検討: it stands on an agenda, or is talked over.</summary>
    Discussing,

    /// <summary>集約済: what was learned of it is shared, and the time after which its text goes has begun.</summary>
    Aggregated,

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
/// <param name="Summary">Empty once the text was purged: the bands stay.</param>
internal sealed record CaseDigest(CaseBands Bands, string Summary, DateTimeOffset ApprovedAt)
{
    /// <summary>What the talk about it came to; empty until it is aggregated.</summary>
    public string Outcome { get; init; } = "";

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

    public static bool IsTextKept(CaseStatus status, DateTimeOffset? purgedAt, DateTimeOffset? keptFrom) => status != CaseStatus.Withdrawn && (purgedAt is null || keptFrom is not null);

    /// <summary>Between submission and approval; only then may it be mended, returned, approved or withdrawn.</summary>
    public bool IsOpen => PurgedAt is null && Status is CaseStatus.Waiting or CaseStatus.Reviewing or CaseStatus.Returned;

    /// <summary>The secretariat has not decided yet.</summary>
    public bool IsUnderReview => PurgedAt is null && Status is CaseStatus.Waiting or CaseStatus.Reviewing;

    /// <summary>Its digest is known to the forum.</summary>
    public bool IsShared => Digest is not null && Status is CaseStatus.Approved or CaseStatus.Discussing or CaseStatus.Aggregated;

    /// <summary>Some text of it is still kept: all of it, or after its purge what the presenter told since.</summary>
    public bool HasText => IsTextKept(Status, PurgedAt, KeptFrom);

    /// <summary>Who of the secretariat has opened it last to review it; empty where nobody has.</summary>
    public string ReviewerName { get; init; } = "";

    /// <summary>The members whom the secretariat has named to read its text.</summary>
    public IReadOnlyList<PersonId> Readers { get; init; } = [];

    public DateTimeOffset? AggregatedAt { get; init; }

    /// <summary>From when the time of retention counts for the oldest text that is left; null = it does not count yet, or nothing is left.</summary>
    public DateTimeOffset? KeptFrom { get; init; }

    /// <summary>The text stays, whatever the time of retention says.</summary>
    public bool IsHeld { get; init; }

    public DateTimeOffset? PurgedAt { get; init; }

    /// <summary>The revision to which the secretariat's last decision led, approval or return; null until there is one, and in rows from before it was kept.</summary>
    public int? DecidedIn { get; init; }

    /// <summary>The decision that led to this revision is still the last one, and stands.</summary>
    public bool IsDecidedIn(int revision) =>
        (DecidedIn ?? Revision) == revision && (IsShared || (Status == CaseStatus.Returned && PurgedAt is null));

    /// <summary>What was submitted in this revision waits for a decision: none was made since.</summary>
    public bool WaitsSince(int revision) => IsUnderReview && (DecidedIn ?? 0) < revision;
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

    /// <summary>What was noted while it was talked over; null until then. Goes when the content goes.</summary>
    public CaseTalk? Talk { get; init; }

    /// <summary>What the presenter has told since, oldest first.</summary>
    public IReadOnlyList<CaseFollowUp> FollowUps { get; init; } = [];

    /// <summary>The same with those of what was told since, which go each in its own time.</summary>
    public IEnumerable<StopOverride> AllOverrides => [.. Overrides, .. FollowUps.Select(static told => told.Passed).OfType<StopOverride>()];

    /// <summary>Why its text is kept longer; null where it is not.</summary>
    public CaseHold? Hold { get; init; }

    public bool IsOwn(Caller caller) => CaseRights.IsOwn(Head, caller);

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

/// <summary>The secretariat keeps the text of a case longer, and why. As protected as the case itself.</summary>
internal sealed record CaseHold(string Reason, string ByName, DateTimeOffset At)
{
    public const int ReasonLimit = 200;
    public const int ReasonUnits = 400;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseHold);
}

/// <summary>The kinds of shared messages of this slice.</summary>
internal static class CaseMessages
{
    /// <summary>The digest of an approved case in the forum's channel.</summary>
    public const string Digest = "case";

    public static SharedMessage DigestOf(CaseCode code, ForumSummary forum) => new(Digest, code.Value, new Recipient.Conversation(forum.Channel));
}

/// <summary>What cases bring to the agenda of the next meeting: that one is to be talked over, and that its presenter has told how it went.</summary>
internal static class CaseAgenda
{
    public const string Kind = "case";

    public static AgendaItemDue ToTalk(CaseCode code) => new(Kind, code.Value);

    public static AgendaItemDue FollowedUp(CaseCode code, int months) => new(Kind, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{code}:{months}"));

    public static Recipient Of(CaseCode code) => new Recipient.Service("cases", code.Value);
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
