using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals.Actuals;

/// <summary>実績 of a target: record, correct, take back.</summary>
internal sealed class ActualsModule(RecordActual record, CorrectActual correct, ShowGoals show, ActualsReplies replies, GoalsReplies goals) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        ActualsTable.Register(services);
        services.AddSingleton<RecordActual>();
        services.AddSingleton<CorrectActual>();
        services.AddSingleton<ActualsReplies>();
        services.AddSingleton<IRoutedModule, ActualsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(GoalActions.ActualForm, (turn, payload, stop) => FormAsync(
            turn,
            payload.Goal,
            view => view.Target.Status == GoalStatus.Dropped
                ? Reply.Showing(goals.Refused(turn.Forum, new TargetDropped(view.Target.Number))!)
                : Reply.Showing(replies.New(turn.Forum, view.Target)),
            stop));
        routes.OnVerb(GoalActions.CorrectForm, (turn, payload, stop) => FormAsync(
            turn,
            payload.Number,
            view => view.Actuals.FirstOrDefault(actual => actual.Id == Id(payload.Actual)) is { } found
                ? Reply.Showing(replies.Edit(turn.Forum, view.Target, found))
                : Reply.No(new NotFound()),
            stop));
        routes.OnChange<GoalActions.ActualPayload, ActualReceipt>(
            GoalActions.Record,
            (origin, form, stop) => record.RunAsync(origin, new RecordActual.Command(Number(form.Number), Draft(form), form.Unit), stop),
            (context, done, _) => Task.FromResult(replies.Recorded(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<GoalActions.ActualPayload, ActualReceipt>(
            GoalActions.Correct,
            (origin, form, stop) => correct.RunAsync(origin, new CorrectActual.Command(Number(form.Number), Id(form.Actual), form.Revision, Draft(form), Unit: form.Unit), stop),
            (context, done, _) => Task.FromResult(replies.Corrected(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<GoalActions.ActualPayload, ActualReceipt>(
            GoalActions.Withdraw,
            (origin, form, stop) => correct.RunAsync(origin, new CorrectActual.Command(Number(form.Number), Id(form.Actual), form.Revision, Draft(form), Withdraws: true), stop),
            (context, done, _) => Task.FromResult(replies.Withdrawn(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
    }

    private static ActualDraft Draft(GoalActions.ActualPayload form) => new(form.Value, form.AsOf, form.Source, form.Note, form.Reason);

    /// <summary>A number or an id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static GoalNumber Number(string? claimed) => GoalNumber.Parse(claimed) ?? default;

    private static ActualId Id(string? claimed) => ActualId.Parse(claimed) ?? new ActualId("none");

    private async Task<Reply> FormAsync(TurnContext turn, string? goal, Func<ShowGoals.TargetView, Reply> form, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Number(goal), cancellation) switch
        {
            Outcome<ShowGoals.TargetView>.Done { Value: { Rights.MayEdit: true } view } => form(view),
            Outcome<ShowGoals.TargetView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
        };
}
