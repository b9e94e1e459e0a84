using System.Globalization;
using System.Text.RegularExpressions;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>One handing of an issue to one body or forum: <c>2026-12-0abc…</c>, the issue's year and number, then an id that sorts by time.</summary>
internal readonly record struct HandingId(string Value)
{
    public IssueNumber Issue => Parts(Value)!.Value.Issue;

    /// <summary>What tells it from the other handings of the issue.</summary>
    public string Rest => Parts(Value)!.Value.Last;

    public static HandingId Of(IssueNumber issue, string rest) => new(string.Create(CultureInfo.InvariantCulture, $"{issue.Year.Year}-{issue.Number}-{rest}"));

    public static HandingId? Parse(string? text) => IdText.IsValid(text) && Parts(text!) is not null ? new HandingId(text!) : null;

    public override string ToString() => Value;

    private static (IssueNumber Issue, string Last)? Parts(string text)
    {
        var parts = text.Split('-', 3);
        return parts.Length == 3 && parts[0].Length == 4 && parts[1].Length is >= 1 and <= 6 && parts[2].Length > 0
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new IssueNumber(new FiscalYear(year), number), parts[2])
            : null;
    }
}

internal enum HandingState
{
    /// <summary>It has been posted, and nobody has acknowledged it yet.</summary>
    Waiting,

    Received,
    Answered,

    /// <summary>The secretariat took it back before it was acknowledged.</summary>
    CalledBack,

    /// <summary>The two forums are not linked any more.</summary>
    NotDelivered,
}

/// <summary>What a body answers.</summary>
internal enum HandingVerdict
{
    /// <summary>受ける.</summary>
    Accepted,

    /// <summary>意見を付けて戻す.</summary>
    Returned,

    /// <summary>受けない.</summary>
    Declined,
}

/// <summary>Who did something, and when.</summary>
internal sealed record HandingMark(PersonId By, string ByName, DateTimeOffset At)
{
    public static HandingMark Of(ActionContext context) => new(context.Caller.Person, context.Caller.Name, context.Now);
}

/// <param name="Text">Why, or what the body thinks of it; required unless it takes the issue up.</param>
internal sealed record HandingAnswer(HandingVerdict Verdict, string Text, HandingMark Mark)
{
    public const int TextLimit = 400;
}

/// <summary>Where an issue was handed: a body of this forum, or another forum.</summary>
/// <param name="Name">As it was called then; the name of its kind where it has none of its own.</param>
/// <param name="Channel">Where it was posted; null = at another forum.</param>
/// <param name="Token">Of the agreement with another forum.</param>
internal sealed record HandingTarget(BodyId? Body, ForumId? Forum, string Name, ConversationId? Channel, string? Token)
{
    /// <summary>The same for everything that is handed to the same place.</summary>
    public string Key => Body is { } body ? $"b-{body}" : $"f-{Forum}";
}

/// <summary>What is told of what an issue rests on: numbers and codes, nothing that somebody wrote.</summary>
/// <param name="Cases">How many cases; null = that is not told.</param>
/// <param name="FewerThan">There are cases, and fewer than these; null = that is not what is told.</param>
/// <param name="Checklist">Codes of the checklist's items.</param>
internal sealed partial record HandedEvidence(int? Cases, int? FewerThan, IReadOnlyList<string> Checklist, bool HasFigures)
{
    public static readonly HandedEvidence Nothing = new(null, null, [], HasFigures: false);

    /// <param name="smallNumber">Fewer cases than these are not counted out.</param>
    public static HandedEvidence Of(IssueEvidence evidence, int smallNumber) => new(
        evidence.CasesBehind > 0 && evidence.CasesBehind >= smallNumber ? evidence.CasesBehind : null,
        evidence.CasesBehind == 0 ? evidence.FewerThan : evidence.CasesBehind < smallNumber ? smallNumber : null,
        [.. Codes().Matches(FoldedText.Of(evidence.Checklist).Text).Select(static match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal)],
        evidence.Figures.Length > 0);

