using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Issues;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Issues;

/// <summary>課題: list, search, add, show, edit, move on.</summary>
internal sealed class IssuesModule(AddIssue add, EditIssue edit, MoveIssue move, ShowIssues show, IssuesReplies replies, TimeProvider time) : IRoutedModule
{
    private const int LongestSearch = 100;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(IssuesKept.Wire);
        IssuesTable.Register(services);
        services.AddSingleton<AddIssue>();
        services.AddSingleton<EditIssue>();
        services.AddSingleton<MoveIssue>();
        services.AddSingleton<ShowIssues>();
        services.AddSingleton<IssuesReplies>();
        services.AddSingleton<IRoutedModule, IssuesModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(IssuesCommands.Issues, TypedAsync);
        routes.OnQuery(IssuesCommands.Search, FoundAsync);
        routes.OnAction(IssuesCommands.FromMessage, FromMessageAsync);
        routes.OnVerb(IssueActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, payload.Words, maybeNew: false, stop));
        routes.OnVerb(IssueActions.Show, (turn, payload, stop) => OneAsync(
            turn, payload.Issue, (forum, view) => replies.One(forum, view, payload.Page, IsShared(turn)), stop));
        routes.OnVerb(IssueActions.New, NewAsync);
        routes.OnVerb(IssueActions.EditForm, (turn, payload, stop) => OneAsync(
            turn, payload.Issue, (forum, view) => view.MayEdit ? replies.Edit(forum, view.Issue) : null, stop));
        routes.OnVerb(IssueActions.MoveForm, (turn, payload, stop) => OneAsync(
            turn, payload.Issue, (forum, view) => view.MayMove ? replies.Move(forum, view.Issue) : null, stop));
        routes.OnChange<IssueActions.FormPayload, AddIssue.Added>(
            IssueActions.Add,
            (origin, form, stop) => add.RunAsync(origin, new AddIssue.Command(Draft(form)), stop),
            (context, added, _) => Task.FromResult(replies.Added(context.Forum, added, context.InDialog)),
            (context, form, refusal, _) => Task.FromResult(replies.NewAgain(context.Forum, form, refusal, context.InDialog)));
        routes.OnChange<IssueActions.FormPayload, EditIssue.Edited>(
            IssueActions.Edit,
            (origin, form, stop) => edit.RunAsync(origin, new EditIssue.Command(Number(form.Issue), form.Revision, Draft(form)), stop),
            (context, edited, _) => Task.FromResult(replies.Edited(context.Forum, edited)),
            (context, form, refusal, _) => Task.FromResult(replies.EditAgain(context.Forum, form, refusal)));
        routes.OnChange<IssueActions.MovePayload, MoveIssue.Moved>(
            IssueActions.Move,
            (origin, form, stop) => move.RunAsync(origin, new MoveIssue.Command(Number(form.Issue), form.Revision, form.Status, form.Note), stop),
            (context, moved, _) => Task.FromResult(replies.Moved(context.Forum, moved)),
            MoveRefusedAsync);
    }

    private static IssueDraft Draft(IssueActions.FormPayload form) =>
        new(form.Subject, form.Category, form.Level, form.Description, form.Cases, form.Owner, form.Due);

    /// <summary>A number of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static IssueNumber Number(string? claimed) => IssueNumber.Parse(claimed) ?? default;

    /// <summary>A message outside personal chat: everybody sees the same card.</summary>
    private static bool IsShared(TurnContext turn) => turn.Surface == Surface.Message && turn.Place != Place.Personal;

    private Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) => IssuesCommands.Read(typed.Rest) switch
    {
        IssuesCommands.Request.Numbered numbered => NumberedAsync(turn, numbered.Number, cancellation),
        IssuesCommands.Request.Exactly exactly => ExactlyAsync(turn, exactly.Number, cancellation),
        IssuesCommands.Request.Search search => ListAsync(turn, 0, search.Words, search.MaybeNew, cancellation),
        _ => ListAsync(turn, 0, null, maybeNew: false, cancellation),
    };

    private async Task<Reply> ListAsync(TurnContext turn, int page, string? words, bool maybeNew, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        if (wanted?.Length > LongestSearch)
        {
            wanted = wanted[..(char.IsHighSurrogate(wanted[LongestSearch - 1]) ? LongestSearch - 1 : LongestSearch)];
        }

        return Reply.Of(
            wanted is null ? await show.ListAsync(turn.Forum, turn.Person, cancellation) : await show.SearchAsync(turn.Forum, turn.Person, wanted, cancellation),
            (view, _) => replies.List(view, page, wanted, maybeNew, IsShared(turn)));
    }

    /// <summary>What the compose box offers; outside the forum's own conversations nothing but number and title.</summary>
    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation) =>
        await show.FindAsync(turn.Forum, turn.Person, query.Words, cancellation) switch
        {
            Outcome<ShowIssues.View>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowIssues.View>.Done { Value.Issues.Count: 0 } => Reply.Saying(replies.NothingFound(query.Words)),
            Outcome<ShowIssues.View>.Done done => Reply.Finding(
                replies.Found(done.Value, done.Value.Issues.Skip(query.Skip).Take(query.Count), turn.IsAmongOwn)),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };

    private async Task<Reply> FromMessageAsync(TurnContext turn, QuotedMessage message, CancellationToken cancellation) => Reply.Of(
        await show.MayAddAsync(turn.Forum, turn.Person, cancellation),
        (forum, _) => replies.FromMessage(
            forum,
            message.Subject(IssueDraft.SubjectLimit),
            message.Description(IssueDraft.SubjectLimit, IssueDraft.DescriptionLimit),
            message.Left(IssueDraft.DescriptionLimit)));

    private async Task<Reply> NumberedAsync(TurnContext turn, int number, CancellationToken cancellation)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return await show.NumberedAsync(turn.Forum, turn.Person, number, cancellation) switch
        {
            Outcome<ShowIssues.Numbered>.Done { Value.Issues: [var only] } => Reply.Showing(replies.One(turn.Forum, only, 0, IsShared(turn))),
            Outcome<ShowIssues.Numbered>.Done several => Reply.Showing(replies.Which(turn.Forum, number, several.Value.Issues)),
            Outcome<ShowIssues.Numbered>.Refused { Refusal: not NotFound } refused => Reply.No(refused.Refusal),
            _ => await InsteadAsync(turn, [new IssueNumber(year, number), new IssueNumber(year.Previous, number)], cancellation),
        };
    }

    private async Task<Reply> ExactlyAsync(TurnContext turn, IssueNumber number, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, number, cancellation) switch
        {
            Outcome<ShowIssues.IssueView>.Done done => Reply.Showing(replies.One(turn.Forum, done.Value, 0, IsShared(turn))),
            Outcome<ShowIssues.IssueView>.Refused { Refusal: not NotFound } refused => Reply.No(refused.Refusal),
            _ => await InsteadAsync(turn, [number], cancellation),
        };

    /// <summary>The list, for who asked for a number that is not there.</summary>
    private async Task<Reply> InsteadAsync(TurnContext turn, IReadOnlyList<IssueNumber> numbers, CancellationToken cancellation) => Reply.Of(
        await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, _) => replies.NoSuchNumber(view, numbers, IsShared(turn)));

    private async Task<Reply> NewAsync(TurnContext turn, IssueActions.NewPayload payload, CancellationToken cancellation) =>
        Reply.Of(await show.MayAddAsync(turn.Forum, turn.Person, cancellation), (_, _) => replies.New(turn.Forum, payload.Title));

    private async Task<AdaptiveCard?> MoveRefusedAsync(RenderContext context, IssueActions.MovePayload form, Refusal refusal, CancellationToken cancellation)
    {
        var found = refusal is FormFaults ? await show.OneAsync(context.Forum, context.Person, Number(form.Issue), cancellation) : null;
        return replies.MoveAgain(context.Forum, form, refusal, found is Outcome<ShowIssues.IssueView>.Done done ? done.Value.Issue : null);
    }

    private async Task<Reply> OneAsync(
        TurnContext turn, string? issue, Func<ForumId, ShowIssues.IssueView, AdaptiveCard?> card, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Number(issue), cancellation) switch
        {
            Outcome<ShowIssues.IssueView>.Done done when card(turn.Forum, done.Value) is { } shown => Reply.Showing(shown),
            Outcome<ShowIssues.IssueView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };
}
