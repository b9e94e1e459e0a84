using System.Globalization;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Meetings;

namespace CareSystem.Bot.Meetings;

/// <summary>The cards of meetings.</summary>
internal sealed class MeetingsReplies(IIdSource ids, IFaultWords words)
{
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private readonly Readings<MeetingsWording> readings = new(MeetingsWording.Standard, MeetingsWording.Plain);

    private MeetingsWording Wording => readings.Now;

    public AdaptiveCard List(ShowMeetings.View view, Caller caller, int page, bool personal) => new MeetingsListCard(
        caller.Forum.Value,
        personal ? view.Forum.Name : null,
        [.. view.Upcoming.Select(meeting => new MeetingLine(meeting.Id.Value, Facts(meeting.Content, view.Forum), IsMoved(meeting), meeting.JoinUrl, Meeting.MayArrange(caller) ? Notes(meeting) : []))],
        page,
        view.Past,
        Meeting.MayArrange(caller),
        Wording).ToCard();

    public AdaptiveCard NewForm(ForumSummary forum, DateTimeOffset now) => Form(
        forum.Id, ids.NextForm().Value, null, 0, new MeetingFormValues(Start: "10:00", Length: "120") { Open = forum.Settings.Shown.Meetings.ToString() }, now, NoFaults, null, []);

    public AdaptiveCard EditForm(ForumId forum, Meeting meeting, DateTimeOffset now) => Form(
        forum, ids.NextForm().Value, meeting.Id.Value, meeting.Revision, Values(meeting.Content), now, NoFaults, null, []);

