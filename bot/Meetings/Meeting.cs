using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

internal enum MeetingStatus
{
    Scheduled,
    Cancelled,
}

/// <summary>How far the calendar follows the meeting.</summary>
internal enum CalendarState
{
    /// <summary>No calendar is set up.</summary>
    None,

    /// <summary>Promised, not yet tried.</summary>
    Pending,

    /// <summary>The event may be there: a booking was sent, and its answer is not kept yet.</summary>
    Trying,

    Booked,

    /// <summary>Refused for good; the code says why.</summary>
    Failed,
}

/// <summary>What people say of a meeting.</summary>
/// <param name="Place">Where; may be empty when it is online only.</param>
internal sealed record MeetingContent(string Name, DateTimeOffset Start, TimeSpan Length, string Place, bool Online);

/// <summary>The calendar's side of a meeting.</summary>
/// <param name="Organiser">The mailbox in whose calendar it stands; null = no calendar.</param>
/// <param name="TransactionId">Fixed for this booking for ever.</param>
/// <param name="Revision">The revision of the meeting that the calendar shows.</param>
/// <param name="Code">Why it was refused.</param>
internal sealed record MeetingCalendar(
    CalendarState State, string? Organiser, string TransactionId, int Revision, string? EventId, string? JoinUrl, string? Code);

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

    public string Subject => $"{SharedKind}:{Id}";

    public DateTimeOffset End => Content.Start + Content.Length;

    /// <summary>The secretariat and the chair make, move and cancel meetings.</summary>
    public static bool MayArrange(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair;

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
    public const string Status = "status";
}

/// <summary>A form as it was typed.</summary>
internal sealed record MeetingDraft(string? Name, string? Date, string? Start, string? Length, string? Place, string? Online)
{
    public const int NameLimit = 100;
    public const int PlaceLimit = 100;

    /// <summary>Half hours from 8:00 to 21:30.</summary>
    public static readonly IReadOnlyList<TimeOnly> Starts = [.. Enumerable.Range(16, 28).Select(static half => new TimeOnly(half / 2, half % 2 * 30))];

    /// <summary>Half hours from 30 minutes to four hours.</summary>
    public static readonly IReadOnlyList<int> Lengths = [.. Enumerable.Range(1, 8).Select(static half => half * 30)];

    /// <summary>The code of a half hour: HH:mm.</summary>
    public static string Code(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public (MeetingContent? Content, FormFaults? Faults) Check(DateTimeOffset now)
    {
        var checks = new FieldChecks();
        var name = checks.Text(MeetingFields.Name, Name, NameLimit, required: true).ReplaceLineEndings(" ");
        var day = checks.Date(MeetingFields.Date, Date, required: true);
        var place = checks.Text(MeetingFields.Place, Place, PlaceLimit).ReplaceLineEndings(" ");
        TimeOnly? start = Starts.Any(time => Code(time) == Start?.Trim()) ? TimeOnly.ParseExact(Start!.Trim(), "HH:mm", CultureInfo.InvariantCulture) : null;
        if (start is null)
        {
            checks.Add(MeetingFields.Start, string.IsNullOrWhiteSpace(Start) ? new Fault.Missing() : new Fault.NotAChoice());
        }

        var minutes = checks.Number(MeetingFields.Length, Length, Lengths[0], Lengths[^1], required: true);
        if (minutes is { } chosen && !Lengths.Contains(chosen))
        {
            checks.Add(MeetingFields.Length, new Fault.NotAChoice());
        }

        if (day is { } date && start is { } time && JapaneseTime.At(date, time) <= now)
        {
            checks.Add(MeetingFields.Date, new Fault.InThePast());
        }

        if (day is { } far && far > JapaneseTime.DateOf(now).AddDays(400))
        {
            checks.Add(MeetingFields.Date, new Fault.NotADate());
        }

        return checks.AllGood
            ? (new MeetingContent(name, JapaneseTime.At(day!.Value, start!.Value).ToUniversalTime(), TimeSpan.FromMinutes(minutes!.Value), place, Online is "true"), null)
            : (null, checks.Faults);
    }
}

/// <summary>Somebody else changed the meeting while the form was open.</summary>
internal sealed record MeetingChanged(Meeting Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>Reads meetings. Implemented by <c>MeetingsTable</c>.</summary>
internal interface IMeetings
{
    Task<Stored<Meeting>?> FindAsync(ForumId forum, MeetingId id, CancellationToken cancellation);

    /// <summary>The meetings made in the last 500 days, earliest start first.</summary>
    Task<IReadOnlyList<Meeting>> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>The calendar must follow the meeting.</summary>
internal sealed record FollowMeetingDue(string Meeting) : OutboxRecord;

/// <summary>The channel must notice that a meeting was moved or cancelled: an update of its card notifies nobody.</summary>
/// <param name="OldStart">Where it was before; null = it was cancelled.</param>
internal sealed record MeetingNoticeDue(string Meeting, DateTimeOffset? OldStart, DateTimeOffset Start) : OutboxRecord;
