using System.Text.Json.Serialization;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>事例: submit, mend, withdraw, review, list. Case text leaves here only as a dialog or as one person's view.</summary>
internal sealed class CasesModule(
    SubmitCase submit, MendCase mend, WithdrawCase withdraw, ReviewCase review, ReplacePersonalData replace, ShowCases show, ISharedChannels channels, CasesReplies replies, CaseTextReplies texts) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(CasesKept.Wire);
        CasesTable.Register(services);
        services.AddSingleton<SubmitCase>();
        services.AddSingleton<MendCase>();
        services.AddSingleton<WithdrawCase>();
        services.AddSingleton<ReviewCase>();
        services.AddSingleton<ReplacePersonalData>();
        services.AddSingleton<ShowCases>();
        services.AddSingleton<CasesReplies>();
        services.AddSingleton<CaseTextReplies>();
        services.AddSingleton<IRoutedModule, CasesModule>();
        CasesDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(CasesCommands.Cases, TypedAsync);
        routes.OnQuery(CasesCommands.Search, FoundAsync);
        routes.OnVerb(CasesActions.Form, (turn, _, stop) => FormAsync(turn, textWasTyped: false, stop));
        routes.OnVerb(CasesActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(CasesActions.Show, (turn, payload, stop) => ShowAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CasesActions.Open, (turn, payload, stop) => OpenAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CasesActions.EditForm, (turn, payload, stop) => EditAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CasesActions.AskWithdraw, (turn, payload, stop) => OwnAsync(
            turn, Code(payload.Code), own => replies.AskWithdraw(turn.Forum, own.Head.Code, SurfaceOf(turn.Render)), stop));
        routes.OnVerb(CasesActions.Replace, ReplaceAsync);
        routes.OnChange<CasesActions.FormPayload, SubmitCase.Submitted>(
            CasesActions.Submit,
            (origin, form, stop) => submit.RunAsync(origin, Draft(form), stop),
            (context, done, _) => Task.FromResult(replies.Submitted(context.Forum, done.Code, SurfaceOf(context))),
            FormRefusedAsync);
        routes.OnChange<CasesActions.FormPayload, MendCase.Mended>(
            CasesActions.Mend,
            (origin, form, stop) => mend.RunAsync(origin, new MendCase.Command(Code(form.Code), form.Revision, Draft(form)), stop),
            (context, done, _) => Task.FromResult(replies.Mended(context.Forum, done.Code, SurfaceOf(context))),
            FormRefusedAsync);
        routes.OnChange<CasesActions.CasePayload, WithdrawCase.Withdrawn>(
            CasesActions.Withdraw,
            (origin, payload, stop) => withdraw.RunAsync(origin, Code(payload.Code), stop),
            (context, done, _) => Task.FromResult(replies.Withdrawn(context.Forum, done.Code, SurfaceOf(context))),
            (context, _, refusal, _) => Task.FromResult(MovedOn(context, refusal)));
        routes.OnChange<CasesActions.ReviewPayload, ReviewCase.Approved>(
            CasesActions.Approve,
            (origin, payload, stop) => review.ApproveAsync(origin, Review(payload), stop),
            (context, done, _) => Task.FromResult(replies.Approved(context.Forum, done.Code, SurfaceOf(context))),
            ReviewRefusedAsync);
        routes.OnChange<CasesActions.ReviewPayload, ReviewCase.Returned>(
            CasesActions.Return,
            (origin, payload, stop) => review.ReturnAsync(origin, Review(payload), stop),
            (context, done, _) => Task.FromResult(replies.Returned(context.Forum, done.Code, SurfaceOf(context))),
            ReviewRefusedAsync);
    }

    private static CaseDraft Draft(CasesActions.FormPayload form) => new(
        form.Age, form.Household, form.Stay, form.Troubles, form.Bodies, form.Group, form.Basis, form.Situation, form.Worked, form.Missing) { Seen = form.Seen, Reason = form.Reason };

    private static ReviewCase.Command Review(CasesActions.ReviewPayload payload) =>
        new(Code(payload.Code), payload.Revision, new ReviewDraft(payload.Summary, payload.Comment) { Seen = payload.Seen, Reason = payload.Reason });

    /// <summary>A code of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static CaseCode Code(string? claimed) => CaseCode.Parse(claimed) ?? new CaseCode("none");

    private static CaseSurface SurfaceOf(RenderContext context) => context switch
    {
        { Surface: Surface.Dialog } => CaseSurface.Dialog,
        { Place: not Place.Personal } => CaseSurface.Channel,
        { Surface: Surface.Card } => CaseSurface.View,
        _ => CaseSurface.Chat,
    };

    /// <summary>The rule of this slice: text only where it does not stay and nobody else looks on.</summary>
    private static bool MayShowText(RenderContext context) => SurfaceOf(context) is CaseSurface.Dialog or CaseSurface.View;

    private static bool IsPublic(TurnContext turn) => turn.Place != Place.Personal;

    /// <summary>
    /// People of other tenants may look on: nothing about cases is ever posted there. A channel counts as shared until it is known not to
    /// be, by what the turn says of it or by what Teams has told of it before; of the team's first channel that is known.
    /// </summary>
    private async Task<bool> IsSharedAsync(TurnContext turn, CancellationToken cancellation) =>
        turn.Place == Place.Channel && (turn.IsSaidShared || (!turn.IsFirstChannel && (await channels.IsSharedAsync(turn.Forum, turn.Address.Conversation, cancellation) ?? turn.MayBeShared)));

    /// <summary><c>事例</c> opens the form, <c>事例 一覧</c> the list, <c>事例 C-7F3K2</c> one case. Anything else is not kept and not repeated.</summary>
    private async Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) =>
        CasesCommands.ListWords.Contains(CommandText.Normalise(typed.Rest), StringComparer.Ordinal) ? await ListAsync(turn, 0, cancellation)
        : CaseCode.Parse(typed.Rest) is { } code ? await ShowAsync(turn, code, cancellation)
        : await IsSharedAsync(turn, cancellation) ? Reply.Showing(replies.SharedChannel(turn.Forum))
        : await FormAsync(turn, textWasTyped: typed.Rest.Length > 0, cancellation);

    /// <summary>What the compose box offers: approved cases; outside the forum's own conversations nothing of them but the code, in a shared channel not even that.</summary>
    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation)
    {
        var found = show.FindAsync(turn.Forum, turn.Person, query.Words, byCodeOnly: !turn.IsAmongOwn, cancellation);
        var shared = IsSharedAsync(turn, cancellation);
        await Task.WhenAll(found, shared);
        var outcome = await found;
        return outcome switch
        {
            Outcome<ShowCases.Found>.Refused refused => Reply.No(refused.Refusal),
            _ when turn.MayBeShared || await shared => Reply.Saying(replies.NotInSharedChannels),
            Outcome<ShowCases.Found>.Done { Value.Cases.Count: 0 } => Reply.Saying(replies.NothingFound(query.Words, turn.IsAmongOwn)),
            Outcome<ShowCases.Found>.Done { Value: var all } => Reply.Finding(
                replies.Found(all, all.Cases.Skip(query.Skip).Take(query.Count), turn.IsAmongOwn)),
            _ => throw new InvalidOperationException($"No reply for {outcome.GetType().Name}."),
        };
    }

    private async Task<Reply> FormAsync(TurnContext turn, bool textWasTyped, CancellationToken cancellation)
    {
        PersonalDataReadiness.Begin();
        return await show.DoorAsync(turn.Forum, turn.Person, cancellation) switch
        {
            Outcome<ShowCases.Door>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowCases.Door>.Done { Value.MaySubmit: false } => await ListAsync(turn, 0, cancellation),

            // The empty form may be a message in personal chat; what is typed into it never becomes one.
            _ when turn.Surface == Surface.Dialog || (!IsPublic(turn) && turn.Data is null) || MayShowText(turn.Render) =>
                Reply.Showing(texts.Form(turn.Forum, SurfaceOf(turn.Render), textWasTyped)),
            _ => Reply.Showing(replies.Door(turn.Forum, maySubmit: true, SurfaceOf(turn.Render), textWasTyped)),
        };
    }

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation)
    {
        var listed = show.ListAsync(turn.Forum, turn.Person, IsPublic(turn), cancellation);
        var shared = IsSharedAsync(turn, cancellation);
        await Task.WhenAll(listed, shared);
        return await shared ? Reply.Showing(replies.SharedChannel(turn.Forum)) : Reply.Of(await listed, (view, _) => replies.List(view, page, SurfaceOf(turn.Render)));
    }

    /// <summary>Where a case stands, without its text.</summary>
    private async Task<Reply> ShowAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        var found = show.OneAsync(turn.Forum, turn.Person, code, IsPublic(turn), cancellation);
        var shared = IsSharedAsync(turn, cancellation);
        await Task.WhenAll(found, shared);
        return await shared
            ? Reply.Showing(replies.SharedChannel(turn.Forum))
            : await found switch
            {
                Outcome<ShowCases.One>.Done done => Reply.Showing(replies.State(done.Value, SurfaceOf(turn.Render))),
                Outcome<ShowCases.One>.Refused { Refusal: NotFound } when IsPublic(turn) => Reply.Showing(replies.OnlyApprovedHere(turn.Forum)),
                Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
                _ => Reply.No(new NotFound()),
            };
    }

    /// <summary>The text, where it may be shown; else where the case stands.</summary>
    private async Task<Reply> OpenAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        if (!MayShowText(turn.Render))
        {
            return await ShowAsync(turn, code, cancellation);
        }

        return await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Done { Value: { MayReview: true, Case: { Content: not null } submission } } =>
                Reply.Showing(texts.Review(turn.Forum, turn.Person, submission, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Done { Value: { Case: { Content: not null } submission } view } =>
                Reply.Showing(texts.Text(view, submission, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Done done => Reply.Showing(replies.State(done.Value, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };
    }

    private async Task<Reply> EditAsync(TurnContext turn, CaseCode code, CancellationToken cancellation) => MayShowText(turn.Render)
        ? await OwnAsync(turn, code, own => texts.Edit(turn.Forum, own, SurfaceOf(turn.Render)), cancellation)
        : await ShowAsync(turn, code, cancellation);

    /// <summary>A person's own case, while it may still be mended or taken back.</summary>
    private async Task<Reply> OwnAsync(TurnContext turn, CaseCode code, Func<CaseSubmission, AdaptiveCard> card, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Done { Value: { MayMend: true, Case: { Content: not null } own } } => Reply.Showing(card(own)),
            Outcome<ShowCases.One>.Done { Value: { Case: { } other } } => Reply.Showing(replies.MovedOn(turn.Forum, other.Head, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private AdaptiveCard? MovedOn(RenderContext context, Refusal refusal) =>
        refusal is CaseMovedOn moved ? replies.MovedOn(context.Forum, moved.Current, SurfaceOf(context)) : null;

    /// <summary>The form as it was typed, where it may be shown.</summary>
    private async Task<AdaptiveCard?> FormRefusedAsync(RenderContext context, CasesActions.FormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        if (!MayShowText(context))
        {
            return refusal is CaseFaults or CaseChanged ? replies.DoorInstead(context.Forum, SurfaceOf(context)) : MovedOn(context, refusal);
        }

        var comment = refusal switch
        {
            CaseChanged changed => changed.Current.Notes.Comment,
            CaseFaults when form.Code is not null => (await ReadAsync(context, form.Code, cancellation))?.Notes.Comment ?? "",
            _ => "",
        };
        return texts.FormAgain(context.Forum, form, refusal, comment, SurfaceOf(context)) ?? MovedOn(context, refusal);
    }

    /// <summary>The form with what is proposed in place of what was found, to be read before it is sent.</summary>
    private async Task<Reply> ReplaceAsync(TurnContext turn, CasesActions.FormPayload form, CancellationToken cancellation)
    {
        var replaced = replace.RunAsync(turn.Forum, turn.Person, Draft(form), cancellation);
        var own = form.Code is null ? Task.FromResult<CaseSubmission?>(null) : ReadAsync(turn.Render, form.Code, cancellation);
        await Task.WhenAll(replaced, own);
        var comment = (await own)?.Notes.Comment ?? "";
        return Reply.Of(await replaced, (view, _) => MayShowText(turn.Render)
            ? texts.Replaced(turn.Forum, form, view, comment, SurfaceOf(turn.Render))
            : replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render)));
    }

    /// <summary>The review as it was typed, where it may be shown.</summary>
    private async Task<AdaptiveCard?> ReviewRefusedAsync(RenderContext context, CasesActions.ReviewPayload typed, Refusal refusal, CancellationToken cancellation)
    {
        if (!MayShowText(context))
        {
            return refusal is CaseFaults or CaseChanged ? replies.DoorInstead(context.Forum, SurfaceOf(context)) : MovedOn(context, refusal);
        }

        var submission = refusal is CaseFaults ? await ReadAsync(context, typed.Code, cancellation) : null;
        return texts.ReviewAgain(context.Forum, context.Person, typed, refusal, submission, SurfaceOf(context)) ?? MovedOn(context, refusal);
    }

    /// <summary>The case as it is now, if this person may read it.</summary>
    private async Task<CaseSubmission?> ReadAsync(RenderContext context, string? code, CancellationToken cancellation) =>
        await show.OneAsync(context.Forum, context.Person, Code(code), inPublic: false, cancellation) is Outcome<ShowCases.One>.Done done ? done.Value.Case : null;
}
