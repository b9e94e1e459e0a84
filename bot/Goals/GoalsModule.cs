using System.Text.Json.Serialization;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Goals.Vision;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Goals;

namespace CareSystem.Bot.Goals;

/// <summary>目標: a year, one target. What changes something is in <see cref="GoalChangesModule"/>.</summary>
internal sealed class GoalsModule(ShowGoals show, GoalsReplies replies, GoalFormReplies forms, TimeProvider time) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(GoalsKept.Wire);
        GoalsTable.Register(services);
        services.AddSingleton<AddTarget>();
        services.AddSingleton<EditTarget>();
        services.AddSingleton<EndTarget>();
        services.AddSingleton<ProposeTarget>();
        services.AddSingleton<ShowGoals>();
        services.AddSingleton<GoalsReplies>();
        services.AddSingleton<GoalFormReplies>();
        services.AddSingleton<GoalFaultReplies>();
        services.AddSingleton<IAgendaSource, GoalAgendaReplies>();
        services.AddSingleton<IRoutedModule, GoalsModule>();
        services.AddSingleton<IRoutedModule, GoalChangesModule>();
        ActualsModule.Register(services);
        RoadmapModule.Register(services);
        VisionModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(GoalsCommands.Goals, TypedAsync);
        routes.OnVerb(GoalActions.Year, (turn, payload, stop) => YearAsync(turn, GoalsCommands.Read(payload.Year ?? "") is GoalsCommands.Request.Year year ? year.Wanted : null, payload.Page, stop));
        routes.OnVerb(GoalDoor.Show, async (turn, payload, stop) => Reply.Of(
            await show.OneAsync(turn.Forum, turn.Person, GoalNumber.Parse(payload.Goal) ?? default, stop), (view, _) => replies.One(view, payload.Page, IsShared(turn))));
        routes.OnVerb(GoalActions.New, (turn, payload, stop) => NewAsync(turn, null, payload.From, stop));
        routes.OnVerb(GoalDoor.FromIssue, (turn, payload, stop) => NewAsync(turn, payload.Issue ?? "", null, stop));
    }

    /// <summary>A message outside personal chat: everybody sees the same card.</summary>
    private static bool IsShared(TurnContext turn) => turn.Surface == Surface.Message && turn.Place != Place.Personal;

    private Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) => GoalsCommands.Read(typed.Rest) switch
    {
        GoalsCommands.Request.Year year => YearAsync(turn, year.Wanted, 0, cancellation),
        GoalsCommands.Request.Numbered numbered => NumberedAsync(turn, numbered.Number, cancellation),
        GoalsCommands.Request.Exactly exactly => ExactlyAsync(turn, exactly.Number, cancellation),
        GoalsCommands.Request.Unclear unclear => UnclearAsync(turn, unclear.Typed, cancellation),
        _ => YearAsync(turn, null, 0, cancellation),
    };

    private async Task<Reply> YearAsync(TurnContext turn, FiscalYear? year, int page, CancellationToken cancellation) =>
        Reply.Of(await show.YearAsync(turn.Forum, turn.Person, year, cancellation), (view, _) => replies.Year(view, page, IsShared(turn)));

    private async Task<Reply> UnclearAsync(TurnContext turn, string typed, CancellationToken cancellation) =>
        Reply.Of(await show.YearAsync(turn.Forum, turn.Person, null, cancellation), (view, _) => replies.Unclear(view, typed, IsShared(turn)));

    private async Task<Reply> NumberedAsync(TurnContext turn, int number, CancellationToken cancellation)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return await show.NumberedAsync(turn.Forum, turn.Person, number, cancellation) switch
        {
            Outcome<ShowGoals.Numbered>.Done { Value.Targets: [var only] } => Reply.Showing(replies.One(only, 0, IsShared(turn))),
            Outcome<ShowGoals.Numbered>.Done several => Reply.Showing(replies.Which(turn.Forum, number, several.Value.Targets)),
            Outcome<ShowGoals.Numbered>.Refused { Refusal: not NotFound } refused => Reply.No(refused.Refusal),
            _ => await InsteadAsync(turn, year, [new GoalNumber(year, number), new GoalNumber(year.Previous, number)], cancellation),
        };
    }

    private async Task<Reply> ExactlyAsync(TurnContext turn, GoalNumber number, CancellationToken cancellation) =>
        await show.OneAsync(turn.Forum, turn.Person, number, cancellation) switch
        {
            Outcome<ShowGoals.TargetView>.Done done => Reply.Showing(replies.One(done.Value, 0, IsShared(turn))),
            Outcome<ShowGoals.TargetView>.Refused { Refusal: not NotFound } refused => Reply.No(refused.Refusal),
            _ => await InsteadAsync(turn, number.Year, [number], cancellation),
        };

    /// <summary>The year, for who asked for a number that is not there.</summary>
    private async Task<Reply> InsteadAsync(TurnContext turn, FiscalYear year, IReadOnlyList<GoalNumber> numbers, CancellationToken cancellation) => Reply.Of(
        await show.YearAsync(turn.Forum, turn.Person, year, cancellation), (view, _) => replies.NoSuchNumber(view, numbers, IsShared(turn)));

    /// <summary>A number of the wrong form names nothing, and is answered like one that is not there.</summary>
    private async Task<Reply> NewAsync(TurnContext turn, string? issue, string? from, CancellationToken cancellation) =>
        await show.MayAddAsync(turn.Forum, turn.Person, issue is null ? null : IssueNumber.Parse(issue) ?? default(IssueNumber), from is null ? null : GoalNumber.Parse(from) ?? default(GoalNumber), cancellation) switch
        {
            Outcome<ShowGoals.Door>.Done done => Reply.Showing(forms.New(done.Value)),
            Outcome<ShowGoals.Door>.Refused refused => replies.Refused(turn.Forum, refused.Refusal) is { } card ? Reply.Showing(card) : Reply.No(refused.Refusal),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
}
