using CareSystem.Bot.Shared;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>Asks the team who is in it and which channels it has; and learns from the answer whether the app is still there.</summary>
internal sealed class SyncRoster(FillRoster fill, SyncChannels channels, HearOfTeam hear, IForums forums, IAddressBook addresses, TimeProvider time)
{
    private const string ConversationNotFound = "ConversationNotFound";

    /// <returns>False where nobody can be asked yet: the team's address is not known.</returns>
    /// <exception cref="ChannelException">The channel did not answer.</exception>
    public async Task<bool> RunAsync(ForumId id, CancellationToken cancellation)
    {
        if (await forums.FindAsync(id, cancellation) is not { Value: var forum })
        {
            return true;
        }

        if ((await addresses.FindAsync(forum.Channel, cancellation) ?? await addresses.FindAsync(forum.Team, cancellation)) is not { } address)
        {
            return false;
        }

        try
        {
            await fill.RunAsync(forum, address, cancellation);
        }
        catch (ChannelException e) when (e.Result is SendResult.Stopped { Code: RestCodes.NotInConversation or ConversationNotFound })
        {
            // Nobody has told: the event was lost.
            if (!forum.Presence.IsAway)
            {
                await HeardAsync(id, TeamEvent.AppRemoved, cancellation);
            }

            return true;
        }

        if (forum.Presence.IsAway)
        {
            await HeardAsync(id, TeamEvent.AppInstalled, cancellation);
        }

        try
        {
            await channels.RunAsync(forum, address, cancellation);
        }
        catch (ChannelException)
        {
            // What is not known of a channel stays so, and it counts as shared.
        }

        return true;
    }

    private Task HeardAsync(ForumId id, TeamEvent what, CancellationToken cancellation) =>
        hear.RunAsync(new HearOfTeam.Command(id, what, null, time.GetUtcNow()), cancellation);
}

/// <summary>Once a day at the latest rights end of whoever left without an event.</summary>
internal sealed class DailyRoster(SyncRoster sync, IForumActions actions, IOptions<RecoveryOptions> recovery, TimeProvider time) : IDailyWork
{
    /// <summary>Where the channel does not answer and names no time.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    public async Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        // Whoever names somebody to take over restarts the service for it.
        if (!isDue && recovery.Value.Person is null)
        {
            return;
        }

        try
        {
            await sync.RunAsync(forum, cancellation);
        }
        catch (ChannelException e)
        {
            var after = e.Result is SendResult.TryLater { After: { } named } ? named : Later;
            await actions.CommitAsync(
                forum, new Changes().Promise(new SyncRosterDue(), new Recipient.Service("roster", forum.Value), time.GetUtcNow() + after), cancellation);
        }
    }
}
