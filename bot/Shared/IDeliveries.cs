namespace CareSystem.Bot.Shared;

/// <summary>A promise that could not be kept, and stays for the secretariat to see.</summary>
/// <param name="Id">Its own, in its forum.</param>
/// <param name="Kind">What was to happen, by the name under which it is kept.</param>
/// <param name="Due">When it was to happen.</param>
/// <param name="Code">What went wrong last: the channel's own word for it where it had one.</param>
/// <param name="MayHaveArrived">An answer was lost on the way: sent again it may be there twice.</param>
internal record Undelivered(string Id, string Kind, Recipient To, DateTimeOffset Due, string Code, bool MayHaveArrived);

/// <summary>What became of everything that a forum promised.</summary>
/// <param name="LastDelivered">When something last arrived; null = nothing lately.</param>
/// <param name="Waiting">Promises whose time has not come.</param>
/// <param name="NextDue">When the first of them is due.</param>
/// <param name="Late">Promises that are being tried again.</param>
/// <param name="LateCode">What holds the oldest of them up.</param>
/// <param name="Failed">What will not be tried again by itself, the newest first.</param>
internal sealed record DeliveryOverview(
    DateTimeOffset? LastDelivered, int Waiting, DateTimeOffset? NextDue, int Late, string? LateCode, IReadOnlyList<Undelivered> Failed);

/// <summary>Reads what became of promises, and takes them up again. Implemented by <c>Delivery</c>.</summary>
internal interface IDeliveries
{
    Task<DeliveryOverview> OfAsync(ForumId forum, CancellationToken cancellation);

    /// <returns>Null for an id of something else, or of a promise that nothing is wrong with.</returns>
    Task<Stored<Undelivered>?> FindAsync(ForumId forum, string id, CancellationToken cancellation);

    /// <summary>It is due again from now on, as if nothing had happened.</summary>
    void SendAgain(Changes changes, Stored<Undelivered> failed, DateTimeOffset now);

    /// <summary>Nobody need see it any more.</summary>
    void SetAside(Changes changes, Stored<Undelivered> failed, DateTimeOffset now);
}
