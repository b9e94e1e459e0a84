using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Issues;

/// <summary>課題: the forms, and what changes something: add, edit, move on, vote, take back.</summary>
internal sealed class IssueChangesModule(
    AddIssue add, EditIssue edit, MoveIssue move, UndoIssue undo, VoteIssue vote, ShowIssues show, IssuesReplies replies, IssueFormReplies forms) : IRoutedModule
{
    public void Map(Routes routes)
    {
        routes.OnAction(IssuesCommands.FromMessage, FromMessageAsync);
        routes.OnVerb(IssueActions.New, async (turn, payload, stop) => Reply.Of(await show.MayAddAsync(turn.Forum, turn.Person, stop), (door, _) => forms.New(door, payload.Title)));
        routes.OnVerb(IssueDoor.FromCase, async (turn, payload, stop) => Reply.Of(
            await show.FromCaseAsync(turn.Forum, turn.Person, CaseCode.Parse(payload.Code), stop), (door, _) => forms.FromCase(door, CaseCode.Parse(payload.Code)!.Value)));
        routes.OnVerb(IssueActions.EditForm, EditFormAsync);
        routes.OnVerb(IssueActions.MoveForm, MoveFormAsync);
        routes.OnChange<IssueActions.FormPayload, AddIssue.Added>(
            IssueActions.Add,
            (origin, form, stop) => add.RunAsync(origin, new AddIssue.Command(Draft(form), form.Anyway), stop),
            (context, added, _) => Task.FromResult(replies.Added(context.Forum, added, context.InDialog, context.IsPrivate)),
            async (context, form, refusal, stop) => forms.NewAgain(context.Forum, await BodiesAsync(context, refusal, stop), form, refusal, context.InDialog));
        routes.OnChange<IssueActions.FormPayload, EditIssue.Edited>(
            IssueActions.Edit,
            (origin, form, stop) => edit.RunAsync(origin, new EditIssue.Command(Number(form.Issue), form.Revision, Draft(form), form.HidesCases), stop),
            (context, edited, _) => Task.FromResult(replies.Edited(context.Forum, edited, context.IsPrivate)),
            async (context, form, refusal, stop) => forms.EditAgain(context.Forum, await BodiesAsync(context, refusal, stop), form, Told(context, refusal)));
        routes.OnChange<IssueActions.MovePayload, MoveIssue.Moved>(
            IssueActions.Move,
            (origin, form, stop) => move.RunAsync(origin, new MoveIssue.Command(Number(form.Issue), form.Revision, form.Status, form.Note), stop),
            (context, moved, _) => Task.FromResult(replies.Moved(context.Forum, moved, context.IsPrivate)),
            MoveRefusedAsync);
        routes.OnChange<IssueActions.UndoPayload, UndoIssue.Undone>(
            IssueActions.Undo,
            (origin, payload, stop) => undo.RunAsync(origin, Number(payload.Issue), payload.Revision, stop),
            (context, undone, _) => Task.FromResult(replies.Undone(context.Forum, undone, context.IsPrivate)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
        routes.OnChange<IssueActions.VotePayload, VoteIssue.Voted>(
            IssueActions.Vote,
            (origin, payload, stop) => vote.RunAsync(origin, new VoteIssue.Command(Number(payload.Issue), payload.Priority), stop),
            (context, voted, _) => Task.FromResult(replies.Voted(context.Forum, voted)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)),
            isPrivate: true);
    }

    private static IssueDraft Draft(IssueActions.FormPayload form) => new(form.Subject, form.Category, form.Level, form.Description, form.Cases, form.Owner, form.Due)
    {
        Tags = form.Tags,
        CaseCount = form.CaseCount,
        Checklist = form.Checklist,
        Figures = form.Figures,
        Source = form.Source,
        Target = form.Target,
        NextAction = form.NextAction,
    };

    /// <summary>Where others read the answer, nothing is told of the cases behind an issue.</summary>
    private static Refusal Told(RenderContext context, Refusal refusal) => refusal is IssueChanged changed && !context.IsPrivate ? changed.WithoutCases() : refusal;

    /// <summary>A number of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static IssueNumber Number(string? claimed) => IssueNumber.Parse(claimed) ?? default;

    private async Task<Reply> FromMessageAsync(TurnContext turn, QuotedMessage message, CancellationToken cancellation) => Reply.Of(
        await show.MayAddAsync(turn.Forum, turn.Person, cancellation),
        (door, _) => forms.FromMessage(
            door,
            message.Subject(IssueDraft.SubjectLimit),
            message.Description(IssueDraft.SubjectLimit, IssueDraft.DescriptionLimit),
            message.Left(IssueDraft.DescriptionLimit)));

    private async Task<Reply> EditFormAsync(TurnContext turn, IssueActions.IssuePayload payload, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Number(payload.Issue), cancellation) switch
        {
            Outcome<ShowIssues.IssueView>.Done { Value: { Rights.MayEdit: true } view } =>
                Reply.Showing(forms.Edit(turn.Forum, await show.BodiesAsync(turn.Forum, cancellation), view.Issue, view.Rights.MaySeeCases && turn.Render.IsPrivate)),
            Outcome<ShowIssues.IssueView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private async Task<Reply> MoveFormAsync(TurnContext turn, IssueActions.IssuePayload payload, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Number(payload.Issue), cancellation) switch
        {
            Outcome<ShowIssues.IssueView>.Done { Value: { Rights.MayMove: true } view } => Reply.Showing(forms.Move(turn.Forum, view.Issue)),
            Outcome<ShowIssues.IssueView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    /// <summary>The choice of bodies, for a form that is shown once more; while storage is away it goes without.</summary>
    private async Task<IReadOnlyList<BodyPlace>> BodiesAsync(RenderContext context, Refusal refusal, CancellationToken cancellation) =>
        refusal is FormFaults or IssueChanged or IssuesLookAlike ? await show.BodiesAsync(context.Forum, cancellation) : [];

    private async Task<AdaptiveCard?> MoveRefusedAsync(RenderContext context, IssueActions.MovePayload form, Refusal refusal, CancellationToken cancellation)
    {
        var found = refusal is FormFaults ? await show.OneAsync(context.Forum, context.Person, Number(form.Issue), cancellation) : null;
        return forms.MoveAgain(context.Forum, form, Told(context, refusal), found is Outcome<ShowIssues.IssueView>.Done done ? done.Value.Issue : null);
    }
}
