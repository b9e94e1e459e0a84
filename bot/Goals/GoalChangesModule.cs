using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals;

/// <summary>目標: the forms of a target, and what changes it.</summary>
internal sealed class GoalChangesModule(AddTarget add, EditTarget edit, EndTarget end, ProposeTarget propose, ShowGoals show, GoalsReplies replies, GoalFormReplies forms) : IRoutedModule
{
    public void Map(Routes routes)
    {
        routes.OnVerb(GoalActions.EditForm, (turn, payload, stop) => FormAsync(turn, payload.Goal, target => Reply.Showing(forms.Edit(turn.Forum, target)), stop));
        routes.OnVerb(GoalActions.EndForm, (turn, payload, stop) => FormAsync(turn, payload.Goal, target => Reply.Showing(forms.End(turn.Forum, target)), stop));
        routes.OnChange<GoalActions.TargetPayload, TargetReceipt>(
            GoalActions.Add,
            (origin, form, stop) => add.RunAsync(origin, new AddTarget.Command(Draft(form), form.From is null ? null : Number(form.From)), stop),
            (context, added, _) => Task.FromResult(replies.Added(context.Forum, added)),
            (context, form, refusal, _) => Task.FromResult(forms.Again(context.Forum, form, refusal) ?? replies.Refused(context.Forum, refusal)));
        routes.OnChange<GoalActions.TargetPayload, TargetReceipt>(
            GoalActions.Edit,
            (origin, form, stop) => edit.RunAsync(origin, new EditTarget.Command(Number(form.Number), form.Revision, Draft(form)), stop),
            (context, edited, _) => Task.FromResult(replies.Edited(context.Forum, edited)),
            (context, form, refusal, _) => Task.FromResult(forms.Again(context.Forum, form, refusal)));
        routes.OnChange<GoalActions.EndPayload, TargetReceipt>(
            GoalActions.End,
            (origin, form, stop) => end.RunAsync(origin, new EndTarget.Command(Number(form.Number), form.Revision, form.Status, form.Review), stop),
            (context, ended, _) => Task.FromResult(replies.Ended(context.Forum, ended)),
            (context, form, refusal, _) => Task.FromResult(forms.EndAgain(context.Forum, form, refusal)));
        routes.OnChange<CareSystem.Cards.Common.GoalDoor.GoalPayload, ProposeTarget.Proposed>(
            GoalActions.Propose,
            (origin, payload, stop) => propose.RunAsync(origin, Number(payload.Goal), stop),
            (context, proposed, _) => Task.FromResult(replies.Proposed(context.Forum, proposed)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
    }

    private static TargetDraft Draft(GoalActions.TargetPayload form) => new(
        form.Year, form.Subject, form.Indicator, form.Unit, form.Direction, form.Base, form.BaseSource, form.Target, form.Reasoning, form.Owner, form.Issues);

    /// <summary>A number of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static GoalNumber Number(string? claimed) => GoalNumber.Parse(claimed) ?? default;

    private async Task<Reply> FormAsync(TurnContext turn, string? goal, Func<AnnualTarget, Reply> form, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Number(goal), cancellation) switch
        {
            Outcome<ShowGoals.TargetView>.Done { Value: { Rights.MayEdit: true } view } => form(view.Target),
            Outcome<ShowGoals.TargetView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
        };
}
