using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Bodies;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>会議体: the list, the form of one, and which one a channel is.</summary>
internal sealed class BodiesModule(ShowBodies show, ChangeBody change, BindChannel bind, BodiesReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(BodiesKept.Wire);
        BodiesTable.Register(services);
        services.AddSingleton<BodyStates>();
        services.AddSingleton<ShowBodies>();
        services.AddSingleton<ChangeBody>();
        services.AddSingleton<BindChannel>();
        services.AddSingleton<BodiesReplies>();
        services.AddSingleton<IRoutedModule, BodiesModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(BodyActions.List, (turn, _, stop) => ListAsync(turn, 0, stop));
        routes.OnVerb(BodyActions.Page, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(BodyActions.Form, async (turn, payload, stop) => Reply.Of(
            await show.FormAsync(turn.Forum, turn.Person, payload.Body ?? "", Here(turn), stop), (view, _) => replies.Form(view)));
        routes.OnVerb(BodyActions.BindForm, async (turn, _, stop) => await show.FormAsync(turn.Forum, turn.Person, null, Here(turn), stop) switch
        {
            Outcome<ShowBodies.FormView>.Done done => Reply.Showing(replies.Bind(done.Value)),
            Outcome<ShowBodies.FormView>.Refused { Refusal: NotFound } when Here(turn) is null => Reply.Showing(replies.OnlyInChannel()),
            Outcome<ShowBodies.FormView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        });
        routes.OnChange<BodyActions.ChangePayload, ChangeBody.Changed>(
            BodyActions.Change,
            (origin, form, stop) => change.RunAsync(origin, BodiesReplies.Command(form), stop),
            (context, done, _) => Task.FromResult(replies.Saved(context.Forum, done)),
            async (context, form, refusal, stop) => replies.FormAgain(context.Forum, form, refusal, await ViewAsync(context, form.Body, refusal, stop)));
        routes.OnChange<BodyActions.BindPayload, BindChannel.Bound>(
            BodyActions.Bind,
            (origin, form, stop) => bind.RunAsync(origin, BodiesReplies.Command(form), stop),
            (context, done, _) => Task.FromResult(replies.Bound(context.Forum, done)),
            async (context, form, refusal, stop) => replies.BindAgain(
                context.Forum, form, refusal, refusal is BodyPreview ? null : (await ViewAsync(context, BodyActions.NewBody, refusal, stop))?.State.Book));
    }

    /// <summary>A channel of the team; a group chat has none to choose from.</summary>
    private static ConversationId? Here(TurnContext turn) => turn.Place == Place.Channel ? turn.Address.Conversation.Bare : null;

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation) => Reply.Of(
        await show.ListAsync(turn.Forum, turn.Person, Here(turn), cancellation),
        (view, _) => replies.List(view, page, turn.Place == Place.Personal, turn.Place == Place.Channel));

    private async Task<ShowBodies.FormView?> ViewAsync(RenderContext context, string? body, Refusal refusal, CancellationToken cancellation) =>
        refusal is BodyPreview or BodiesChanged or FormFaults
        && await show.FormAsync(context.Forum, context.Person, body ?? "", here: null, cancellation) is Outcome<ShowBodies.FormView>.Done done
            ? done.Value
            : null;
}
