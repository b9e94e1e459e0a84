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
    /// <param name="Address">What that means for the address it was sent to.</param>
    internal sealed record Stopped(string Code, AddressFate Address = AddressFate.Kept) : SendResult;

    /// <summary>The message to update is gone: send a new one.</summary>
    internal sealed record MessageGone : SendResult;

    /// <summary>Refused: a bug or a setting.</summary>
    /// <param name="ForGood">Whether trying again changes nothing; false where a setting may be put right meanwhile.</param>
    internal sealed record Refused(string Code, bool ForGood = true) : SendResult;
}

/// <summary>What becomes of the address of a conversation that could not be reached.</summary>
internal enum AddressFate
{
    /// <summary>It is right: whoever forbade it may allow it again without telling us, so the next promise is tried.</summary>
    Kept,

    /// <summary>It is right, but nothing is sent there until the conversation is heard from again.</summary>
    Closed,

    /// <summary>It leads nowhere any more.</summary>
    Forgotten,
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

    /// <summary>Posts an answer to a message. In a channel its place is the thread that the conversation's id names, not this.</summary>
    Task<SendResult> ReplyAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Begins a thread in a channel; on success <see cref="SendResult.Sent.ActivityId"/> is its root (<see cref="ConversationId.Thread"/>).</summary>
    Task<SendResult> OpenThreadAsync(Address channel, OutgoingMessage message, CancellationToken cancellation);

    Task<SendResult> UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation);

    Task<SendResult> DeleteAsync(Address to, string activityId, CancellationToken cancellation);

    /// <summary>Opens (or finds) the personal chat; on success <see cref="SendResult.Sent.ActivityId"/> is the conversation's id.</summary>
    Task<SendResult> OpenChatAsync(string serviceUrl, TenantId tenant, string botId, string channelUserId, CancellationToken cancellation);
}

/// <summary>Sends what nobody promised: somebody waits for it now, and asks again if it does not come. Implemented by <c>Delivery</c>.</summary>
internal interface IDirectSends
{
    /// <summary>Posts the answer to what a person sent, again for some seconds where the channel puts it off.</summary>
    /// <param name="recipient">Whose limits it counts against.</param>
    /// <param name="sign">What the person sees meanwhile, where it is in nobody's way; hidden when this ends.</param>
    Task<SendResult> AnswerAsync(Recipient recipient, Address to, OutgoingMessage message, IWaitingSign? sign, CancellationToken cancellation);

    /// <summary>Puts an answer in the place of the message that was answered, once.</summary>
    Task<SendResult> ReplaceAsync(Recipient recipient, Address to, string activityId, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Posts a courtesy, once, where room is left for the answer that it announces.</summary>
    Task<SendResult> SignAsync(Recipient recipient, Address to, OutgoingMessage message, CancellationToken cancellation);
}

/// <summary>Tells a person who waits that somebody is at work.</summary>
internal interface IWaitingSign
{
    void Show();

    /// <summary>What was waited for goes out: no sign comes after it.</summary>
    void Hide();
}

/// <summary>One member of a team as the channel lists them.</summary>
/// <param name="Role">The channel's userRole: user, guest, anonymous, …; null where it says nothing.</param>
internal sealed record TeamMember(string ChannelUserId, string? EntraObjectId, string Name, string? Email, string? TenantId, string? Role)
{
    public bool IsGuest => string.Equals(Role, "guest", StringComparison.OrdinalIgnoreCase);

    public PersonId Person => PersonId.Of(EntraObjectId, ChannelUserId);
}

/// <summary>A team as the channel describes it.</summary>
/// <param name="EntraGroupId">The id by which Graph knows it.</param>
internal sealed record TeamDetails(string Id, string Name, string? EntraGroupId);

/// <summary>A channel of a team.</summary>
/// <param name="Name">Null for the first channel, whose id is the team's and whose name each client translates.</param>
/// <param name="IsShared">Whether people of other tenants may be in it.</param>
internal sealed record TeamChannel(ConversationId Id, string? Name, bool IsShared);

/// <summary>A meeting as the channel knows it.</summary>
/// <param name="Chat">The meeting's own chat.</param>
/// <param name="Organizer">Their Entra object id.</param>
internal sealed record ChannelMeeting(
    ConversationId Chat, string? Title, DateTimeOffset? Start, DateTimeOffset? End, string? JoinUrl, string? Organizer, string? GraphId);

internal sealed record TeamMembersPage(IReadOnlyList<TeamMember> Members, string? Next);

/// <summary>Reads a team. Implemented by <c>Teams</c>; throws <see cref="ChannelException"/> where the channel does not answer.</summary>
internal interface ITeamDirectory
{
    /// <summary>One page of the members of a team or chat; <paramref name="next"/> is what the page before said.</summary>
    Task<TeamMembersPage> MembersAsync(Address team, string? next, CancellationToken cancellation);

    /// <summary>One member, or null where the channel knows none.</summary>
    Task<TeamMember?> MemberAsync(Address team, string channelUserId, CancellationToken cancellation);

    /// <param name="teamId">The channel's id of the team (19:…).</param>
    Task<TeamDetails> TeamAsync(Address address, string teamId, CancellationToken cancellation);

    Task<IReadOnlyList<TeamChannel>> ChannelsAsync(Address address, string teamId, CancellationToken cancellation);

    /// <param name="meetingId">The id that the meeting's own activities carry, not Graph's.</param>
    /// <returns>Null where the channel knows no such meeting.</returns>
    Task<ChannelMeeting?> MeetingAsync(Address address, string meetingId, CancellationToken cancellation);
}
