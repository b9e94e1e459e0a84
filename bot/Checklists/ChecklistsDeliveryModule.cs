using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Checklists;

/// <summary>What of the checklists' own is carried out after a commit: the card in the channel, the closing time, the result.</summary>
internal sealed class ChecklistsDeliveryModule(ShowRounds show, CloseRound close, ChecklistsReplies replies)
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ChecklistsDeliveryModule>();
        services.OnShared<ChecklistsDeliveryModule>(
            ChecklistRound.SharedKind, static (owner, forum, round, stop) => owner.RenderAsync(forum, new ChecklistRoundId(round), stop));
        services.OnDue<CloseChecklistDue, ChecklistsDeliveryModule>("checklist.close.1", static (owner, due, stop) => owner.CloseAsync(due, stop));
        services.OnDue<ChecklistResultDue, ChecklistsDeliveryModule>("checklist.result.1", static (owner, due, stop) => owner.ResultAsync(due, stop));
    }

    private async Task<OutgoingMessage?> RenderAsync(ForumId forum, ChecklistRoundId round, CancellationToken cancellation) =>
        await show.SharedAsync(forum, round, cancellation) is { } view ? Messages.Of(replies.Shared(forum, view)) : null;

    private async Task<Dispatch> CloseAsync(Due<CloseChecklistDue> due, CancellationToken cancellation) =>
        await close.ByTimeAsync(due.Forum, new ChecklistRoundId(due.Record.Round), due.Now, cancellation) ? Dispatch.Nothing.Instance : new Dispatch.Fault("busy");

    private async Task<Dispatch> ResultAsync(Due<ChecklistResultDue> due, CancellationToken cancellation) =>
        await show.ClosedAsync(due.Forum, new ChecklistRoundId(due.Record.Round), cancellation) is { } view
            ? new Dispatch.Post(Messages.Of(view.Audience == Audience.Everyone ? replies.Result(due.Forum, view, 0) : replies.ResultReady(due.Forum, view)), ThreadOf: view.Round.Shared.Key)
            : Dispatch.Nothing.Instance;
}