    [GeneratedRegex("(?<![A-Za-z])[A-Za-z]{3}-[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}

/// <summary>What of an issue is handed over, as it was then.</summary>
internal sealed record HandedIssue(IssueNumber Number, string Subject, IReadOnlyList<IssueCategory> Categories, IssueLevel Level, IssueStatus Status, HandedEvidence Evidence)
{
    /// <param name="isShared">People of other organisations may look on: nothing is told of what it rests on.</param>
    public static HandedIssue Of(CommunityIssue issue, int smallNumber, bool isShared) => new(
        issue.Number,
        issue.Content.Subject,
        issue.Content.Categories,
        issue.Content.Level,
        issue.Status,
        isShared ? HandedEvidence.Nothing : HandedEvidence.Of(issue.Content.Evidence, smallNumber));
}

/// <summary>An issue that was handed to another body or forum, and what became of it.</summary>
/// <param name="Step">Of the route; null = it lies beside it.</param>
/// <param name="ReplyBy">The day until which an answer is asked for.</param>
/// <param name="Revision">Moves with everything that happens to it.</param>
internal sealed record IssueHanding(
    HandingId Id,
    HandingTarget To,
    RouteStep? Step,
    HandedIssue Issue,
    DateOnly ReplyBy,
    HandingMark Sent,
    HandingMark? Received,
    HandingAnswer? Answer,
    HandingMark? CalledBack,
    bool IsNotDelivered,
    int Revision)
{
    /// <summary>The kind of its card, which everybody in the body's channel sees.</summary>
    public const string SharedKind = "issue.handing";

    public HandingState State => Answer is not null ? HandingState.Answered
        : Received is not null ? HandingState.Received
        : CalledBack is not null ? HandingState.CalledBack
        : IsNotDelivered ? HandingState.NotDelivered
        : HandingState.Waiting;

    /// <summary>An answer is still waited for.</summary>
    public bool IsOpen => State is HandingState.Waiting or HandingState.Received;

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Id);

    public OpenHanding Open => new(Issue.Number, To.Key, Id, Issue.Subject, To.Name, ReplyBy);

    /// <summary>Its card in the body's channel; null = it was handed to another forum.</summary>
    public SharedMessage? Shared => To.Channel is { } channel ? new SharedMessage(SharedKind, Id.Value, new Recipient.Conversation(channel)) : null;

    public static string SubjectOf(HandingId id) => string.Create(CultureInfo.InvariantCulture, $"handing:{id.Issue.Year.Year}:{id.Issue.Number:D6}:{id.Rest}");

    public bool IsOverdue(DateOnly today) => IsOpen && ReplyBy < today;

    public HistoryEntry Entry(string what, HandingMark mark, params IReadOnlyList<FieldChange> fields) => new(Subject, Revision, what, fields, mark.By, mark.ByName, mark.At);

    /// <summary>What the history says of an answer.</summary>
    public static FieldChange[] FieldsOf(HandingAnswer answer) =>
        [new(HandingFields.Verdict, null, answer.Verdict.ToString()), new(HandingFields.Text, null, answer.Text)];
}

/// <summary>
/// Says by being there that an issue has been handed to a place and that an answer is waited for: two who hand it to the same place at
/// once meet in its key. It lies within the range of the log, so that whoever reads the log knows what is waited for.
/// </summary>
/// <param name="To">The target's key.</param>
/// <param name="Name">The target's name.</param>
internal sealed record OpenHanding(IssueNumber Number, string To, HandingId Id, string Subject, string Name, DateOnly ReplyBy)
{
    public bool IsOverdue(DateOnly today) => ReplyBy < today;
}

/// <summary>The fields of the forms by the names under which faults and history speak of them.</summary>
internal static class HandingFields
{
    public const string To = "to";
    public const string ReplyBy = "replyBy";
    public const string Verdict = "verdict";
    public const string Text = "answer";
}

/// <summary>What the history says has happened to a handing.</summary>
internal static class HandingEvents
{
    public const string Sent = "handed";
    public const string Received = "received";
    public const string Answered = "answered";
    public const string CalledBack = "recalled";
    public const string NotDelivered = "notDelivered";
}

/// <summary>Reads what was handed over. Implemented by <c>HandingTable</c>.</summary>
internal interface IHandings
{
    Task<Stored<IssueHanding>?> FindAsync(ForumId forum, HandingId id, CancellationToken cancellation);

    /// <summary>The handings of one issue, oldest first.</summary>
    Task<IReadOnlyList<IssueHanding>> OfAsync(ForumId forum, IssueNumber number, CancellationToken cancellation);

    /// <summary>The handings of a forum that wait for an answer.</summary>
    Task<IReadOnlyList<OpenHanding>> OpenAsync(ForumId forum, CancellationToken cancellation);

    /// <summary>Those of one issue.</summary>
    Task<IReadOnlyList<OpenHanding>> OpenAsync(ForumId forum, IssueNumber number, CancellationToken cancellation);
}

/// <summary>Somebody was faster.</summary>
internal sealed record HandingAlreadyReceived(HandingMark Mark) : Refusal;

/// <summary>Somebody was faster.</summary>
internal sealed record HandingAlreadyAnswered : Refusal;

/// <summary>The secretariat has taken it back, or it never arrived.</summary>
internal sealed record HandingCalledBack : Refusal;

/// <summary>It has been acknowledged, so it cannot be taken back.</summary>
internal sealed record HandingTooLate : Refusal;

/// <summary>Nothing is waited for.</summary>
internal sealed record HandingOver : Refusal;

/// <summary>What another forum has handed over is acknowledged before it is answered.</summary>
internal sealed record HandingNotReceived : Refusal;

/// <summary>The issue has been handed to this place and an answer is waited for.</summary>
internal sealed record AlreadyHanded(string Name) : Fault;

/// <summary>No issue is at more places at once.</summary>
internal sealed record TooManyHandings(int Most) : Fault;
