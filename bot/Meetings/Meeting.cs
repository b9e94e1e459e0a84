using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

internal enum MeetingStatus
{
    Scheduled,
    Cancelled,
}

/// <summary>What people say of a meeting.</summary>
/// <param name="Place">Where; may be empty when it is online only.</param>
internal sealed record MeetingContent(string Name, DateTimeOffset Start, TimeSpan Length, string Place, bool Online)
{
    /// <summary>Whether people from outside may come, and its minutes are published (公開の可否).</summary>
    public Disclosure Open { get; init; }
}

/// <summary>One session of the forum (会議).</summary>
/// <param name="Revision">Moves with every change people make; the calendar's answers do not move it.</param>
internal sealed record Meeting(
    MeetingId Id,
    MeetingContent Content,
    MeetingStatus Status,
    PersonId By,
    string ByName,
    DateTimeOffset At,
    MeetingCalendar Calendar,
    int Revision)
{
    public const string SharedKind = "meeting";

    /// <summary>When its reminders were promised: when it was made, or moved last.</summary>
    public DateTimeOffset PromisedAt { get; init; } = At;

    /// <summary>The reminders that went out for this start: when the forum's times change, these do not come again.</summary>
    public IReadOnlyList<ReminderKind> Reminded { get; init; } = [];

    public string Subject => SubjectOf(Id);

    public DateTimeOffset End => Content.Start + Content.Length;

    /// <summary>The Teams link, where people may join by it.</summary>
    public string? JoinUrl => Content.Online && Status == MeetingStatus.Scheduled ? Calendar.JoinUrl : null;

    public static string SubjectOf(MeetingId id) => $"{SharedKind}:{id}";

    /// <summary>The secretariat and the chair make, move and cancel meetings.</summary>
    public static bool MayArrange(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;

    /// <summary>The meeting that a person wants to move or cancel, or why they cannot.</summary>
    public static (Stored<Meeting>? Meeting, Refusal? Refusal) ToArrange(Stored<Meeting>? found, ActionContext context) =>
        !MayArrange(context.Caller) ? (null, new NotAllowed())
        : found is null ? (null, new NotFound())
        : found.Value.Status == MeetingStatus.Cancelled || found.Value.End <= context.Now ? (null, new MeetingClosed(found.Value))
        : (found, null);

    /// <summary>The card of the meeting in the forum's channel.</summary>
    public SharedMessage Card(ForumSummary forum) => new(SharedKind, Id.Value, new Recipient.Conversation(forum.Channel));
}

/// <summary>The fields of a meeting by the names under which faults and history speak of them.</summary>
internal static class MeetingFields
{
    public const string Name = "name";
    public const string Date = "date";
    public const string Start = "start";
    public const string Length = "length";
    public const string Place = "place";
    public const string Online = "online";
    public const string Open = "open";
    public const string Status = "status";
}

/// <summary>Somebody else changed the meeting while the form was open.</summary>
internal sealed record MeetingChanged(Meeting Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>The meeting is cancelled or over: nothing is changed about it any more.</summary>
internal sealed record MeetingClosed(Meeting Meeting) : Refusal;

/// <summary>Reads meetings. Implemented by <c>MeetingsTable</c>.</summary>
internal interface IMeetings
{
    Task<Stored<Meeting>?> FindAsync(ForumId forum, MeetingId id, CancellationToken cancellation);

    /// <summary>The meetings made in the last 500 days, earliest start first.</summary>
    Task<IReadOnlyList<Meeting>> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>The channel must notice that a meeting was moved or cancelled: an update of its card notifies nobody.</summary>
/// <param name="Revision">The change of which it tells; its history says what was before.</param>
internal sealed record MeetingNoticeDue(string Meeting, int Revision) : OutboxRecord;
