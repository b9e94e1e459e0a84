using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases.Keeping;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>How long the text of a case is kept: it goes by itself when its time is over, unless it is held (保留).</summary>
internal sealed class KeepingModule(HoldCase hold, OpenCase open, ShowCases show, CaseTurnModule turns, CasesReplies replies, KeepingReplies own) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        KeptCasesTable.Register(services);
        services.AddSingleton<HoldCase>();
        services.AddSingleton<IDailyWork, PurgeCases>();
        services.AddSingleton<KeepingReplies>();
        services.AddSingleton<IRoutedModule, KeepingModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(CaseKeepingActions.Form, (turn, payload, stop) => OpenAsync(turn, Code(payload.Code), stop));
        routes.OnChange<CaseKeepingActions.HoldPayload, HoldCase.Held>(
            CaseKeepingActions.Hold,
            (origin, payload, stop) => hold.RunAsync(origin, new HoldCase.Command(Code(payload.Code), payload.Why ?? ""), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, static words => words.Held, SurfaceOf(context))),
            RefusedAsync);
        routes.OnChange<CaseKeepingActions.HoldPayload, HoldCase.Held>(
            CaseKeepingActions.Release,
            (origin, payload, stop) => hold.RunAsync(origin, new HoldCase.Command(Code(payload.Code), null), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, static words => words.Released, SurfaceOf(context))),
            (context, _, refusal, _) => Task.FromResult(turns.Refused(context, refusal)));
    }

    private async Task<Reply> OpenAsync(TurnContext turn, CaseCode code, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowCases.One>.Done { Value.Rights.Manage: false } => Reply.No(new NotFound()),
            Outcome<ShowCases.One>.Done { Value: { Rights.Open: false, Head: var gone } } => Reply.Showing(replies.MovedOn(turn.Forum, gone, SurfaceOf(turn.Render))),
            _ when !await turns.MayOpenAsync(turn, cancellation) => Reply.Showing(replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render))),
            _ => await open.RunAsync(turn.Forum, turn.Person, code, cancellation) switch
            {
                Outcome<OpenCase.Opened>.Done done => Reply.Showing(own.Form(done.Value, SurfaceOf(turn.Render))),
                Outcome<OpenCase.Opened>.Refused { Refusal: PledgeNeeded needed } => Reply.Showing(replies.PledgeFirst(turn.Forum, needed, SurfaceOf(turn.Render))),
                Outcome<OpenCase.Opened>.Refused refused => Reply.No(refused.Refusal),
                var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
            },
        };

    private async Task<AdaptiveCard?> RefusedAsync(RenderContext context, CaseKeepingActions.HoldPayload payload, Refusal refusal, CancellationToken cancellation) =>
        await turns.MayShowAsync(context, cancellation)
            ? own.FormAgain(context.Forum, payload, refusal, SurfaceOf(context)) ?? turns.Refused(context, refusal, payload.Why)
            : turns.Refused(context, refusal);
}
