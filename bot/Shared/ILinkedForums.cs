namespace CareSystem.Bot.Shared;

/// <summary>Another forum of this deployment with which a forum has agreed to exchange issues.</summary>
/// <param name="Name">As it was called when both agreed.</param>
/// <param name="Token">Names the agreement: both sides hold the same one, and a later agreement has another.</param>
internal sealed record LinkedForum(ForumId Id, string Name, string Token);

/// <summary>Looks up the forums with which a forum is linked now. Implemented by <c>Forums</c>.</summary>
internal interface ILinkedForums
{
    Task<IReadOnlyList<LinkedForum>> LinkedAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>Which forum a connection code belongs to, by the code's hash: what crosses forums, kept for as long as the code is good. Implemented by <c>Storage</c>.</summary>
internal interface ILinkCodes
{
    /// <returns>Null where no code has this hash.</returns>
    Task<(ForumId Forum, DateTimeOffset Until)?> FindAsync(string hash, CancellationToken cancellation);

    Task ListAsync(string hash, ForumId forum, DateTimeOffset until, CancellationToken cancellation);

    Task DropAsync(string hash, CancellationToken cancellation);
}
