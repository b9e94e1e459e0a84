using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Turns;

/// <content>What happens to a team or chat by itself. Nobody waits for a sentence: what could not be kept is told to the channel, which may send it again.</content>
internal sealed partial class TurnRunner
{
    private async Task<InvokeResponse?> EventAsync(Activity activity, CancellationToken cancellation)
    {
        if (TurnReader.Read(activity, Surface.Message, null, isAutomatic: false) is not { } turn
            || turn.Place == Place.MeetingChat
            || EventName(activity) is not { } name
            || routes.Event(name) is not { } handle)
        {
            return null;
        }

        using var timer = new CancellationTokenSource(MessageLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            // Whoever takes the bot out of a place must not thereby make its address known again.
            if (name != ChannelEvents.Removed)
            {
                await RememberAsync(turn, linked.Token);
            }

            await handle(turn, activity, linked.Token);
            return null;
        }
        catch (Exception e) when (e is StorageUnavailableException || (e is OperationCanceledException && timer.IsCancellationRequested))
        {
            Log.Unavailable(log, turn.Key, e.GetType().Name);
            return new InvokeResponse { Status = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static string? EventName(Activity activity)
    {
        var bot = activity.Recipient?.Id;
        bool IsBot(ChannelAccount account) => string.Equals(account.Id, bot, StringComparison.OrdinalIgnoreCase);
        return activity switch
        {
            { Type: ActivityTypes.InstallationUpdate } => activity.Action?.ToLowerInvariant() switch
            {
                "add" or "add-upgrade" => ChannelEvents.Installed,
                "remove" or "remove-upgrade" => ChannelEvents.Removed,
                _ => null,
            },
            { ChannelData.EventType: { } type } when ChannelEvents.Of(type) is { } known => known,
            { MembersAdded: { Count: > 0 } added } => added.Any(IsBot) ? ChannelEvents.Installed : ChannelEvents.MembersAdded,
            { MembersRemoved: { Count: > 0 } removed } => removed.Any(IsBot) ? ChannelEvents.Removed : ChannelEvents.MembersRemoved,
            _ => null,
        };
    }
}
