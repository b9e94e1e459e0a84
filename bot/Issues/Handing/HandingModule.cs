using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>Issues between bodies and forums: hand over, acknowledge, answer, call back, look.</summary>
internal sealed class HandingModule(
    HandIssue hand, ReceiveHanding receive, AnswerHanding answer, RecallHanding recall, ReceiveInbox receiveInbox, AnswerInbox answerInbox, ShowHandings show, HandingReplies replies)
    : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(HandingKept.Wire);
        HandingTable.Register(services);
        InboxTable.Register(services);
        services.AddSingleton<HandIssue>();
        services.AddSingleton<ReceiveHanding>();
        services.AddSingleton<AnswerHanding>();
        services.AddSingleton<RecallHanding>();
        services.AddSingleton<ReceiveInbox>();
        services.AddSingleton<AnswerInbox>();
        services.AddSingleton<FollowHanding>();
        services.AddSingleton<ShowHandings>();
        services.AddSingleton<HandingReplies>();
        services.AddSingleton<IAgendaSource, HandingAgendaReplies>();
        services.AddSingleton<IRoutedModule, HandingModule>();
        HandingDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(HandingActions.Form, FormAsync);
        routes.OnVerb(HandingActions.Show, async (turn, payload, stop) => Reply.Of(
            await show.OneAsync(turn.Forum, turn.Person, Id(payload.Handing), stop), (view, _) => replies.One(turn.Forum, view)));
        routes.OnVerb(HandingActions.AnswerForm, AnswerFormAsync);
        routes.OnVerb(HandingActions.List, async (turn, payload, stop) => Reply.Of(
            await show.ListAsync(turn.Forum, turn.Person, stop), (view, _) => replies.List(view, payload.Page, turn.Place == Place.Personal)));
        routes.OnVerb(HandingActions.InboxShow, async (turn, payload, stop) => Reply.Of(
            await show.InboxAsync(turn.Forum, turn.Person, Inbox(payload.Inbox), stop), (view, _) => replies.Inbox(turn.Forum, view)));
        routes.OnVerb(HandingActions.InboxAnswerForm, InboxAnswerFormAsync);
        routes.OnChange<HandingActions.SendPayload, HandIssue.Handed>(
            HandingActions.Send,
            (origin, form, stop) => hand.RunAsync(origin, new HandIssue.Command(Number(form.Issue), form.To, form.ReplyBy, form.Seen), stop),
            (context, done, _) => Task.FromResult(replies.Handed(context.Forum, done)),
            HandRefusedAsync);
        routes.OnChange<HandingActions.HandingPayload, ReceiveHanding.Received>(
            HandingActions.Receive,
            (origin, payload, stop) => receive.RunAsync(origin, Id(payload.Handing), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
        routes.OnChange<HandingActions.AnswerPayload, AnswerHanding.Answered>(
            HandingActions.Answer,
            (origin, form, stop) => answer.RunAsync(origin, new AnswerHanding.Command(Id(form.Handing), new AnswerDraft(form.Verdict, form.Text)), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            async (context, form, refusal, stop) => replies.AnswerAgain(context.Forum, form, refusal, refusal is FormFaults ? await SeenAsync(context, form, stop) : null));
        routes.OnChange<HandingActions.HandingPayload, RecallHanding.Recalled>(
            HandingActions.Recall,
            (origin, payload, stop) => recall.RunAsync(origin, Id(payload.Handing), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
        routes.OnChange<HandingActions.InboxPayload, ReceiveInbox.TakenUp>(
            HandingActions.InboxReceive,
            (origin, payload, stop) => receiveInbox.RunAsync(origin, Inbox(payload.Inbox), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
        routes.OnChange<HandingActions.InboxAnswerPayload, AnswerInbox.Answered>(
            HandingActions.InboxAnswer,
            (origin, form, stop) => answerInbox.RunAsync(origin, new AnswerInbox.Command(Inbox(form.Inbox), new AnswerDraft(form.Verdict, form.Text)), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done)),
            async (context, form, refusal, stop) => replies.AnswerAgain(context.Forum, form, refusal, refusal is FormFaults ? await SeenAsync(context, form, stop) : null));
    }

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static HandingId Id(string? claimed) => HandingId.Parse(claimed) ?? new HandingId("2000-0-none");

    private static InboxId Inbox(string? claimed) => InboxId.Parse(claimed) ?? new InboxId("none");

    private static IssueNumber Number(string? claimed) => IssueNumber.Parse(claimed) ?? default;

    private async Task<Reply> FormAsync(TurnContext turn, HandingActions.IssuePayload payload, CancellationToken cancellation) =>
        await show.FormAsync(turn.Forum, turn.Person, Number(payload.Issue), cancellation) switch
        {
            Outcome<ShowHandings.FormView>.Refused { Refusal: IssueClosed closed } => Reply.Showing(replies.Refused(turn.Forum, closed)!),
            var outcome => Reply.Of(outcome, (view, _) => replies.Form(view)),
        };

    private async Task<Reply> AnswerFormAsync(TurnContext turn, HandingActions.HandingPayload payload, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Id(payload.Handing), cancellation) switch
        {
            Outcome<ShowHandings.View>.Done { Value: { MayDecide: true, Handing.IsOpen: true } view } => Reply.Showing(replies.AnswerForm(turn.Forum, view.Handing)),
            Outcome<ShowHandings.View>.Done { Value: { MayDecide: true } view } => Reply.Showing(replies.One(turn.Forum, view)),
            Outcome<ShowHandings.View>.Done { Value.Handing.To.Body: not null } => Reply.No(new NotAllowed()),
            Outcome<ShowHandings.View>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private async Task<Reply> InboxAnswerFormAsync(TurnContext turn, HandingActions.InboxPayload payload, CancellationToken cancellation) =>
        await show.InboxAsync(turn.Forum, turn.Person, Inbox(payload.Inbox), cancellation) switch
        {
            Outcome<ShowHandings.InboxView>.Done { Value: { Inbox.State: HandingState.Received } view } => Reply.Showing(replies.AnswerForm(turn.Forum, view.Inbox)),
            var outcome => Reply.Of(outcome, (view, _) => replies.Inbox(turn.Forum, view)),
        };

    private async Task<AdaptiveCard?> HandRefusedAsync(RenderContext context, HandingActions.SendPayload form, Refusal refusal, CancellationToken cancellation) =>
        refusal is IssueClosed
            ? replies.Refused(context.Forum, refusal)
            : replies.FormAgain(
                context.Forum,
                form,
                refusal,
                refusal is FormFaults && await show.FormAsync(context.Forum, context.Person, Number(form.Issue), cancellation) is Outcome<ShowHandings.FormView>.Done done ? done.Value : null);

    private async Task<IssueHanding?> SeenAsync(RenderContext context, HandingActions.AnswerPayload form, CancellationToken cancellation) =>
        await show.OneAsync(context.Forum, context.Person, Id(form.Handing), cancellation) is Outcome<ShowHandings.View>.Done done ? done.Value.Handing : null;

    private async Task<InboxIssue?> SeenAsync(RenderContext context, HandingActions.InboxAnswerPayload form, CancellationToken cancellation) =>
        await show.InboxAsync(context.Forum, context.Person, Inbox(form.Inbox), cancellation) is Outcome<ShowHandings.InboxView>.Done done ? done.Value.Inbox : null;
}
