using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The steps of the roadmap: show, add, edit, move on.</summary>
internal sealed class RoadmapModule(AddTask add, EditTask edit, MoveTask move, ShowRoadmap show, RoadmapReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        RoadmapTable.Register(services);
        services.AddSingleton<AddTask>();
        services.AddSingleton<EditTask>();
        services.AddSingleton<MoveTask>();
        services.AddSingleton<ShowRoadmap>();
        services.AddSingleton<RoadmapReplies>();
        services.AddSingleton<IRoutedModule, RoadmapModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(GoalDoor.Task, async (turn, payload, stop) => Reply.Of(
            await show.OneAsync(turn.Forum, turn.Person, Id(payload.Task), stop), (view, _) => replies.One(turn.Forum, view)));
        routes.OnVerb(GoalActions.NewTask, async (turn, payload, stop) => Reply.Of(
            await show.MayAddAsync(turn.Forum, turn.Person, payload.Goal is null ? null : GoalNumber.Parse(payload.Goal) ?? default(GoalNumber), stop),
            (_, _) => replies.New(turn.Forum, payload.Goal)));
        routes.OnVerb(GoalActions.EditTaskForm, (turn, payload, stop) => FormAsync(turn, payload.Task, task => replies.Edit(turn.Forum, task), stop));
        routes.OnVerb(GoalActions.MoveTaskForm, (turn, payload, stop) => FormAsync(turn, payload.Task, task => replies.Move(turn.Forum, task), stop));
        routes.OnChange<GoalActions.TaskFormPayload, TaskReceipt>(
            GoalActions.AddTask,
            (origin, form, stop) => add.RunAsync(origin, Draft(form), stop),
            (context, done, _) => Task.FromResult(replies.Added(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<GoalActions.TaskFormPayload, TaskReceipt>(
            GoalActions.EditTask,
            (origin, form, stop) => edit.RunAsync(origin, new EditTask.Command(Id(form.Task), form.Revision, Draft(form)), stop),
            (context, done, _) => Task.FromResult(replies.Edited(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.Again(context.Forum, form, refusal)));
        routes.OnChange<GoalActions.TaskMovePayload, TaskReceipt>(
            GoalActions.MoveTask,
            (origin, form, stop) => move.RunAsync(origin, new MoveTask.Command(Id(form.Task), form.Revision, form.State, form.Result), stop),
            (context, done, _) => Task.FromResult(replies.Moved(context.Forum, done)),
            (context, form, refusal, _) => Task.FromResult(replies.MoveAgain(context.Forum, form, refusal)));
    }

    private static TaskDraft Draft(GoalActions.TaskFormPayload form) => new(form.Subject, form.Lead, form.Support, form.Informed, form.Due, form.Goal, form.Issue);

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static TaskId Id(string? claimed) => TaskId.Parse(claimed) ?? new TaskId("none");

    private async Task<Reply> FormAsync(TurnContext turn, string? task, Func<RoadmapTask, CareSystem.Cards.Kit.AdaptiveCard> form, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Id(task), cancellation) switch
        {
            Outcome<ShowRoadmap.TaskView>.Done { Value: { MayEdit: true } view } => Reply.Showing(form(view.Task)),
            Outcome<ShowRoadmap.TaskView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
        };
}
