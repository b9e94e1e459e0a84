using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Polls;

/// <summary>The card of a poll that everybody sees, made from the votes of the moment.</summary>
internal sealed class PollsDeliveryModule(ShowPolls show, PollsReplies replies)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<PollsDeliveryModule>();
        services.OnShared<PollsDeliveryModule>(Poll.SharedKind, static (owner, forum, poll, stop) => owner.RenderAsync(forum, new PollId(poll), stop));
    }

    private async Task<OutgoingMessage?> RenderAsync(ForumId forum, PollId poll, CancellationToken cancellation) =>
        await show.SharedAsync(forum, poll, cancellation) is { } view ? Messages.Of(replies.Shared(forum, view)) : null;
}
