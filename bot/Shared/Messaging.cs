namespace CareSystem.Bot.Shared;

/// <summary>A message ready for the channel. Never kept; made when it is sent.</summary>
/// <param name="ActivityJson">The activity as UTF-8: an object with at least its type, and without addresses.</param>
internal sealed record OutgoingMessage(ReadOnlyMemory<byte> ActivityJson);

/// <summary>What became of a request to the channel.</summary>
internal abstract record SendResult
{
    /// <summary>Accepted. The channel may leave the id out (an update, a typing sign).</summary>
    internal sealed record Sent(string? ActivityId) : SendResult;

    /// <summary>Certainly not done; may be tried again, after <paramref name="After"/> where the channel named a time.</summary>
    internal sealed record TryLater(string Code, TimeSpan? After) : SendResult;

    /// <summary>The answer was lost, or came from a gateway on the way: it may have been done.</summary>
    /// <param name="After">When to ask again, where somebody named a time.</param>
    internal sealed record Unknown(string Code, TimeSpan? After = null) : SendResult;

    /// <summary>This target cannot be reached until something there changes (blocked, uninstalled, deleted).</summary>
    internal sealed record Stopped(string Code) : SendResult;

    /// <summary>The message to update is gone: send a new one.</summary>
    internal sealed record MessageGone : SendResult;

    /// <summary>Refused for good: a bug or a setting. Trying again changes nothing.</summary>
    internal sealed record Refused(string Code) : SendResult;
}

/// <summary>The channel did not do what a handler of delivered work needs.</summary>
internal sealed class ChannelException(SendResult result) : Exception($"The channel answered {result.GetType().Name}.")
{
    public SendResult Result { get; } = result;
}

/// <summary>Sends to conversations. Implemented by <c>Teams</c>.</summary>
internal interface IMessenger
{
    /// <summary>Posts a message; the thread is part of the conversation's id. A post to a bare channel id starts a new thread.</summary>
    Task<SendResult> PostAsync(Address to, OutgoingMessage message, CancellationToken cancellation);

    Task<SendResult> UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation);

    Task<SendResult> DeleteAsync(Address to, string activityId, CancellationToken cancellation);

    /// <summary>Opens (or finds) the personal chat; on success <see cref="SendResult.Sent.ActivityId"/> is the conversation's id.</summary>
    Task<SendResult> OpenChatAsync(string serviceUrl, TenantId tenant, string botId, string channelUserId, CancellationToken cancellation);
}

/// <summary>One member of a team as the channel lists them.</summary>
/// <param name="Role">The channel's userRole: user, guest, anonymous, …; null where it says nothing.</param>
internal sealed record TeamMember(string ChannelUserId, string? EntraObjectId, string Name, string? Email, string? TenantId, string? Role)
{
    public bool IsGuest => string.Equals(Role, "guest", StringComparison.OrdinalIgnoreCase);

    public PersonId Person => PersonId.Of(EntraObjectId, ChannelUserId);
}

internal sealed record TeamMembersPage(IReadOnlyList<TeamMember> Members, string? Next);

/// <summary>Reads a team. Implemented by <c>Teams</c>; throws <see cref="ChannelException"/> where the channel does not answer.</summary>
internal interface ITeamDirectory
{
    /// <summary>One page of the members of a team or chat; <paramref name="next"/> is what the page before said.</summary>
    Task<TeamMembersPage> MembersAsync(Address team, string? next, CancellationToken cancellation);

    /// <summary>One member, or null where the channel knows none.</summary>
    Task<TeamMember?> MemberAsync(Address team, string channelUserId, CancellationToken cancellation);
}
