using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Agenda;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Agenda;

/// <summary>議題: list, add, edit, withdraw, arrange.</summary>
internal sealed class AgendaModule(
    AddAgendaItem add, EditAgendaItem edit, WithdrawAgendaItem withdraw, ArrangeAgenda arrange, ShowAgenda show, AgendaReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(AgendaKept.Wire);
        AgendaTable.Register(services);
        services.AddSingleton<AddAgendaItem>();
        services.AddSingleton<EditAgendaItem>();
        services.AddSingleton<WithdrawAgendaItem>();
        services.AddSingleton<ArrangeAgenda>();
        services.AddSingleton<ShowAgenda>();
        services.AddSingleton<ProposeAgendaItem>();
        services.AddSingleton<AgendaReplies>();
        services.AddSingleton<IRoutedModule, AgendaModule>();
        AgendaDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(AgendaCommands.Agenda, TypedAsync);
        routes.OnQuery(AgendaCommands.Search, FoundAsync);
        routes.OnAction(AgendaCommands.FromMessage, FromMessageAsync);
        routes.OnVerb(AgendaActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, stop));
        routes.OnVerb(AgendaActions.Show, (turn, payload, stop) => OneAsync(turn.Render, payload.Item, replies.One, stop));
        routes.OnVerb(AgendaActions.EditForm, (turn, payload, stop) => OneAsync(
            turn.Render, payload.Item, (forum, view) => view.MayEdit ? replies.Edit(forum, view.Item) : null, stop));
        routes.OnChange<AgendaActions.FormPayload, AddAgendaItem.Added>(
            AgendaActions.Add,
            (origin, form, stop) => add.RunAsync(origin, new AddAgendaItem.Command(Draft(form)), stop),
            (context, added, _) => Task.FromResult(replies.Added(context.Forum, added, context.InDialog)),
            AddRefusedAsync);
        routes.OnChange<AgendaActions.FormPayload, EditAgendaItem.Edited>(
            AgendaActions.Edit,
            (origin, form, stop) => edit.RunAsync(origin, new EditAgendaItem.Command(Id(form.Item), form.Revision, Draft(form)), stop),
            (context, edited, _) => Task.FromResult(replies.Edited(context.Forum, edited)),
            (context, form, refusal, _) => Task.FromResult(replies.EditAgain(context.Forum, form, refusal)));
        routes.OnChange<AgendaActions.ItemPayload, WithdrawAgendaItem.Withdrawn>(
            AgendaActions.Withdraw,
            (origin, payload, stop) => withdraw.RunAsync(origin, Id(payload.Item), stop),
            (context, withdrawn, _) => Task.FromResult(replies.Withdrawn(context.Forum, withdrawn)));
        routes.OnChange<AgendaActions.ArrangePayload, ArrangeAgenda.Arranged>(
            AgendaActions.Arrange,
            (origin, payload, stop) => arrange.RunAsync(origin, new ArrangeAgenda.Command(Id(payload.Item), Step(payload)), stop),
            ArrangedAsync);
    }

    private static AgendaDraft Draft(AgendaActions.FormPayload form) => new(form.Subject, form.Type, form.Minutes, form.Description);

    /// <summary>An id of the wrong form names nothing, and is answered like one that is not there.</summary>
    private static AgendaItemId Id(string? claimed) => AgendaItemId.Parse(claimed) ?? new AgendaItemId("none");

    private static ArrangeAgenda.Step Step(AgendaActions.ArrangePayload payload) => payload.Step switch
    {
        AgendaActions.Steps.Up => new ArrangeAgenda.Step.Up(),
        AgendaActions.Steps.Down => new ArrangeAgenda.Step.Down(),
        _ => new ArrangeAgenda.Step.To(payload.Meeting is null or AgendaActions.Steps.NextMeeting ? null : MeetingId.Parse(payload.Meeting) ?? new MeetingId("none")),
    };

    /// <summary><c>議題</c> shows the list, <c>議題 件名</c> adds at once.</summary>
    private async Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) => typed.Rest.Length == 0
        ? await ListAsync(turn, 0, cancellation)
        : Reply.Promised(await add.RunAsync(
            turn.Origin(AgendaActions.Add.Name),
            new AddAgendaItem.Command(new AgendaDraft(typed.Rest, nameof(AgendaItemType.Discussion), null, null)),
            cancellation));

    /// <summary>What the compose box offers; outside the forum's own conversations nothing but the title.</summary>
    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation) =>
        await show.FindAsync(turn.Forum, turn.Person, query.Words, cancellation) switch
        {
            Outcome<ShowAgenda.Found>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowAgenda.Found>.Done { Value.Items.Count: 0 } => Reply.Saying(replies.NothingFound(query.Words)),
            Outcome<ShowAgenda.Found>.Done { Value: var found } => Reply.Finding(
                replies.Found(found.Forum, found.Items.Skip(query.Skip).Take(query.Count), turn.IsAmongOwn)),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };

    private async Task<Reply> FromMessageAsync(TurnContext turn, QuotedMessage message, CancellationToken cancellation) => Reply.Of(
        await show.MayAddAsync(turn.Forum, turn.Person, cancellation),
        (forum, _) => replies.FromMessage(
            forum,
            message.Subject(AgendaDraft.SubjectLimit),
            message.Description(AgendaDraft.SubjectLimit, AgendaDraft.DescriptionLimit),
            message.Left(AgendaDraft.DescriptionLimit)));

    private async Task<Reply> ListAsync(TurnContext turn, int page, CancellationToken cancellation) =>
        Reply.Of(await show.ListAsync(turn.Forum, turn.Person, cancellation), (view, caller) => replies.List(view, caller, page));

    private async Task<Reply> OneAsync(RenderContext context, string? item, Func<ForumId, ShowAgenda.ItemView, AdaptiveCard?> card, CancellationToken cancellation) =>
        await show.OneAsync(context.Forum, context.Person, Id(item), cancellation) switch
        {
            Outcome<ShowAgenda.ItemView>.Done done when card(context.Forum, done.Value) is { } shown => Reply.Showing(shown),
            Outcome<ShowAgenda.ItemView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private async Task<AdaptiveCard> ArrangedAsync(RenderContext context, ArrangeAgenda.Arranged arranged, CancellationToken cancellation) =>
        await show.ListAsync(context.Forum, context.Person, cancellation) is Outcome<ShowAgenda.View>.Done done
            ? replies.List(done.Value, done.Caller, 0)
            : throw new InvalidOperationException("Who arranged the agenda may see it.");

    private async Task<AdaptiveCard?> AddRefusedAsync(RenderContext context, AgendaActions.FormPayload form, Refusal refusal, CancellationToken cancellation) =>
        context.InDialog ? replies.NewAgain(context.Forum, form, refusal)
        : refusal is FormFaults && await show.ListAsync(context.Forum, context.Person, cancellation) is Outcome<ShowAgenda.View>.Done done
            ? replies.ListAgain(done.Value, done.Caller, form, refusal)
            : null;
}
