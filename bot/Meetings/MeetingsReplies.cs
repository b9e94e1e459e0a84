using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;

namespace CareSystem.Bot.Meetings;

/// <summary>The cards of meetings.</summary>
internal sealed class MeetingsReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly MeetingsWording wording = MeetingsWording.Standard;

    public AdaptiveCard List(ShowMeetings.View view, Caller caller, int page, bool personal) => new MeetingsListCard(
        caller.Forum.Value,
        personal ? view.Forum.Name : null,
        [.. view.Upcoming.Select(static meeting => new MeetingLine(meeting.Id.Value, Facts(meeting.Content), IsMoved(meeting)))],
        page,
        view.Past,
        Meeting.MayArrange(caller),
        wording).ToCard();

    public AdaptiveCard NewForm(ForumId forum, DateTimeOffset now) => Form(
        forum, ids.NextForm().Value, null, 0, new MeetingFormValues(Start: "10:00", Length: "120"), now, NoFaults, null, []);

    public AdaptiveCard EditForm(ForumId forum, Meeting meeting, DateTimeOffset now) => Form(
        forum, ids.NextForm().Value, meeting.Id.Value, meeting.Revision, Values(meeting.Content), now, NoFaults, null, []);

    /// <summary>The form once more, as it was typed; null where the refusal is none of its own.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, MeetingsActions.FormPayload typed, Refusal refusal, DateTimeOffset now)
    {
        var form = typed.Form ?? ids.NextForm().Value;
        var values = new MeetingFormValues(typed.Name, typed.Date, typed.Start, typed.Length, typed.Place, typed.Online);
        return refusal switch
        {
            MeetingChanged changed => Form(
                forum,
                form,
                typed.Meeting,
                changed.Current.Revision,
                values,
                now,
                NoFaults,
                wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : ""),
                ChangedLines(changed)),
            FormFaults faults => Form(forum, form, typed.Meeting, typed.Revision, values, now, words.Of(faults.Faults), words.Notice(faults), []),
            Unavailable => Form(forum, form, typed.Meeting, typed.Revision, values, now, NoFaults, words.NotRecorded, []),
            _ => null,
        };
    }

    public AdaptiveCard Booked(ForumId forum, BookMeeting.Booked booked) =>
        new MeetingReceiptCard(forum.Value, wording.BookedTitle, booked.Content.Name, JapaneseTime.Long(booked.Content.Start), booked.HasCalendar, wording).ToCard();

    public AdaptiveCard Changed(ForumId forum, ChangeMeeting.Changed changed) =>
        new MeetingReceiptCard(forum.Value, wording.ChangedTitle, changed.Content.Name, JapaneseTime.Long(changed.Content.Start), false, wording).ToCard();

    public AdaptiveCard Cancelled(ForumId forum, CancelMeeting.Cancelled cancelled) =>
        new MeetingReceiptCard(forum.Value, wording.CancelledTitle, cancelled.Name, JapaneseTime.Long(cancelled.Start), false, wording).ToCard();

    public AdaptiveCard AskCancel(ForumId forum, Meeting meeting) => new MeetingCancelCard(
        forum.Value, ids.NextForm().Value, meeting.Id.Value, meeting.Content.Name, JapaneseTime.Long(meeting.Content.Start), wording).ToCard();

    /// <summary>The card of the meeting in the channel.</summary>
    public AdaptiveCard Shared(ForumId forum, Meeting meeting) => new MeetingCard(
        forum.Value,
        meeting.Id.Value,
        Facts(meeting.Content),
        IsMoved(meeting),
        meeting.Status == MeetingStatus.Cancelled,
        meeting switch
        {
            { Calendar.State: CalendarState.Failed } => MeetingCalendarLine.Failed,
            { Status: MeetingStatus.Cancelled, Calendar.Organiser: not null } => MeetingCalendarLine.Cancelled,
            { Calendar.State: CalendarState.Booked } => MeetingCalendarLine.Booked,
            { Calendar.State: CalendarState.Pending or CalendarState.Trying } => MeetingCalendarLine.Pending,
            _ => MeetingCalendarLine.None,
        },
        meeting.Calendar.Code,
        meeting.Calendar.JoinUrl,
        wording).ToCard();

    /// <param name="oldStart">Null = it was cancelled.</param>
    public AdaptiveCard Notice(Meeting meeting, DateTimeOffset? oldStart) => new MeetingMovedCard(
        Facts(meeting.Content), oldStart is { } old ? JapaneseTime.Long(old) : null, wording).ToCard();

    public AdaptiveCard Reminder(Meeting meeting, ReminderKind kind, string? forumName, bool isLate) => new MeetingReminderCard(
        forumName, Facts(meeting.Content), meeting.Calendar.JoinUrl, kind == ReminderKind.HourBefore, isLate, wording).ToCard();

    private static MeetingFacts Facts(MeetingContent content) =>
        new(content.Name, JapaneseTime.Long(content.Start), (int)content.Length.TotalMinutes, content.Place, content.Online);

    private static bool IsMoved(Meeting meeting) => meeting is { Status: MeetingStatus.Scheduled, Revision: > 1 };

    private static MeetingFormValues Values(MeetingContent content) => new(
        content.Name,
        JapaneseTime.Iso(JapaneseTime.DateOf(content.Start)),
        MeetingDraft.Code(JapaneseTime.TimeOf(content.Start)),
        content.Length.TotalMinutes.ToString(CultureInfo.InvariantCulture),
        content.Place,
        content.Online ? "true" : "false");

    private string[] ChangedLines(MeetingChanged changed) =>
    [
        .. changed.Since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(group => wording.ChangedField(
                wording.FieldNames.GetValueOrDefault(group.Key, group.Key), group.Last().New is { Length: > 0 } now ? now : wording.Empty)),
    ];

    private AdaptiveCard Form(
        ForumId forum,
        string form,
        string? meeting,
        int revision,
        MeetingFormValues values,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string> faults,
        string? notice,
        IReadOnlyList<string> changed) => new MeetingFormCard(
        forum.Value,
        form,
        meeting,
        revision,
        JapaneseTime.Iso(JapaneseTime.DateOf(now)),
        [.. MeetingDraft.Starts.Select(static time => new MeetingChoice(MeetingDraft.Code(time), JapaneseTime.Clock(time)))],
        [.. MeetingDraft.Lengths.Select(minutes => new MeetingChoice(minutes.ToString(CultureInfo.InvariantCulture), wording.LengthText(minutes)))],
        values,
        faults,
        notice,
        changed,
        wording).ToCard();
}
