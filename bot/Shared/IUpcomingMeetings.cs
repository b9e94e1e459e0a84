namespace CareSystem.Bot.Shared;

/// <summary>A meeting that is still to come.</summary>
internal sealed record UpcomingMeeting(MeetingId Id, string Name, DateTimeOffset Start)
{
    /// <summary>When its reminders were promised first: when it was made, or moved last.</summary>
    public DateTimeOffset PromisedAt { get; init; }

    /// <summary>Its first reminder went out.</summary>
    public bool IsFirstSent { get; init; }

    /// <summary>Its second reminder went out.</summary>
    public bool IsSecondSent { get; init; }
}

/// <summary>Looks up the meetings to come, nearest first. Implemented by <c>Meetings</c>.</summary>
internal interface IUpcomingMeetings
{
    Task<IReadOnlyList<UpcomingMeeting>> UpcomingAsync(ForumId forum, CancellationToken cancellation);
}
