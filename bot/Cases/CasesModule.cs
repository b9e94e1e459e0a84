using System.Text.Json.Serialization;
using CareSystem.Bot.Cases.Discussion;
using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Cases.FollowUp;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Cases.Leaks;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases;

/// <summary>事例: submit, mend, withdraw, list. Case text leaves here only as a dialog or as one person's view.</summary>
internal sealed class CasesModule(
    SubmitCase submit, MendCase mend, WithdrawCase withdraw, ReplacePersonalData replace, ShowCases show, OpenCase open, CaseTurnModule turns, LeaksModule leaks, CasesReplies replies, CaseFormReplies forms) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(CasesKept.Wire);
        CasesTable.Register(services);
        services.AddSingleton<CaseLoader>();
        services.AddSingleton<SubmitCase>();
        services.AddSingleton<MendCase>();
        services.AddSingleton<WithdrawCase>();
        services.AddSingleton<ReplacePersonalData>();
        services.AddSingleton<ShowCases>();
        services.AddSingleton<CasesReplies>();
        services.AddSingleton<CaseFaultReplies>();
        services.AddSingleton<CaseFormReplies>();
        services.AddSingleton<CaseTurnModule>();
        services.AddSingleton<IAgendaSource, CaseAgendaReplies>();
        services.AddSingleton<IRoutedModule, CasesModule>();
        CasesDeliveryModule.Register(services);
        DraftsModule.Register(services);
        ReadingModule.Register(services);
        DiscussionModule.Register(services);
        FollowUpModule.Register(services);
        KeepingModule.Register(services);
        LeaksModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(CasesCommands.Cases, TypedAsync);
        routes.OnQuery(CasesCommands.Search, FoundAsync);
        routes.OnVerb(CasesActions.Form, (turn, _, stop) => FormAsync(turn, textWasTyped: false, stop));
        routes.OnVerb(CasesActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(CaseDoor.Show, (turn, payload, stop) => turns.StateAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CasesActions.NewForm, (turn, _, stop) => NewFormAsync(turn, stop));
        routes.OnVerb(CasesActions.EditForm, (turn, payload, stop) => EditAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CasesActions.AskWithdraw, (turn, payload, stop) => OwnAsync(
            turn, Code(payload.Code), own => replies.AskWithdraw(turn.Forum, own.Code, SurfaceOf(turn.Render)), stop));
        routes.OnVerb(CasesActions.Replace, ReplaceAsync);
        routes.OnChange<CasesActions.FormPayload, SubmitCase.Submitted>(
            CasesActions.Submit,
            (origin, form, stop) => submit.RunAsync(origin, new SubmitCase.Command(Draft(form), form.Draft), stop),
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
            (context, _, refusal, _) => Task.FromResult(turns.Refused(context, refusal)));
    }

    internal static CaseDraft Draft(CasesActions.FormPayload form) => new(
        form.Age, form.Household, form.Stay, form.Troubles, form.Bodies, form.Group, form.Basis, form.Situation, form.Worked, form.Missing) { Sex = form.Sex, Seen = form.Seen, Reason = form.Reason };

    /// <summary><c>事例</c> opens the form, <c>事例 一覧</c> the list, <c>事例 漏えい</c> what to do after a leak, <c>事例 C-7F3K2</c> one case. Anything else is not kept and not repeated.</summary>
    private async Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) =>
        CasesCommands.ListWords.Contains(CommandText.Normalise(typed.Rest), StringComparer.Ordinal) ? await ListAsync(turn, 0, cancellation)
        : CasesCommands.LeakWords.Contains(CommandText.Normalise(typed.Rest), StringComparer.Ordinal) ? await leaks.GuideAsync(turn, cancellation)
        : CaseCode.Parse(typed.Rest) is { } code ? await turns.StateAsync(turn, code, cancellation)
        : await FormAsync(turn, textWasTyped: typed.Rest.Length > 0, cancellation);

    /// <summary>What the compose box offers: approved cases; outside the forum's own conversations nothing of them but the code, in a shared channel not even that.</summary>
    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation)
    {
        var found = show.FindAsync(turn.Forum, turn.Person, query.Words, byCodeOnly: !turn.IsAmongOwn, cancellation);
        var shared = turns.IsSharedAsync(turn, cancellation);
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
        var surface = SurfaceOf(turn.Render);
        if (await turns.IsSharedAsync(turn, cancellation))
        {
            return Reply.Showing(replies.SharedChannel(turn.Forum));
        }

        return await show.DoorAsync(turn.Forum, turn.Person, cancellation) switch
        {
            Outcome<ShowCases.Door>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowCases.Door>.Done { Value.MaySubmit: false } => await ListAsync(turn, 0, cancellation),
            Outcome<ShowCases.Door>.Done { Value.Draft: { } draft } when !IsPublic(turn) || surface == CaseSurface.Dialog =>
                Reply.Showing(replies.Draft(turn.Forum, draft, textWasTyped ? replies.DoorTextTyped : null, surface)),

            // The empty form may be a message in personal chat; what is typed into it never becomes one.
            Outcome<ShowCases.Door>.Done { Value.Audience: var audience } when surface == CaseSurface.Dialog || (!IsPublic(turn) && turn.Data is null) || MayShowText(turn.Render) =>
                Reply.Showing(forms.Form(turn.Forum, audience, surface, textWasTyped)),
            _ => Reply.Showing(replies.Door(turn.Forum, maySubmit: true, surface, textWasTyped)),
        };
    }

    /// <summary>An empty form, whatever the person has begun before.</summary>
    private async Task<Reply> NewFormAsync(TurnContext turn, CancellationToken cancellation) => await turns.IsSharedAsync(turn, cancellation)
        ? Reply.Showing(replies.SharedChannel(turn.Forum))
        : await show.DoorAsync(turn.Forum, turn.Person, cancellation) switch
    {
        Outcome<ShowCases.Door>.Refused refused => Reply.No(refused.Refusal),
        Outcome<ShowCases.Door>.Done { Value: { MaySubmit: true, Audience: var audience } } when MayShowText(turn.Render) =>
            Reply.Showing(forms.Form(turn.Forum, audience, SurfaceOf(turn.Render), textWasTyped: false)),
        Outcome<ShowCases.Door>.Done done => Reply.Showing(replies.Door(turn.Forum, done.Value.MaySubmit, SurfaceOf(turn.Render), textWasTyped: false)),
        var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
    };

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation)
    {
        var listed = show.ListAsync(turn.Forum, turn.Person, IsPublic(turn), cancellation);
        var shared = turns.IsSharedAsync(turn, cancellation);
        await Task.WhenAll(listed, shared);
        return await shared ? Reply.Showing(replies.SharedChannel(turn.Forum)) : Reply.Of(await listed, (view, _) => replies.List(view, page, SurfaceOf(turn.Render), Stays(turn.Render)));
    }

    private async Task<Reply> EditAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        if (!await turns.MayOpenAsync(turn, cancellation))
        {
            return await turns.StateAsync(turn, code, cancellation);
        }

        var audience = AudienceAsync(turn.Render, code, cancellation);
        var own = OwnTextAsync(turn.Render, code, cancellation);
        await Task.WhenAll(audience, own);
        return await own is { Content: not null } mine
            ? Reply.Showing(forms.Edit(turn.Forum, mine, await audience ?? CaseAudience.None, SurfaceOf(turn.Render)))
            : await OwnAsync(turn, code, static _ => null, cancellation);
    }

    /// <summary>A person's own case, while it may still be mended or taken back.</summary>
    private async Task<Reply> OwnAsync(TurnContext turn, CaseCode code, Func<CaseHead, AdaptiveCard?> card, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Done { Value: { Rights.Mend: true, Head: var own } } when card(own) is { } shown => Reply.Showing(shown),
            Outcome<ShowCases.One>.Done { Value: { Rights: { Open: true } or { Manage: true }, Head: var other } } => Reply.Showing(replies.MovedOn(turn.Forum, other, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    /// <summary>The form as it was typed, where it may be shown.</summary>
    private async Task<AdaptiveCard?> FormRefusedAsync(RenderContext context, CasesActions.FormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        if (!await turns.MayShowAsync(context, cancellation))
        {
            return turns.Refused(context, refusal);
        }

        // While storage does not answer nothing more is asked of it: the form comes back as it was typed.
        if (refusal is not (CaseChanged or CaseFaults))
        {
            return forms.FormAgain(context.Forum, form, refusal, "", audience: null, SurfaceOf(context)) ?? turns.Refused(context, refusal, form.Situation, form.Worked, form.Missing);
        }

        var code = form.Code is null ? (CaseCode?)null : Code(form.Code);
        var audience = AudienceAsync(context, code, cancellation);
        var own = OwnTextAsync(context, code, cancellation);
        await Task.WhenAll(audience, own);
        return forms.FormAgain(context.Forum, form, refusal, (await own)?.Notes.Comment ?? "", await audience, SurfaceOf(context));
    }

    /// <summary>The form with what is proposed in place of what was found, to be read before it is sent.</summary>
    private async Task<Reply> ReplaceAsync(TurnContext turn, CasesActions.FormPayload form, CancellationToken cancellation)
    {
        var replaced = replace.RunAsync(turn.Forum, turn.Person, Draft(form).Texts, cancellation);
        var code = form.Code is null ? (CaseCode?)null : Code(form.Code);
        var own = OwnTextAsync(turn.Render, code, cancellation);
        var audience = AudienceAsync(turn.Render, code, cancellation);
        await Task.WhenAll(replaced, own, audience);
        var (comment, counted) = ((await own)?.Notes.Comment ?? "", await audience);
        var mayShow = await turns.MayShowAsync(turn.Render, cancellation);
        return Reply.Of(await replaced, (view, _) => mayShow
            ? forms.Replaced(turn.Forum, form, view, comment, counted, SurfaceOf(turn.Render))
            : replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render)));
    }

    /// <summary>A person's own case as it is now, for its comment; nothing where it is not theirs.</summary>
    private async Task<CaseSubmission?> OwnTextAsync(RenderContext context, CaseCode? code, CancellationToken cancellation) =>
        code is { } known && await show.OneAsync(context.Forum, context.Person, known, inPublic: false, cancellation) is Outcome<ShowCases.One>.Done { Value.Rights.Mend: true }
            && await open.RunAsync(context.Forum, context.Person, known, cancellation) is Outcome<OpenCase.Opened>.Done { Value: { IsOwn: true, Case: var own } }
            ? own
            : null;

    private async Task<CaseAudience?> AudienceAsync(RenderContext context, CaseCode? code, CancellationToken cancellation) =>
        await show.AudienceAsync(context.Forum, context.Person, code, cancellation) is Outcome<CaseAudience>.Done done ? done.Value : null;
}
