using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The seats of the roster: successor, proxy, last day, kind, and what was a mistake.</summary>
internal sealed class SeatsModule(
    ShowRoster show, EndTerm end, ReplaceHolder replace, NameProxy represent, ChangeSeatKind kind, WithdrawTerm withdraw, RosterReplies roster, SeatReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<EndTerm>();
        services.AddSingleton<ReplaceHolder>();
        services.AddSingleton<NameProxy>();
        services.AddSingleton<ChangeSeatKind>();
        services.AddSingleton<WithdrawTerm>();
        services.AddSingleton<SeatReplies>();
        services.AddSingleton<IRoutedModule, SeatsModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(RosterActions.SeatForm, FormAsync);
        On(routes, RosterActions.Succeed, Steps.Succeed, (origin, form, stop) => replace.RunAsync(
            origin, new ReplaceHolder.Command(Seat(form.Seat), form.Revision, RosterModule.Chosen(form.Person), form.Name, form.Reading, form.From, form.To) { Who = RosterModule.Who(form.Who) }, stop));
        On(routes, RosterActions.Represent, Steps.Represent, (origin, form, stop) => represent.RunAsync(
            origin, new NameProxy.Command(Seat(form.Seat), form.Revision, RosterModule.Chosen(form.Person), form.Name, form.Reading, form.From, form.To) { Who = RosterModule.Who(form.Who) }, stop));
        On(routes, RosterActions.End, Steps.End, (origin, form, stop) => end.RunAsync(
            origin, new EndTerm.Command(Seat(form.Seat), form.Revision, RosterModule.Who(form.Who), form.Part, form.Begins, form.To), stop));
        On(routes, RosterActions.Withdraw, Steps.Withdraw, (origin, form, stop) => withdraw.RunAsync(
            origin, new WithdrawTerm.Command(Seat(form.Seat), form.Revision, RosterModule.Who(form.Who), form.Part, form.Begins), stop));
        On(routes, RosterActions.ChangeKind, Steps.Kind, (origin, form, stop) => kind.RunAsync(
            origin, new ChangeSeatKind.Command(Seat(form.Seat), form.Revision, RosterModule.Who(form.Who), form.Kind, form.From), stop));
    }

    private static SeatId Seat(string? claimed) => SeatId.Parse(claimed) ?? default;

    private void On(
        Routes routes,
        CardVerb<RosterActions.SeatFormPayload> verb,
        string step,
        Func<ActionOrigin, RosterActions.SeatFormPayload, CancellationToken, Task<Outcome<SeatUse.Changed>>> run) => routes.OnChange<RosterActions.SeatFormPayload, SeatUse.Changed>(
        verb,
        run,
        async (context, done, stop) => await show.OneAsync(context.Forum, context.Person, done.Person, stop) is Outcome<ShowRoster.PersonView>.Done found
            ? roster.SeatChanged(context.Forum, found.Value, step)
            : roster.Receipt(step),
        async (context, form, refusal, stop) =>
        {
            var view = refusal is Unavailable ? null : await show.SeatAsync(context.Forum, context.Person, Seat(form.Seat), stop) as Outcome<ShowRoster.SeatView>.Done;
            var card = replies.Again(context.Forum, step, form, refusal, view?.Value);
            return card is null || context.IsPrivate ? card : roster.OnlyInChat();
        },
        isPrivate: true);

    private async Task<Reply> FormAsync(TurnContext turn, RosterActions.SeatPayload payload, CancellationToken cancellation) =>
        await show.SeatAsync(turn.Forum, turn.Person, Seat(payload.Seat), cancellation) switch
        {
            Outcome<ShowRoster.SeatView>.Done done when replies.Form(turn.Forum, done.Value, payload) is { } card => RosterModule.InChat(turn, Reply.Showing(card), roster),
            Outcome<ShowRoster.SeatView>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };
}
