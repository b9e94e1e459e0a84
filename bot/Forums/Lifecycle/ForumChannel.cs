using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>Who may be in a channel.</summary>
internal enum ChannelType
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Everybody in the team.</summary>
    Standard,

    /// <summary>Some of the team.</summary>
    Private,

    /// <summary>People of other teams and tenants, too.</summary>
    Shared,
}

/// <summary>A channel of the forum's team, as far as Teams has spoken of it.</summary>
/// <param name="Name">Empty = never said; the first channel has none.</param>
/// <param name="Lost">It was deleted, or the bot was taken out of it.</param>
/// <param name="Open">It was shared with other teams.</param>
internal sealed record ForumChannel(ConversationId Id, string Name, DateTimeOffset NamedAt, ChannelType Type, Fact Lost, Fact Open)
{
    public static ForumChannel Of(ConversationId id) => new(id, "", default, ChannelType.Unknown, default, default);

    /// <summary>
    /// Whether people outside the forum may look on; null = nobody has said. A shared channel stays one after it was taken back from a
    /// team: its own guests are not told to anybody.
    /// </summary>
    public bool? IsShared => Type == ChannelType.Shared || Open.Holds ? true : Type is ChannelType.Standard or ChannelType.Private ? false : null;
}

/// <summary>Reads what is known of channels. Implemented by <c>ForumChannelsTable</c>.</summary>
internal interface IForumChannels
{
    Task<Stored<ForumChannel>?> FindAsync(ForumId forum, ConversationId channel, CancellationToken cancellation);

    Task<IReadOnlyList<Stored<ForumChannel>>> AllAsync(ForumId forum, CancellationToken cancellation);
}
