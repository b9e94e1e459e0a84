using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>A meeting is moved, or something of it is changed. The form carries the revision it shows.</summary>
internal sealed class ChangeMeeting(IForumActions actions, IMeetings meetings, IHistory history)
{
    internal sealed record Command(MeetingId Id, int Revision, MeetingDraft Draft);

    internal sealed record State(Stored<Meeting>? Meeting, IReadOnlyList<HistoryEntry> Since);

    internal sealed record Changed(MeetingId Id, MeetingContent Content);

    public Task<Outcome<Changed>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Changed>(
            origin,
            async stop =>
            {
                var meeting = meetings.FindAsync(origin.Forum, command.Id, stop);
                var since = history.OfAsync(origin.Forum, $"{Meeting.SharedKind}:{command.Id}", command.Revision, stop);
                await Task.WhenAll(meeting, since);
                return new State(await meeting, await since);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Changed> Decide(Command command, State state, ActionContext context)
    {
        if (!Meeting.MayArrange(context.Caller))
        {
            return new NotAllowed(MemberRole.Secretariat);
        }

        if (state.Meeting is not { Value.Status: MeetingStatus.Scheduled } found || found.Value.End <= context.Now)
        {
            return new NotFound();
        }

        if (found.Value.Revision != command.Revision)
        {
            return new MeetingChanged(found.Value, state.Since);
        }

        var (content, faults) = command.Draft.Check(context.Now);
        if (content is null)
        {
            return faults!;
        }

        var before = found.Value;
        var fields = Differences(before.Content, content);
        var changes = new Changes();
        if (fields.Count > 0)
        {
            var after = before with { Content = content, Revision = before.Revision + 1 };
            changes.Replace(found, after)
                .Remember(new HistoryEntry(after.Subject, after.Revision, "changed", fields, context.Caller.Person, context.Caller.Name, context.Now))
                .MarkStale(after.Card(context.Forum));
            if (after.Calendar.Organiser is not null)
            {
                changes.Promise(new FollowMeetingDue(after.Id.Value), new Recipient.Service("calendar", after.Id.Value), context.Now);
            }

            if (content with { Name = before.Content.Name } != before.Content)
            {
                changes.Promise(
                    new MeetingNoticeDue(after.Id.Value, before.Content.Start, content.Start), new Recipient.Conversation(context.Forum.Channel), context.Now);
            }

            if (content.Start != before.Content.Start)
            {
                Reminders.Promise(changes, after, context.Forum, context.Now);
            }
        }

        return Decision.Of(new Changed(before.Id, content), changes);
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
        Compare(MeetingFields.Start, JapaneseTime.Long(before.Start), JapaneseTime.Long(after.Start));
        Compare(MeetingFields.Length, Minutes(before), Minutes(after));
        Compare(MeetingFields.Place, before.Place, after.Place);
        Compare(MeetingFields.Online, before.Online ? "true" : "false", after.Online ? "true" : "false");
        return fields;

        static string Minutes(MeetingContent content) => content.Length.TotalMinutes.ToString(CultureInfo.InvariantCulture);
    }
}
