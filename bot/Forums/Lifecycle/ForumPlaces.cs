using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>Whether a place can be written to, by what Teams has told of the team and the channel.</summary>
internal sealed class ForumPlaces(IForums forums, IForumChannels channels) : IPlaces
{
    public async Task<PlaceFate> OfAsync(ForumId forum, ConversationId? conversation, CancellationToken cancellation)
    {
        var found = forums.FindAsync(forum, cancellation);
        var channel = conversation is { } id ? channels.FindAsync(forum, id.Bare, cancellation) : Task.FromResult<Stored<ForumChannel>?>(null);
        await Task.WhenAll(found, channel);
        return await found is { } known ? Of(known.Value, conversation?.Bare, (await channel)?.Value) : PlaceFate.Open.Instance;
    }

    /// <param name="conversation">Null = a person's own chat.</param>
    internal static PlaceFate Of(Forum forum, ConversationId? conversation, ForumChannel? channel)
    {
        if (forum.Presence.Rest is { } code)
        {
            // An archived team keeps nobody from their own chat.
            return conversation is not null || forum.Presence.IsAway ? new PlaceFate.Rests(code) : PlaceFate.Open.Instance;
        }

        if (channel is not { Lost.Holds: true } || conversation is not { } lost)
        {
            return PlaceFate.Open.Instance;
        }

        // Where even the forum's own channel is gone there is still the team's first one, which nobody can delete.
        return lost != forum.Channel.Bare ? new PlaceFate.Moved(forum.Channel)
            : lost != forum.Team.Bare ? new PlaceFate.Moved(forum.Team)
            : PlaceFate.Open.Instance;
    }
}
