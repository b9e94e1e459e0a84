namespace CareSystem.Bot.Shared;

/// <summary>What becomes of something promised, by what the channel has told of the place it is for.</summary>
internal abstract record PlaceFate
{
    internal sealed record Open : PlaceFate
    {
        public static readonly Open Instance = new();
    }

    /// <summary>Nothing can be said there now; what was promised waits until it can.</summary>
    internal sealed record Rests(string Code) : PlaceFate;

    /// <summary>The channel is gone: what was promised goes to where the forum speaks.</summary>
    internal sealed record Moved(ConversationId To) : PlaceFate;
}

/// <summary>Why promises rest.</summary>
internal static class RestCodes
{
    /// <summary>The app was taken out of the team.</summary>
    public const string AppRemoved = "AppRemoved";

    /// <summary>The team is archived: everybody may read and nobody may write.</summary>
    public const string TeamArchived = "TeamArchived";

    public const string TeamDeleted = "TeamDeleted";

    /// <summary>The channel said so when something was sent, and not before.</summary>
    public const string NotInConversation = "BotNotInConversationRoster";

    public static bool IsRest(string? code) => code is AppRemoved or TeamArchived or TeamDeleted or NotInConversation;
}

/// <summary>What is known of the places that promises are for. Implemented by <c>Forums</c>, asked before anything is sent.</summary>
internal interface IPlaces
{
    /// <param name="conversation">Null = a person's own chat.</param>
    Task<PlaceFate> OfAsync(ForumId forum, ConversationId? conversation, CancellationToken cancellation);
}

/// <summary>A record that is told to a person also while the forum rests: that it rests.</summary>
internal interface ISaidAtRest;

/// <summary>The place can be written to again: what rests is tried at once.</summary>
internal sealed record ReleaseResting : OutboxRecord;

/// <summary>What a slice does for a forum once a day. Called by <c>Delivery</c>, as a part of its housekeeping.</summary>
internal interface IDailyWork
{
    /// <param name="isDue">False where a copy of the service has just started and looks after everything.</param>
    Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation);
}
