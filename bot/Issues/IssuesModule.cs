using System.Text.Json.Serialization;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Extensions;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Issues;

namespace CareSystem.Bot.Issues;

/// <summary>課題: list, filter, search, table, one issue. What changes something is in <see cref="IssueChangesModule"/>.</summary>
internal sealed class IssuesModule(ShowIssues show, IssuesReplies replies, IssueFoundReplies found, TimeProvider time) : IRoutedModule
{
    private const int LongestSearch = 100;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(IssuesKept.Wire);
        IssuesTable.Register(services);
        services.AddSingleton<AddIssue>();
        services.AddSingleton<EditIssue>();
        services.AddSingleton<MoveIssue>();
        services.AddSingleton<UndoIssue>();
        services.AddSingleton<VoteIssue>();
        services.AddSingleton<ShowIssues>();
        services.AddSingleton<IDailyWork, WatchIssues>();
        services.AddSingleton<IDailyWork, ForgetBefore>();
        services.AddSingleton<IssuesReplies>();
        services.AddSingleton<IssueFormReplies>();
        services.AddSingleton<IssueFoundReplies>();
        services.AddSingleton<IRoutedModule, IssuesModule>();
        services.AddSingleton<IRoutedModule, IssueChangesModule>();
        services.AddSingleton<IssueRecipients>();
        StrengthsModule.Register(services);
        HandingModule.Register(services);
        IssuesDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnCommand(IssuesCommands.Issues, TypedAsync);
        routes.OnQuery(IssuesCommands.Search, FoundAsync);
        routes.OnVerb(IssueActions.List, (turn, payload, stop) => ListAsync(turn, payload.Page, Read(payload), maybeNew: false, stop));
        routes.OnVerb(IssueActions.Filter, FilterAsync);
        routes.OnVerb(IssueActions.Map, async (turn, _, stop) => Reply.Of(await show.MapAsync(turn.Forum, turn.Person, stop), (view, _) => replies.Map(view)));
        routes.OnVerb(IssueActions.Show, ShowAsync);
        routes.OnVerb(IssueDoor.Open, (turn, payload, stop) => ShowAsync(turn, new IssueActions.IssuePayload { Issue = payload.Number }, stop));
    }

    /// <summary>A message outside personal chat: everybody sees the same card.</summary>
    private static bool IsShared(TurnContext turn) => turn.Surface == Surface.Message && turn.Place != Place.Personal;

    private static IssueFilter Read(IssueActions.ListPayload payload) =>
        IssueFilter.Read(Cut(payload.Words), payload.State, payload.Category, Cut(payload.Owner), payload.Year, payload.Attention, payload.Order);

    private static string? Cut(string? typed) => typed?.Trim() switch
    {
        { Length: > LongestSearch } longer => longer[..(char.IsHighSurrogate(longer[LongestSearch - 1]) ? LongestSearch - 1 : LongestSearch)],
        var text => text,
    };

    private Task<Reply> TypedAsync(TurnContext turn, TypedCommand typed, CancellationToken cancellation) => IssuesCommands.Read(typed.Rest) switch
    {
        IssuesCommands.Request.Numbered numbered => NumberedAsync(turn, numbered.Number, cancellation),
        IssuesCommands.Request.Exactly exactly => ExactlyAsync(turn, exactly.Number, cancellation),
        IssuesCommands.Request.Search search => ListAsync(turn, 0, IssueFilter.All with { Words = Cut(search.Words) ?? "" }, search.MaybeNew, cancellation),
        _ => ListAsync(turn, 0, IssueFilter.All, maybeNew: false, cancellation),
    };

    private async Task<Reply> ListAsync(TurnContext turn, int page, IssueFilter filter, bool maybeNew, CancellationToken cancellation) => Reply.Of(
        await show.ListAsync(turn.Forum, turn.Person, filter, cancellation), (view, _) => replies.List(view, page, maybeNew, IsShared(turn)));

    /// <summary>The form needs nothing of the log, and still is for members only.</summary>
    private async Task<Reply> FilterAsync(TurnContext turn, IssueActions.ListPayload payload, CancellationToken cancellation) =>
        Reply.Of(await show.MemberAsync(turn.Forum, turn.Person, cancellation), (forum, _) => replies.Filter(forum.Id, Read(payload)));

    private async Task<Reply> ShowAsync(TurnContext turn, IssueActions.IssuePayload payload, CancellationToken cancellation) => Reply.Of(
        await show.OneAsync(turn.Forum, turn.Person, IssueNumber.Parse(payload.Issue) ?? default, cancellation),
        (view, _) => replies.One(turn.Forum, view, payload.Page, IsShared(turn), turn.Surface == Surface.Dialog));

    /// <summary>What the compose box offers; outside the forum's own conversations nothing but number and title.</summary>
    private async Task<Reply> FoundAsync(TurnContext turn, ExtensionQuery query, CancellationToken cancellation) =>
        await show.FindAsync(turn.Forum, turn.Person, query.Words, cancellation) switch
        {
            Outcome<ShowIssues.Found>.Refused refused => Reply.No(refused.Refusal),
            Outcome<ShowIssues.Found>.Done { Value.Issues.Count: 0 } => Reply.Saying(found.NothingFound(query.Words)),
            Outcome<ShowIssues.Found>.Done done => Reply.Finding(found.Found(done.Value, done.Value.Issues.Skip(query.Skip).Take(query.Count), turn.IsAmongOwn)),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };

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
        await show.ListAsync(turn.Forum, turn.Person, IssueFilter.All, cancellation), (view, _) => replies.NoSuchNumber(view, numbers, IsShared(turn)));
}
