namespace CareSystem.Bot.Shared;

/// <summary>A meeting that is still to come.</summary>
internal sealed record UpcomingMeeting(MeetingId Id, string Name, DateTimeOffset Start);

/// <summary>Looks up the meetings to come, nearest first. Implemented by <c>Meetings</c>.</summary>
internal interface IUpcomingMeetings
{
    Task<IReadOnlyList<UpcomingMeeting>> UpcomingAsync(ForumId forum, CancellationToken cancellation);
}
