using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Checklists;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Checklists;

/// <summary>チェックリスト: start a round, answer it, look, close, result.</summary>
internal sealed class ChecklistsModule(StartRound start, AnswerChecklist answer, CloseRound close, ShowRounds show, ChecklistsReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(ChecklistsKept.Wire);
        ChecklistsTable.Register(services);
        services.AddSingleton<StartRound>();
        services.AddSingleton<AnswerChecklist>();
        services.AddSingleton<CloseRound>();
        services.AddSingleton<ShowRounds>();
        services.AddSingleton<ChecklistsReplies>();
        services.AddSingleton<IRoutedModule, ChecklistsModule>();
        ChecklistsDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        // What follows the command becomes the title in the form: 「チェックリスト 結果」 must not start a round of that name.
        routes.OnCommand(ChecklistsCommands.Checklist, (turn, typed, stop) => ListAsync(turn, 0, typed.Rest, stop));
        routes.OnVerb(ChecklistsActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, "", stop));
        routes.OnVerb(ChecklistsActions.Show, (turn, payload, stop) => OneAsync(turn, payload.Round, show.OneAsync, own => Seen(turn.Render, own.View), stop));
        routes.OnVerb(ChecklistsActions.Mine, (turn, payload, stop) => OneAsync(
            turn, payload.Round, show.OneAsync, own => Private(turn.Render, own.View, () => replies.Mine(turn.Forum, own, turn.Render.InDialog)), stop));
        routes.OnVerb(ChecklistsActions.AnswerForm, (turn, payload, stop) => OneAsync(
            turn, payload.Round, show.FormAsync, own => Private(turn.Render, own.View, () => replies.Form(turn.Forum, own, turn.Render.InDialog)), stop));
        routes.OnVerb(ChecklistsActions.Result, ResultAsync);
        routes.OnChange<ChecklistsActions.StartPayload, StartRound.Started>(
            ChecklistsActions.Start,
            (origin, form, stop) => start.RunAsync(origin, form.Title, form.Closes, stop),
            (context, started, _) => Task.FromResult(replies.Started(context.Forum, started)),
            StartRefusedAsync);
        routes.OnChange<ChecklistsActions.AnswerPayload, AnswerChecklist.Answered>(
            ChecklistsActions.Answer,
            (origin, form, stop) => answer.RunAsync(origin, Answers(form), stop),
            (context, answered, _) => Task.FromResult(replies.Answered(context.Forum, answered, context.InDialog)),
            (context, form, refusal, _) => Task.FromResult(Told(context, refusal) ?? (context.IsPrivate ? replies.FormAgain(context.Forum, form, refusal, context.InDialog) : null)),
            isPrivate: true);
        routes.OnChange<ChecklistsActions.RoundPayload, CloseRound.Closed>(
            ChecklistsActions.Close,
            (origin, payload, stop) => close.RunAsync(origin, Id(payload.Round), stop),
            (context, closed, _) => Task.FromResult(Seen(context, closed.View)),
            (context, _, refusal, _) => Task.FromResult(Told(context, refusal)),
            isPrivate: true);
    }

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static ChecklistRoundId Id(string? claimed) => ChecklistRoundId.Parse(claimed) ?? new ChecklistRoundId("none");

    /// <summary>Which items count is for the round to say: everything that came is handed on.</summary>
    private static AnswerChecklist.Command Answers(ChecklistsActions.AnswerPayload form) =>
        new(Id(form.Round), (form.Fields ?? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)).Keys.ToDictionary(static item => item, form.Given, StringComparer.Ordinal));

    private AdaptiveCard Seen(RenderContext context, RoundView view, Refusal? refusal = null) => context switch
    {
        // A dialog can say how it is, but its buttons would be those of a message.
        { InDialog: true } => replies.Own(context.Forum, view, null, refusal) with { Actions = [] },
        { IsPrivate: true } => replies.Own(context.Forum, view, context.ChannelUserId, refusal),
        _ => replies.InPublic(context.Forum, view, refusal),
    };

    private AdaptiveCard? Told(RenderContext context, Refusal refusal) => refusal is RoundRefusal told ? Seen(context, told.View, refusal) : null;

    private AdaptiveCard Private(RenderContext context, RoundView view, Func<AdaptiveCard> card) => context.IsPrivate ? card() : replies.OnlyInChat(context.Forum, view);

    private async Task<Reply> ListAsync(TurnContext turn, int page, string title, CancellationToken cancellation) =>
        Reply.Of(await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, caller) => replies.List(view, caller.Forum, page, title));

    private async Task<Reply> OneAsync<TView>(
        TurnContext turn, string? round, Func<ForumId, PersonId, ChecklistRoundId, CancellationToken, Task<Outcome<TView>>> read, Func<TView, AdaptiveCard> card, CancellationToken cancellation)
        where TView : class => Answer(turn, await read(turn.Forum, turn.Person, Id(round), cancellation), card);

    private async Task<Reply> ResultAsync(TurnContext turn, ChecklistsActions.ResultPayload payload, CancellationToken cancellation) =>
        Answer(turn, await show.ResultAsync(turn.Forum, turn.Person, Id(payload.Round), cancellation), view =>
            turn.Render.IsPrivate || view.Audience == Audience.Everyone ? replies.Result(turn.Forum, view, payload.Page) : replies.ResultReady(turn.Forum, view));

    private Reply Answer<TView>(TurnContext turn, Outcome<TView> outcome, Func<TView, AdaptiveCard> card) where TView : class =>
        outcome is Outcome<TView>.Refused refused && Told(turn.Render, refused.Refusal) is { } told
            ? Reply.Showing(told)
            : Reply.Of(outcome, (view, _) => card(view));

    private async Task<AdaptiveCard?> StartRefusedAsync(RenderContext context, ChecklistsActions.StartPayload form, Refusal refusal, CancellationToken cancellation) =>
        // While storage is down the rounds cannot be read: the common sentence is said, and the form stays as it is.
        refusal is FormFaults faults && await show.ListAsync(context.Forum, context.Person, cancellation) is Outcome<ShowRounds.ListView>.Done done
            ? replies.ListAgain(done.Value, context.Forum, form, faults)
            : null;
}
