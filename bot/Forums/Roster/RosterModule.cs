using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>名簿: list, search, one person, and who keeps it. Personal data leaves here only as one person's view or in their own chat.</summary>
internal sealed class RosterModule(ShowRoster show, AddParticipant add, ChangeParticipant change, RosterReplies replies) : IRoutedModule
{
    private const int LongestSearch = 100;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(RosterKept.Wire);
        RosterBookTable.Register(services);
        services.AddSingleton<IKnownNames, RosterNames>();
        services.AddSingleton<RosterStates>();
        services.AddSingleton<ShowRoster>();
        services.AddSingleton<AddParticipant>();
        services.AddSingleton<ChangeParticipant>();
        services.AddSingleton<RosterFaultReplies>();
        services.AddSingleton<RosterReplies>();
        services.AddSingleton<IRoutedModule, RosterModule>();
        SeatsModule.Register(services);
        OrganizationsModule.Register(services);
        PledgeModule.Register(services);
        Exchange.RosterExchangeModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(RosterActions.List, ListAsync);
        routes.OnVerb(RosterActions.Show, (turn, payload, stop) => OneAsync(turn, payload.Who, (forum, view) => replies.Person(forum, view), stop));
        routes.OnVerb(RosterActions.New, async (turn, _, stop) => InChat(
            turn, Reply.Of(await show.FormAsync(turn.Forum, turn.Person, stop), (view, _) => replies.New(turn.Forum, view)), replies));
        routes.OnVerb(RosterActions.EditForm, (turn, payload, stop) => OneAsync(
            turn, payload.Who, (forum, view) => view.MayChange ? replies.Edit(forum, view) : null, stop));
        routes.OnChange<RosterActions.PersonFormPayload, AddParticipant.Added>(
            RosterActions.Add,
            (origin, form, stop) => add.RunAsync(origin, new AddParticipant.Command(Draft(form), Chosen(form.Kind), form.From, form.To), stop),
            async (context, done, stop) => await PersonAsync(context, done.Person, stop) is { } view ? replies.Added(context.Forum, view) : replies.OnlyInChat(),
            NewAgainAsync,
            isPrivate: true);
        routes.OnChange<RosterActions.PersonFormPayload, ChangeParticipant.Changed>(
            RosterActions.Edit,
            (origin, form, stop) => change.RunAsync(origin, new ChangeParticipant.Command(Who(form.Who), form.Revision, Draft(form)), stop),
            async (context, done, stop) => await PersonAsync(context, done.Person, stop) is { } view ? replies.Changed(context.Forum, view) : replies.OnlyInChat(),
            EditAgainAsync,
            isPrivate: true);
    }

    /// <summary>A message that others see holds no personal data: what may be shown at all is shown in the person's own chat.</summary>
    internal static Reply InChat(TurnContext turn, Reply reply, RosterReplies replies) =>
        reply is Reply.Show && !turn.Render.IsPrivate ? Reply.Showing(replies.OnlyInChat()) : reply;

    /// <summary>An id of the wrong form names nobody, and is answered like one that is not there.</summary>
    internal static RosterPersonId Who(string? claimed) => RosterPersonId.Parse(claimed) ?? default;

    /// <summary>What a choice says, where it does not say "nothing".</summary>
    internal static string? Chosen(string? choice) => choice == RosterActions.Nothing ? null : choice;

    private static ParticipantDraft Draft(RosterActions.PersonFormPayload form) => new(
        form.Name, form.Reading, form.Organization, form.Role, form.Email, form.Telephone, form.ReachBy, form.ReachNote, Chosen(form.Teams));

    private async Task<Reply> ListAsync(TurnContext turn, RosterActions.ListPayload payload, CancellationToken cancellation)
    {
        var words = string.IsNullOrWhiteSpace(payload.Words) ? null : payload.Words.Trim();
        words = words?.Length > LongestSearch ? words[..LongestSearch] : words;
        return InChat(
            turn,
            Reply.Of(await show.ListAsync(turn.Forum, turn.Person, words, payload.AsListed, cancellation), (view, _) => replies.List(turn.Forum, view, payload, words)),
            replies);
    }

    private async Task<Reply> OneAsync(TurnContext turn, string? who, Func<ForumId, ShowRoster.PersonView, AdaptiveCard?> card, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, Who(who), cancellation) switch
        {
            Outcome<ShowRoster.PersonView>.Done done when card(turn.Forum, done.Value) is { } shown => InChat(turn, Reply.Showing(shown), replies),
            Outcome<ShowRoster.PersonView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };

    private async Task<ShowRoster.PersonView?> PersonAsync(RenderContext context, RosterPersonId person, CancellationToken cancellation) =>
        await show.OneAsync(context.Forum, context.Person, person, cancellation) is Outcome<ShowRoster.PersonView>.Done done ? done.Value : null;

    private async Task<AdaptiveCard?> NewAgainAsync(RenderContext context, RosterActions.PersonFormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        var view = refusal is Unavailable ? null : await show.FormAsync(context.Forum, context.Person, cancellation) as Outcome<ShowRoster.FormView>.Done;
        return Private(context, replies.NewAgain(context.Forum, form, refusal, view?.Value));
    }

    private async Task<AdaptiveCard?> EditAgainAsync(RenderContext context, RosterActions.PersonFormPayload form, Refusal refusal, CancellationToken cancellation)
    {
        var view = refusal is FormFaults or RosterChanged or LastSecretariat ? await PersonAsync(context, Who(form.Who), cancellation) : null;
        return Private(context, replies.EditAgain(context.Forum, form, refusal, view));
    }

    private AdaptiveCard? Private(RenderContext context, AdaptiveCard? card) => card is null || context.IsPrivate ? card : replies.OnlyInChat();
}
