using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases.FollowUp;
using static CareSystem.Bot.Cases.CaseTurnModule;

namespace CareSystem.Bot.Cases.FollowUp;

/// <summary>モニタリング: three and six months after a case was aggregated its presenter is asked how it went, and the answer comes to the next agenda.</summary>
internal sealed class FollowUpModule(AnswerFollowUp answer, ReplacePersonalData replace, ShowCases show, CaseTurnModule turns, ICases cases, IRoster roster, CasesReplies replies, FollowUpReplies own) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<AnswerFollowUp>();
        services.AddSingleton<FollowUpReplies>();
        services.AddSingleton<FollowUpModule>();
        services.AddSingleton<IRoutedModule>(static provider => provider.GetRequiredService<FollowUpModule>());
        services.OnDue<CaseFollowUpDue, FollowUpModule>("case.followup.1", static (owner, due, stop) => owner.AskAsync(due, stop));
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(CaseFollowUpActions.Form, (turn, payload, stop) => AskedAsync(
            turn, Code(payload.Code), payload.Months, head => Task.FromResult(Reply.Showing(own.Form(turn.Forum, head.Code, payload.Months, SurfaceOf(turn.Render)))), stop));
        routes.OnVerb(CaseFollowUpActions.Replace, (turn, typed, stop) => AskedAsync(
            turn,
            Code(typed.Code),
            typed.Months,
            async _ => Reply.Of(
                await replace.RunAsync(turn.Forum, turn.Person, [new TypedField(CaseFields.Since, typed.Since)], stop), (view, _) => own.Replaced(turn.Forum, typed, view, SurfaceOf(turn.Render))),
            stop));
        routes.OnChange<CaseFollowUpActions.AnswerPayload, AnswerFollowUp.Answered>(
            CaseFollowUpActions.Answer,
            (origin, payload, stop) => answer.RunAsync(
                origin, new AnswerFollowUp.Command(Code(payload.Code), payload.Months, payload.Change, payload.Since, payload.Seen, payload.Reason), stop),
            (context, done, _) => Task.FromResult(replies.Done(context.Forum, done.Code, static words => words.FollowUpSent, SurfaceOf(context))),
            async (context, payload, refusal, stop) => await turns.MayShowAsync(context, stop)
                ? own.FormAgain(context.Forum, payload, refusal, SurfaceOf(context)) ?? turns.Refused(context, refusal, payload.Since)
                : turns.Refused(context, refusal));
    }

    /// <summary>For the presenter of an aggregated case, where nobody else looks on.</summary>
    private async Task<Reply> AskedAsync(TurnContext turn, CaseCode code, int months, Func<CaseHead, Task<Reply>> shown, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, code, inPublic: false, cancellation) switch
        {
            Outcome<ShowCases.One>.Done { Value.Head: { Status: CaseStatus.Aggregated } head, Caller: { } caller } when CaseRights.IsOwn(head, caller) && CaseFollowUp.AskedAfter.Contains(months) =>
                await turns.MayOpenAsync(turn, cancellation) ? await shown(head) : Reply.Showing(replies.DoorInstead(turn.Forum, SurfaceOf(turn.Render))),
            Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    /// <summary>Whoever has told already, or has left, is not asked.</summary>
    private async Task<Dispatch> AskAsync(Due<CaseFollowUpDue> due, CancellationToken cancellation)
    {
        var code = new CaseCode(due.Record.Code);
        if (await cases.FindAsync(due.Forum, code, cancellation) is not { Value: var found } || !AnswerFollowUp.MayAnswer(found, due.Record.Months)
            || await roster.FindAsync(due.Forum, found.Head.By, cancellation) is not var (forum, caller) || !CaseRights.IsOwn(found.Head, caller))
        {
            return Dispatch.Nothing.Instance;
        }

        return forum.Settings.Hours.FirstAllowed(due.Now) is var allowed && allowed > due.Now
            ? new Dispatch.Later("QuietHours", allowed - due.Now)
            : new Dispatch.Post(Messages.Of(own.Ask(due.Forum, code, due.Record.Months)));
    }
}
