using CareSystem.Bot.Shared;
using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using static CareSystem.Bot.Goals.GoalWordingReplies;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The cards of the roadmap's steps.</summary>
internal sealed class RoadmapReplies(IIdSource ids, GoalFaultReplies faults)
{
    public AdaptiveCard One(ForumId forum, ShowRoadmap.TaskView view) => new TaskCard(
        forum.Value,
        Receipt: null,
        Details(view.Task.Id, view.Task.Content, view.Task.State, view.Task.Result) with { IsOverdue = view.Task.IsOverdue(view.Today) },
        Wording.ByWhen(view.Task.ByName, JapaneseTime.Long(JapaneseTime.DateOf(view.Task.At))),
        Pages(view.History, unit: "")[0],
        view.MayEdit,
        Wording).ToCard();

    public AdaptiveCard New(ForumId forum, string? goal) => Form(forum, ids.NextForm().Value, null, 0, new TaskFormValues(Goal: goal)).ToCard();

    public AdaptiveCard Edit(ForumId forum, RoadmapTask task) => Form(
        forum,
        ids.NextForm().Value,
        task.Id.Value,
        task.Revision,
        new TaskFormValues(
            task.Content.Subject,
            task.Content.Roles.Lead,
            task.Content.Roles.Support,
            task.Content.Roles.Informed,
            JapaneseTime.Iso(task.Content.Due),
            task.Content.Goal?.ToString(),
            task.Content.Issue?.ToString())).ToCard();

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? Again(ForumId forum, GoalActions.TaskFormPayload typed, Refusal refusal)
    {
        var form = Form(
            forum,
            typed.Form ?? ids.NextForm().Value,
            typed.Task,
            typed.Revision,
            new TaskFormValues(
                typed.Subject, typed.Lead, typed.Support, typed.Informed, JapaneseTime.ParseIso(typed.Due) is { } due ? JapaneseTime.Iso(due) : null, typed.Goal, typed.Issue));
        return refusal switch
        {
            TaskChanged changed => (form with { Revision = changed.Current.Revision, Notice = ChangedNotice(changed.Since), Changed = ChangedLines(changed.Since) }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            _ => null,
        };
    }

    public AdaptiveCard Move(ForumId forum, RoadmapTask task) =>
        MoveForm(forum, ids.NextForm().Value, task.Id.Value, task.Revision, task.Content.Subject, task.State.ToString(), task.Result).ToCard();

    /// <summary>The form of the state once more, as it was typed.</summary>
    public AdaptiveCard? MoveAgain(ForumId forum, GoalActions.TaskMovePayload typed, Refusal refusal)
    {
        var form = MoveForm(forum, typed.Form ?? ids.NextForm().Value, typed.Task ?? "", typed.Revision, typed.Name ?? "", typed.State, typed.Result);
        return refusal switch
        {
            TaskChanged changed => (form with { Revision = changed.Current.Revision, Notice = ChangedNotice(changed.Since), Changed = ChangedLines(changed.Since) }).ToCard(),
            FormFaults or Unavailable or TooBusy => (form with { Faults = faults.Of(refusal), Notice = faults.Notice(refusal) }).ToCard(),
            _ => null,
        };
    }

    public AdaptiveCard Added(ForumId forum, TaskReceipt done) => Receipt(forum, Wording.TaskAdded, done);

    public AdaptiveCard Edited(ForumId forum, TaskReceipt done) => Receipt(forum, Wording.TaskEdited, done);

    public AdaptiveCard Moved(ForumId forum, TaskReceipt done) => Receipt(forum, Wording.TaskMoved(Named(Wording.States.Tasks, done.State.ToString())), done);

    private static TaskDetails Details(TaskId id, TaskContent content, TaskState state, string result) => new(
        id.Value,
        content.Subject,
        state.ToString(),
        result,
        content.Roles.Lead,
        content.Roles.Support,
        content.Roles.Informed,
        JapaneseTime.Long(content.Due),
        IsOverdue: false,
        content.Goal?.ToString(),
        content.Issue?.ToString());

    private static AdaptiveCard Receipt(ForumId forum, string receipt, TaskReceipt done) =>
        new TaskCard(forum.Value, receipt, Details(done.Id, done.Content, done.State, done.Result), null, [], MayEdit: false, Wording).ToCard();

    private static TaskFormCard Form(ForumId forum, string form, string? task, int revision, TaskFormValues values) =>
        new(forum.Value, form, task, revision, values, GoalFaultReplies.None, null, [], Forms);

    private static TaskMoveCard MoveForm(ForumId forum, string form, string task, int revision, string subject, string? state, string? result) =>
        new(forum.Value, form, task, revision, subject, state, result, GoalFaultReplies.None, null, [], Forms);
}