    /// <summary>The form once more, as it was typed; null where the refusal is none of its own.</summary>
    public AdaptiveCard? FormAgain(ForumId forum, MeetingsActions.FormPayload typed, Refusal refusal, DateTimeOffset now)
    {
        var form = typed.Form ?? ids.NextForm().Value;
        var values = new MeetingFormValues(typed.Name, typed.Date, typed.Start, typed.Length, typed.Place, typed.Online) { Open = typed.Open };
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
                Wording.ChangedNotice(changed.Since.Count > 0 ? changed.Since[^1].ByName : ""),
                ChangedLines(changed)),
            FormFaults faults => Form(forum, form, typed.Meeting, typed.Revision, values, now, words.Of(faults.Faults), words.Notice(faults), []),
            Unavailable or TooBusy => Form(forum, form, typed.Meeting, typed.Revision, values, now, NoFaults, words.NotRecorded(refusal), []),
            _ => null,
        };
    }

    public AdaptiveCard Booked(ForumId forum, BookMeeting.Booked booked) =>
        Receipt(forum, Wording.BookedTitle, booked.Content, Wording.ReceiptBooked(booked.HasCalendar));

    public AdaptiveCard Changed(ForumId forum, ChangeMeeting.Changed changed) => Receipt(
        forum,
        changed.IsChanged ? Wording.ChangedTitle : Wording.UnchangedTitle,
        changed.Content,
        Wording.ReceiptChanged(changed.IsAnnounced, changed.InCalendar));

    public AdaptiveCard Cancelled(ForumId forum, CancelMeeting.Cancelled cancelled) =>
        new MeetingReceiptCard(forum.Value, Wording.CancelledTitle, cancelled.Name, JapaneseTime.Long(cancelled.Start), Wording.ReceiptCancelled, Wording).ToCard();

    public AdaptiveCard AskCancel(ForumId forum, Meeting meeting) => new MeetingCancelCard(
        forum.Value,
        ids.NextForm().Value,
        meeting.Id.Value,
        meeting.Content.Name,
        JapaneseTime.Long(meeting.Content.Start),
        meeting.Calendar is not ({ State: CalendarState.None } or { State: CalendarState.Failed, EventId: null }),
        Wording).ToCard();

    /// <summary>Why a meeting cannot be changed; null where the refusal is none of the meetings' own.</summary>
    public AdaptiveCard? Closed(ForumId forum, Refusal refusal) => refusal is MeetingClosed { Meeting: var meeting }
        ? new MeetingClosedCard(
            forum.Value, meeting.Content.Name, JapaneseTime.Long(meeting.Content.Start), meeting.Status == MeetingStatus.Cancelled, Wording).ToCard()
        : null;

    /// <summary>The card of the meeting in the channel.</summary>
    public AdaptiveCard Shared(ForumSummary forum, Meeting meeting) => new MeetingCard(
        forum.Id.Value,
        meeting.Id.Value,
        Facts(meeting.Content, forum),
        IsMoved(meeting),
        meeting.Status == MeetingStatus.Cancelled,
        Line(meeting),
        meeting.Calendar.Code,
        meeting.JoinUrl,
        Wording).ToCard();

    /// <param name="change">What people did to it, as its history keeps it.</param>
    public AdaptiveCard Notice(Meeting meeting, HistoryEntry change) => change.Fields.Any(static field => field.Field == MeetingFields.Status)
        ? new MeetingCancelledCard(Facts(meeting.Content), change.ByName, Wording).ToCard()
        : new MeetingMovedCard(
            meeting.Content.Name,
            change.ByName,
            [.. change.Fields.Select(field => new MeetingChange(FieldName(field.Field), Shown(field.Field, field.Old), Shown(field.Field, field.New)))],
            change.Fields.Any(static field => field.Field == MeetingFields.Start),
            Wording).ToCard();

    /// <param name="forumName">Null in the forum's own channel.</param>
    public AdaptiveCard Reminder(ForumSummary forum, Meeting meeting, ReminderKind kind, string? forumName, bool isLate, DateTimeOffset now)
    {
        var day = JapaneseTime.DateOf(meeting.Content.Start);
        var nearness = now >= meeting.Content.Start ? MeetingNearness.Begun
            : kind == ReminderKind.HourBefore ? MeetingNearness.Soon
            : (day.DayNumber - JapaneseTime.DateOf(now).DayNumber) switch
            {
                0 => MeetingNearness.Today,
                1 => MeetingNearness.Tomorrow,
                _ => MeetingNearness.Ahead,
            };
        return new MeetingReminderCard(
            forum.Id.Value, forumName, Facts(meeting.Content, forum), JapaneseTime.Short(day), nearness, meeting.JoinUrl, isLate, Wording).ToCard();
    }

    private static MeetingCalendarLine Line(Meeting meeting)
    {
        var (kept, isBehind) = (meeting.Calendar, meeting.Calendar.Revision != meeting.Revision);
        return meeting.Status == MeetingStatus.Cancelled
            ? kept switch
            {
                { State: CalendarState.None } => MeetingCalendarLine.None,
                { State: CalendarState.Withdrawn } => MeetingCalendarLine.Cancelled,
                { State: CalendarState.Failed } when !isBehind => MeetingCalendarLine.NotCancelled,
                _ => kept.IsDelayed ? MeetingCalendarLine.Delayed : MeetingCalendarLine.Cancelling,
            }
            : kept switch
            {
                { State: CalendarState.None } => MeetingCalendarLine.None,
                { State: CalendarState.Failed } when !isBehind => kept.EventId is null ? MeetingCalendarLine.NotBooked : MeetingCalendarLine.NotChanged,
                { State: CalendarState.Booked } when !isBehind => MeetingCalendarLine.Booked,
                _ when kept.IsDelayed => MeetingCalendarLine.Delayed,
                _ => kept.EventId is null ? MeetingCalendarLine.Pending : MeetingCalendarLine.Changing,
            };
    }

    private string[] Notes(Meeting meeting)
    {
        var line = Line(meeting);
        var isTrouble = line is MeetingCalendarLine.Delayed or MeetingCalendarLine.NotBooked or MeetingCalendarLine.NotChanged or MeetingCalendarLine.NotCancelled;
        return
        [
            .. isTrouble ? (string[])[Wording.CalendarText(line, meeting.Calendar.Code ?? "")] : [],
            .. meeting.Calendar.WithoutEmail > 0 ? (string[])[Wording.WithoutEmail(meeting.Calendar.WithoutEmail)] : [],
        ];
    }

    private AdaptiveCard Receipt(ForumId forum, string title, MeetingContent content, string text) =>
        new MeetingReceiptCard(forum.Value, title, content.Name, JapaneseTime.Long(content.Start), text, Wording).ToCard();

    private static MeetingFacts Facts(MeetingContent content) =>
        new(content.Name, JapaneseTime.Long(content.Start), (int)content.Length.TotalMinutes, content.Place, content.Online);

    /// <summary>With whether it is public; why is said for the forum as a whole, so only where the meeting is as the forum has decided.</summary>
    private static MeetingFacts Facts(MeetingContent content, ForumSummary forum) => Facts(content) with
    {
        Open = content.Open.ToString(),
        OpenReason = content.Open == forum.Settings.Shown.Meetings ? forum.Settings.Shown.Reason : "",
    };

    private static bool IsMoved(Meeting meeting) => meeting is { Status: MeetingStatus.Scheduled, Revision: > 1 };

    private static MeetingFormValues Values(MeetingContent content) => new(
        content.Name,
        JapaneseTime.Iso(JapaneseTime.DateOf(content.Start)),
        MeetingDraft.Code(JapaneseTime.TimeOf(content.Start)),
        content.Length.TotalMinutes.ToString(CultureInfo.InvariantCulture),
        content.Place,
        content.Online ? "true" : "false")
    {
        Open = content.Open.ToString(),
    };

    private string[] ChangedLines(MeetingChanged changed) =>
    [
        .. changed.Since
            .SelectMany(static entry => entry.Fields)
            .GroupBy(static field => field.Field, StringComparer.Ordinal)
            .Select(group => Wording.ChangedField(FieldName(group.Key), Shown(group.Key, group.Last().New))),
    ];

    private string FieldName(string field) => Wording.FieldNames.GetValueOrDefault(field, field);

    /// <summary>A value as history keeps it, as people read it.</summary>
    private string Shown(string field, string? value) => (field, value) switch
    {
        (_, null or "") => Wording.Empty,
        (MeetingFields.Start, _) => DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? JapaneseTime.Long(start) : value,
        (MeetingFields.Length, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? Wording.LengthText(minutes) : value,
        (MeetingFields.Open, _) => Wording.Disclosures.GetValueOrDefault(value, value),
        (MeetingFields.Online, _) => value == "true" ? Wording.OnlineYes : Wording.OnlineNo,
        _ => value,
    };

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
        [.. MeetingDraft.Lengths.Select(minutes => new MeetingChoice(minutes.ToString(CultureInfo.InvariantCulture), Wording.LengthText(minutes)))],
        values,
        faults,
        notice,
        changed,
        Wording).ToCard();
}
