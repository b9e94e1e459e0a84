using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>Reads the meetings, or one of them, for a member.</summary>
internal sealed class ShowMeetings(IForumActions actions, IMeetings meetings)
{
    /// <param name="Upcoming">Nearest first.</param>
    /// <param name="Past">How many are over this fiscal year.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyList<Meeting> Upcoming, int Past, DateTimeOffset Now);

    internal sealed record MeetingView(Meeting Meeting, DateTimeOffset Now);

    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<Meeting>, View>(
            forum,
            person,
            stop => meetings.AllAsync(forum, stop),
            static (all, context) => new View(
                context.Forum,
                [.. all.Where(meeting => meeting.Status == MeetingStatus.Scheduled && meeting.End > context.Now)],
                all.Count(meeting => meeting.Status == MeetingStatus.Scheduled && meeting.End <= context.Now && FiscalYear.Of(meeting.Content.Start) == context.Year),
                context.Now),
            cancellation);

    /// <summary>A meeting that this person may still move or cancel.</summary>
    public Task<Outcome<MeetingView>> ToArrangeAsync(ForumId forum, PersonId person, MeetingId id, CancellationToken cancellation) =>
        actions.ReadAsync<Stored<Meeting>?, MeetingView>(
            forum,
            person,
            stop => meetings.FindAsync(forum, id, stop),
            static (found, context) => Meeting.ToArrange(found, context) is ({ } meeting, _) ? new MeetingView(meeting.Value, context.Now) : Meeting.ToArrange(found, context).Refusal!,
            cancellation);
}
