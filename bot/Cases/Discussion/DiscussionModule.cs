using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Cases.Discussion;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.Discussion;

/// <summary>会議で検討 and 集約済: put a case on the agenda, note the talk along the eight questions, share what it came to.</summary>
internal sealed class DiscussionModule(
    DiscussCase discuss, AggregateCase aggregate, ReplacePersonalData replace, OpenCase open, ShowCases show, CaseTurnModule turns, IRoster roster, CasesReplies replies, DiscussionReplies own) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<DiscussCase>();
        services.AddSingleton<AggregateCase>();
        services.AddSingleton<DiscussionReplies>();
        services.AddSingleton<IRoutedModule, DiscussionModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(CaseDiscussionActions.Form, (turn, payload, stop) => OpenAsync(
            turn,
            Code(payload.Code),
            static rights => rights.Discuss || rights.Manage,
            static one => one.Rights.Discuss,
            opened => Task.FromResult(Reply.Showing(own.Talk(turn.Forum, opened.Case, SurfaceOf(turn.Render)))),
            [],
            stop));
        routes.OnVerb(CaseDiscussionActions.Replace, (turn, typed, stop) => OpenAsync(
            turn,
            Code(typed.Code),
            static rights => rights.Discuss || rights.Manage,
            static one => one.Rights.Discuss,
            async opened => Reply.Of(
                await replace.RunAsync(turn.Forum, turn.Person, Draft(typed).Texts, stop), (view, _) => own.TalkReplaced(turn.Forum, typed, view, opened.Case, SurfaceOf(turn.Render))),
            [typed.Happened, typed.Troubled, typed.Worked, typed.Missing, typed.Step],
            stop));
        routes.OnVerb(CaseDiscussionActions.OutcomeForm, (turn, payload, stop) => OpenAsync(
            turn,
            Code(payload.Code),
            static rights => rights.Manage,
            MayAggregate,
            opened => Task.FromResult(Reply.Showing(own.Outcome(opened.Forum, opened.Case, SurfaceOf(turn.Render)))),
            [],
            stop));
        routes.OnVerb(CaseDiscussionActions.ReplaceOutcome, (turn, typed, stop) => OpenAsync(
            turn,
            Code(typed.Code),
            static rights => rights.Manage,
            MayAggregate,
            async opened => Reply.Of(
                await replace.RunAsync(turn.Forum, turn.Person, [new TypedField(CaseFields.Outcome, typed.Outcome)], stop),
                (view, _) => own.OutcomeReplaced(opened.Forum, typed, view, SurfaceOf(turn.Render))),
            [typed.Outcome],
            stop));
        routes.OnChange<CasesActions.CasePayload, DiscussCase.Begun>(
            CaseDiscussionActions.Begin,
            (origin, payload, stop) => discuss.BeginAsync(origin, Code(payload.Code), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, static words => words.Discussing, SurfaceOf(context))),
            (context, _, refusal, _) => Task.FromResult(turns.Refused(context, refusal)));
        routes.OnChange<CaseDiscussionActions.TalkPayload, DiscussCase.Noted>(
            CaseDiscussionActions.Note,
            (origin, payload, stop) => discuss.NoteAsync(origin, new DiscussCase.Command(Code(payload.Code), payload.Revision, Draft(payload)), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, static words => words.TalkSaved, SurfaceOf(context))),
            async (context, payload, refusal, stop) => await turns.MayShowAsync(context, stop)
                ? own.TalkAgain(context.Forum, payload, refusal, await ReadAgainAsync(context, payload.Code, refusal, stop), SurfaceOf(context))
                    ?? turns.Refused(context, refusal, payload.Happened, payload.Troubled, payload.Worked, payload.Missing, payload.Step)
                : turns.Refused(context, refusal));
        routes.OnChange<CaseDiscussionActions.OutcomePayload, AggregateCase.Aggregated>(
            CaseDiscussionActions.Aggregate,
            (origin, payload, stop) => aggregate.RunAsync(
                origin, new AggregateCase.Command(Code(payload.Code), payload.Revision, payload.Outcome, payload.Seen, payload.Reason), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, words => words.Aggregated(JapaneseTime.Long(done.PurgedFrom)), SurfaceOf(context))),
            async (context, payload, refusal, stop) => await turns.MayShowAsync(context, stop)
                ? own.OutcomeAgain(context.Forum, payload, refusal, await DaysAsync(context, refusal, stop), SurfaceOf(context)) ?? turns.Refused(context, refusal, payload.Outcome)
                : turns.Refused(context, refusal));
    }

    private static bool MayAggregate(ShowCases.One one) => one.Head.Status is CaseStatus.Approved or CaseStatus.Discussing && one.Rights.Open;

    private static TalkDraft Draft(CaseDiscussionActions.TalkPayload typed) => new(
        typed.Happened, typed.Troubled, typed.Worked, typed.Lacks, typed.Missing, typed.Spread, typed.Areas, typed.Place, typed.Step) { Seen = typed.Seen, Reason = typed.Reason };

    /// <summary>Nothing is opened, and nothing put on record, for whom nothing will be shown.</summary>
    /// <param name="knows">Who may press the button at all.</param>
    /// <param name="may">The case is still where it can be done.</param>
    /// <param name="typed">What was typed, to be shown once more where it cannot be done any more.</param>
    private async Task<Reply> OpenAsync(
        TurnContext turn, CaseCode code, Func<CaseRights, bool> knows, Func<ShowCases.One, bool> may, Func<OpenCase.Opened, Task<Reply>> shown, IReadOnlyList<string?> typed, CancellationToken cancellation)
    {
        var surface = SurfaceOf(turn.Render);
        return await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowCases.One>.Done { Value: var one } when !knows(one.Rights) => Reply.No(new NotFound()),
            Outcome<ShowCases.One>.Done { Value: var one } when !may(one) => Reply.Showing(replies.MovedOn(turn.Forum, one.Head, surface, await turns.MayOpenAsync(turn, cancellation) ? typed : [])),
            _ when !await turns.MayOpenAsync(turn, cancellation) => Reply.Showing(replies.DoorInstead(turn.Forum, surface)),
            _ => await open.RunAsync(turn.Forum, turn.Person, code, cancellation) switch
            {
                Outcome<OpenCase.Opened>.Done done => await shown(done.Value),
                Outcome<OpenCase.Opened>.Refused { Refusal: PledgeNeeded needed } => Reply.Showing(replies.PledgeFirst(turn.Forum, needed, surface)),
                Outcome<OpenCase.Opened>.Refused refused => Reply.No(refused.Refusal),
                var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
            },
        };
    }

    /// <summary>While storage does not answer nothing more is asked of it.</summary>
    private async Task<CaseSubmission?> ReadAgainAsync(RenderContext context, string? code, Refusal refusal, CancellationToken cancellation) =>
        refusal is CaseFaults or CaseChanged && await open.RunAsync(context.Forum, context.Person, Code(code), cancellation) is Outcome<OpenCase.Opened>.Done done ? done.Value.Case : null;

    private async Task<int> DaysAsync(RenderContext context, Refusal refusal, CancellationToken cancellation) =>
        (refusal is CaseFaults or CaseChanged ? await roster.SummaryAsync(context.Forum, cancellation) : null)?.Settings.Retention.CaseTextDays ?? Retention.Default.CaseTextDays;
}
