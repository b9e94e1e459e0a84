using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>A meeting is moved, or something of it is changed. The form carries the revision it shows.</summary>
internal sealed class ChangeMeeting(IForumActions actions, IMeetings meetings, IHistory history)
{
    internal sealed record Command(MeetingId Id, int Revision, MeetingDraft Draft);

    internal sealed record State(Stored<Meeting>? Meeting, IReadOnlyList<HistoryEntry> Since);

    /// <param name="IsChanged">False where the form said what the meeting said already.</param>
    /// <param name="IsAnnounced">Whether the channel is told.</param>
    /// <param name="InCalendar">Whether the calendar is changed as well.</param>
    internal sealed record Changed(MeetingId Id, MeetingContent Content, bool IsChanged, bool IsAnnounced, bool InCalendar);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Changed>(
            origin,
            async stop =>
            {
                var meeting = meetings.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, Meeting.SubjectOf(command.Id), command.Revision, stop);
                await Task.WhenAll(meeting, since);
                return new State(await meeting, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Changed> Decide(Command command, State state, ActionContext context)
    {
        var (found, refusal) = Meeting.ToArrange(state.Meeting, context);
        if (found is null)
        {
            return refusal!;
        }

        if (found.Value.Revision != command.Revision)
        {
            return new MeetingChanged(found.Value, state.Since);
        }

        var (content, faults) = command.Draft.Check(context.Now, found.Value.Content.Open);
        if (content is null)
        {
            return faults!;
        }

        var before = found.Value;
        var fields = Differences(before.Content, content);
        if (fields.Count == 0)
        {
            return Decision.Of(new Changed(before.Id, content, IsChanged: false, IsAnnounced: false, InCalendar: false), new Changes());
        }

        var isMoved = content.Start != before.Content.Start;
        var after = before with
        {
            Content = content,
            Calendar = before.Calendar.Afresh(),
            Revision = before.Revision + 1,
            PromisedAt = isMoved ? context.Now : before.PromisedAt,
            Reminded = isMoved ? [] : before.Reminded,
        };
        var isAnnounced = content with { Name = before.Content.Name } != before.Content;
        var inCalendar = CalendarSteps.Next(after, context.Now) != CalendarStep.Nothing;
        var changes = new Changes()
            .Replace(found, after)
            .Remember(new HistoryEntry(after.Subject, after.Revision, "changed", fields, context.Caller.Person, context.Caller.Name, context.Now))
            .MarkStale(after.Card(context.Forum));
        if (inCalendar)
        {
            changes.Promise(new FollowMeetingDue(after.Id.Value), new Recipient.Service("calendar", after.Id.Value), context.Now);
        }

        if (isAnnounced)
        {
            changes.Promise(new MeetingNoticeDue(after.Id.Value, after.Revision), new Recipient.Conversation(context.Forum.Channel), context.Now);
        }

        if (isMoved)
        {
            Reminders.Promise(changes, after, context.Forum, context.Now);
        }

        return Decision.Of(new Changed(before.Id, content, IsChanged: true, isAnnounced, inCalendar), changes);
    }

    private static List<FieldChange> Differences(MeetingContent before, MeetingContent after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                fields.Add(new FieldChange(field, old, now));
            }
        }

        Compare(MeetingFields.Name, before.Name, after.Name);
        Compare(MeetingFields.Start, Instant(before), Instant(after));
        Compare(MeetingFields.Length, Minutes(before), Minutes(after));
        Compare(MeetingFields.Place, before.Place, after.Place);
        Compare(MeetingFields.Online, before.Online ? "true" : "false", after.Online ? "true" : "false");
        Compare(MeetingFields.Open, before.Open.ToString(), after.Open.ToString());
        return fields;

        // As an instant: whoever reads it writes it as the forum writes its days then.
        static string Instant(MeetingContent content) => content.Start.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

        static string Minutes(MeetingContent content) => content.Length.TotalMinutes.ToString(CultureInfo.InvariantCulture);
    }
}
