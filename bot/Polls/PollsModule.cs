using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;
using CareSystem.Cards.Polls;

namespace CareSystem.Bot.Polls;

/// <summary>投票: start, answer, look, close.</summary>
internal sealed class PollsModule(StartPoll start, CastVote vote, ClosePoll close, ShowPolls show, PollsReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(PollsKept.Wire);
        PollsTable.Register(services);
        services.AddSingleton<StartPoll>();
        services.AddSingleton<CastVote>();
        services.AddSingleton<ClosePoll>();
        services.AddSingleton<ShowPolls>();
        services.AddSingleton<PollsReplies>();
        services.AddSingleton<IRoutedModule, PollsModule>();
        PollsDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(PollsCommands.Poll, TypedAsync);
        routes.OnVerb(PollsActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(PollsActions.Show, ShowAsync);
        routes.OnChange<PollsActions.FormPayload, StartPoll.Started>(
            PollsActions.Start,
            (origin, form, stop) => start.RunAsync(origin, new PollDraft(form.Question, form.Options), stop),
            (context, started, _) => Task.FromResult(replies.Started(context.Forum, started)),
            StartRefusedAsync);
        routes.OnChange<PollsActions.VotePayload, CastVote.Cast>(
            PollsActions.Vote,
            (origin, payload, stop) => vote.RunAsync(origin, new CastVote.Command(Id(payload.Poll), payload.Option ?? -1), stop),
            (context, cast, _) => Task.FromResult(Seen(context, cast.View)),
            Refused,
            isPrivate: true);
        routes.OnChange<PollsActions.PollPayload, CastVote.Cast>(
            PollsActions.Retract,
            (origin, payload, stop) => vote.RunAsync(origin, new CastVote.Command(Id(payload.Poll), null), stop),
            (context, cast, _) => Task.FromResult(Seen(context, cast.View)),
            Refused,
            isPrivate: true);
        routes.OnChange<PollsActions.PollPayload, ClosePoll.Closed>(
            PollsActions.Close,
            (origin, payload, stop) => close.RunAsync(origin, Id(payload.Poll), stop),
            (context, closed, _) => Task.FromResult(Seen(context, closed.View)),
            Refused,
            isPrivate: true);
    }

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static PollId Id(string? claimed) => PollId.Parse(claimed) ?? new PollId("none");

    private AdaptiveCard Seen(RenderContext context, PollView view, Refusal? refusal = null) =>
        context.IsPrivate ? replies.Own(context.Forum, view, context.ChannelUserId, refusal) : replies.InPublic(context.Forum, view, refusal);

    private Task<AdaptiveCard?> Refused<TPayload>(RenderContext context, TPayload payload, Refusal refusal, CancellationToken cancellation) =>
        Task.FromResult(refusal is PollRefusal told ? Seen(context, told.View, refusal) : null);

    /// <summary><c>投票</c> shows the form, <c>投票 問い / 選択肢 / 選択肢</c> asks at once.</summary>
    private async Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation)
    {
        if (typed.Rest.Length == 0)
        {
            return await ListAsync(turn, 0, cancellation);
        }

        // In a channel the poll's own card is the answer; a receipt beside it would be noise.
        var origin = turn.Origin(PollsActions.Start.Name);
        var draft = PollDraft.Typed(typed.Rest);
        return await start.RunAsync(turn.Place == Place.Personal ? origin : origin with { Answer = null }, draft, cancellation) switch
        {
            Outcome<StartPoll.Started>.Refused { Refusal: FormFaults faults } =>
                Reply.Of(await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, caller) => replies.ListForTyped(view, caller, draft, faults)),
            var outcome => Reply.Promised(outcome),
        };
    }

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation) =>
        Reply.Of(await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, caller) => replies.List(view, caller, page));

    private async Task<Reply> ShowAsync(TurnContext turn, PollsActions.PollPayload payload, CancellationToken cancellation) =>
        Reply.Of(await show.OneAsync(turn.Forum, turn.Person, Id(payload.Poll), cancellation), (view, _) => Seen(turn.Render, view));

    private async Task<AdaptiveCard?> StartRefusedAsync(RenderContext context, PollsActions.FormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        // While storage is down the open polls cannot be read: the common sentence is said, and the form stays as it is.
        return refusal is FormFaults faults && await show.ListAsync(context.Forum, context.Person, cancellation) is Outcome<ShowPolls.ListView>.Done done
            ? replies.ListAgain(done.Value, done.Caller, form, faults)
            : null;
    }
}
