using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.Drafts;

/// <summary>下書き: keep it, go on with it, throw it away.</summary>
internal sealed class DraftsModule(KeepDraft keep, ShowCases show, CaseTurnModule turns, CasesReplies replies, CaseFormReplies forms) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        DraftsTable.Register(services);
        services.AddSingleton<KeepDraft>();
        services.AddSingleton<IRoutedModule, DraftsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(CasesActions.OpenDraft, OpenAsync);
        routes.OnChange<CasesActions.FormPayload, KeepDraft.Kept>(
            CasesActions.SaveDraft,
            (origin, form, stop) => keep.RunAsync(origin, new KeepDraft.Command(CasesModule.Draft(form), form.Draft), stop),
            (context, done, _) => Task.FromResult(replies.DraftKept(context.Forum, done.LastDay, SurfaceOf(context))),
            RefusedAsync);
        routes.OnVerb(CasesActions.AskDropDraft, AskDropAsync);
        routes.OnChange<PlainPayload, KeepDraft.Dropped>(
            CasesActions.DropDraft,
            (origin, _, stop) => keep.DropAsync(origin, stop),
            (context, _, _) => Task.FromResult(replies.DraftDropped(context.Forum, SurfaceOf(context))));
    }

    /// <summary>What was typed, where it may be shown; else the door to where it may.</summary>
    private async Task<Reply> OpenAsync(TurnContext turn, PlainPayload payload, CancellationToken cancellation)
    {
        var surface = SurfaceOf(turn.Render);
        var opened = keep.OpenAsync(turn.Forum, turn.Person, cancellation);
        var audience = show.AudienceAsync(turn.Forum, turn.Person, null, cancellation);
        var shared = turns.IsSharedAsync(turn, cancellation);
        await Task.WhenAll(opened, audience, shared);
        var mayShow = MayShowText(turn.Render) && !await shared;
        return await opened switch
        {
            Outcome<SavedDraft>.Done when !mayShow => Reply.Showing(replies.DoorInstead(turn.Forum, surface)),
            Outcome<SavedDraft>.Done draft => Reply.Showing(forms.Form(
                turn.Forum, draft.Value, await audience is Outcome<CaseAudience>.Done counted ? counted.Value : CaseAudience.None, surface)),
            Outcome<SavedDraft>.Refused { Refusal: NotFound } => Reply.Showing(replies.DraftGone(turn.Forum, surface)),
            Outcome<SavedDraft>.Refused refused => Reply.No(refused.Refusal),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
    }

    private async Task<Reply> AskDropAsync(TurnContext turn, PlainPayload payload, CancellationToken cancellation)
    {
        var surface = SurfaceOf(turn.Render);
        return await keep.OpenAsync(turn.Forum, turn.Person, cancellation) switch
        {
            Outcome<SavedDraft>.Done => Reply.Showing(replies.AskDropDraft(turn.Forum, surface)),
            Outcome<SavedDraft>.Refused { Refusal: NotFound } => Reply.Showing(replies.DraftGone(turn.Forum, surface)),
            Outcome<SavedDraft>.Refused refused => Reply.No(refused.Refusal),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
    }

    /// <summary>The form as it was typed, where it may be shown.</summary>
    private async Task<AdaptiveCard?> RefusedAsync(RenderContext context, CasesActions.FormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        if (!await turns.MayShowAsync(context, cancellation))
        {
            return refusal is DraftInTheWay ? replies.DoorInstead(context.Forum, SurfaceOf(context)) : turns.Refused(context, refusal);
        }

        var audience = refusal is CaseFaults or DraftInTheWay && await show.AudienceAsync(context.Forum, context.Person, null, cancellation) is Outcome<CaseAudience>.Done counted
            ? counted.Value
            : null;
        return forms.FormAgain(context.Forum, form, refusal, "", audience, SurfaceOf(context));
    }
}
