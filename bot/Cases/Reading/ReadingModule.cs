using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>The text of a case: read it, review it, say who may read it, see who has. It leaves only as a dialog or as one person's view.</summary>
internal sealed class ReadingModule(
    OpenCase open, NameReaders readers, ShowReads reads, ReviewCase review, ReplacePersonalData replace, ShowCases show, CaseTurnModule turns, CasesReplies replies, CaseTextReplies texts, ReadingReplies own) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        CaseReadsTable.Register(services);
        services.AddSingleton<OpenCase>();
        services.AddSingleton<NameReaders>();
        services.AddSingleton<ShowReads>();
        services.AddSingleton<ReviewCase>();
        services.AddSingleton<CaseTextReplies>();
        services.AddSingleton<ReadingReplies>();
        services.AddSingleton<IRoutedModule, ReadingModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(CasesActions.Open, (turn, payload, stop) => OpenAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CaseReadingActions.Form, (turn, payload, stop) => ReadersAsync(turn, Code(payload.Code), stop));
        routes.OnVerb(CaseReadingActions.Reads, (turn, payload, stop) => ReadsAsync(turn, Code(payload.Code), stop));
        routes.OnChange<CaseReadingActions.ReadersPayload, NameReaders.Named>(
            CaseReadingActions.Name,
            (origin, payload, stop) => readers.RunAsync(origin, new NameReaders.Command(Code(payload.Code), payload.Revision, payload.Readers), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, words => words.ReadersSaved(done.Count), SurfaceOf(context))),
            async (context, payload, refusal, stop) => (refusal is FormFaults or CaseChanged && await turns.MayShowAsync(context, stop)
                ? own.FormAgain(
                    context.Forum,
                    payload,
                    refusal,
                    await readers.FormAsync(context.Forum, context.Person, Code(payload.Code), stop) is Outcome<NameReaders.Form>.Done done ? done.Value : null,
                    SurfaceOf(context))
                : null) ?? turns.Refused(context, refusal));
        routes.OnVerb(CasesActions.ReplaceInReview, ReplaceAsync);
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

    private static ReviewCase.Command Review(CasesActions.ReviewPayload payload) =>
        new(Code(payload.Code), payload.Revision, new ReviewDraft(payload.Summary, payload.Comment) { Seen = payload.Seen, Reason = payload.Reason });

    /// <summary>The text, where it may be shown; else where the case stands.</summary>
    private async Task<Reply> OpenAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        var surface = SurfaceOf(turn.Render);
        if (!await turns.MayOpenAsync(turn, cancellation))
        {
            return await turns.StateAsync(turn, code, cancellation);
        }

        return await open.RunAsync(turn.Forum, turn.Person, code, cancellation) switch
        {
            Outcome<OpenCase.Opened>.Done { Value: { Rights.Review: true } opened } => Reply.Showing(texts.Review(turn.Forum, turn.Person, opened.Case, surface)),
            Outcome<OpenCase.Opened>.Done done => Reply.Showing(texts.Text(done.Value, surface)),
            Outcome<OpenCase.Opened>.Refused { Refusal: PledgeNeeded needed } => Reply.Showing(replies.PledgeFirst(turn.Forum, needed, surface)),
            Outcome<OpenCase.Opened>.Refused { Refusal: NotFound } => await turns.StateAsync(turn, code, cancellation),
            Outcome<OpenCase.Opened>.Refused refused => Reply.No(refused.Refusal),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
    }

    /// <summary>The review with what is proposed in place of what was found in the summary. It shows the text once more, which is on record once more.</summary>
    private async Task<Reply> ReplaceAsync(TurnContext turn, CasesActions.ReviewPayload typed, CancellationToken cancellation)
    {
        var (code, surface) = (Code(typed.Code), SurfaceOf(turn.Render));
        return await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowCases.One>.Done { Value.Rights: { Review: false, Manage: false } } => Reply.No(new NotFound()),
            Outcome<ShowCases.One>.Done { Value: { Rights.Review: false, Head: var other } } =>
                Reply.Showing(replies.MovedOn(turn.Forum, other, surface, await turns.MayOpenAsync(turn, cancellation) ? [typed.Summary, typed.Comment] : [])),
            _ when !await turns.MayOpenAsync(turn, cancellation) => Reply.Showing(replies.DoorInstead(turn.Forum, surface)),
            _ => await open.RunAsync(turn.Forum, turn.Person, code, cancellation) switch
            {
                Outcome<OpenCase.Opened>.Done { Value.Case: var submission } => Reply.Of(
                    await replace.RunAsync(
                        turn.Forum, turn.Person, [new TypedField(CaseFields.Summary, typed.Summary)], cancellation, (fields, known) => ReviewDraft.Find(fields[0].Text, submission, known)),
                    (view, _) => texts.Replaced(turn.Forum, turn.Person, typed, view, submission, surface)),
                Outcome<OpenCase.Opened>.Refused { Refusal: PledgeNeeded needed } => Reply.Showing(replies.PledgeFirst(turn.Forum, needed, surface)),
                Outcome<OpenCase.Opened>.Refused refused => Reply.No(refused.Refusal),
                var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
            },
        };
    }

    private async Task<Reply> ReadersAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        var mayOpen = await turns.MayOpenAsync(turn, cancellation);
        return Reply.Of(await readers.FormAsync(turn.Forum, turn.Person, code, cancellation), (form, _) => mayOpen
            ? own.Form(turn.Forum, form, SurfaceOf(turn.Render))
            : replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render)));
    }

    private async Task<Reply> ReadsAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        var mayOpen = await turns.MayOpenAsync(turn, cancellation);
        return Reply.Of(await reads.RunAsync(turn.Forum, turn.Person, code, cancellation), (view, _) => mayOpen
            ? own.Reads(turn.Forum, view, SurfaceOf(turn.Render))
            : replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render)));
    }

    /// <summary>The review as it was typed, where it may be shown. That the text is shown once more is on record once more.</summary>
    private async Task<AdaptiveCard?> ReviewRefusedAsync(RenderContext context, CasesActions.ReviewPayload typed, Refusal refusal, CancellationToken cancellation)
    {
        if (!await turns.MayShowAsync(context, cancellation))
        {
            return turns.Refused(context, refusal);
        }

        var submission = refusal is CaseFaults or CaseChanged && await open.RunAsync(context.Forum, context.Person, Code(typed.Code), cancellation) is Outcome<OpenCase.Opened>.Done opened
            ? opened.Value.Case
            : null;
        return texts.ReviewAgain(context.Forum, context.Person, typed, refusal, submission, SurfaceOf(context)) ?? turns.Refused(context, refusal, typed.Summary, typed.Comment);
    }
}
