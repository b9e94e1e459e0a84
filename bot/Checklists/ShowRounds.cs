using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>Reads rounds: the recent ones, one for a person or for everybody, its form, the own answer, its result.</summary>
internal sealed class ShowRounds(IForumActions actions, IChecklists checklists, IRoster roster)
{
    /// <summary>People whose clients may fetch their own view of a shared card by themselves: the channel's limit.</summary>
    public const int MostRefreshed = 60;

    internal sealed record ListView(IReadOnlyList<ChecklistRound> Rounds, bool MayStart, bool MayAnswer, DateTimeOffset Now);

    /// <summary>A round as everybody sees it.</summary>
    /// <param name="RefreshFor">The channel's ids of the members, whose clients fetch their own views; empty where they are too many.</param>
    internal sealed record SharedView(ChecklistRound Round, RoundTurnout Turnout, IReadOnlyList<string> RefreshFor);

    /// <param name="Answer">What this person has answered so far; null = nothing.</param>
    internal sealed record OwnView(RoundView View, ChecklistAnswer? Answer);

    /// <param name="Audience">Who may see it.</param>
    internal sealed record ResultView(ChecklistRound Round, RoundResult Result, Audience Audience);

    public Task<Outcome<ListView>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<ChecklistRound>, ListView>(
            forum,
            person,
            stop => checklists.RecentAsync(forum, stop),
            static (rounds, context) => new ListView(rounds, StartRound.MayStart(context.Caller), context.Caller.Role != MemberRole.Observer, context.Now),
            cancellation);

    public Task<Outcome<OwnView>> OneAsync(ForumId forum, PersonId person, ChecklistRoundId id, CancellationToken cancellation) =>
        ReadAsync<OwnView>(forum, person, id, static own => own, cancellation);

    /// <summary>The round for whoever is about to answer it.</summary>
    public Task<Outcome<OwnView>> FormAsync(ForumId forum, PersonId person, ChecklistRoundId id, CancellationToken cancellation) =>
        ReadAsync<OwnView>(
            forum,
            person,
            id,
            static own => own.View switch
            {
                { IsOpen: false } => new RoundClosed(own.View),
                { MayAnswer: false } => new ObserversDoNotAnswer(own.View),
                _ => own,
            },
            cancellation);

    public Task<Outcome<ResultView>> ResultAsync(ForumId forum, PersonId person, ChecklistRoundId id, CancellationToken cancellation) =>
        actions.ReadAsync<RoundRows, ResultView>(
            forum,
            person,
            stop => checklists.RowsAsync(roster, forum, id, stop),
            static (rows, context) => rows.Round switch
            {
                null => new NotFound(),
                { Value.State: ChecklistRoundState.Open } open => new RoundStillOpen(RoundView.Of(open.Value, rows, context)),
                { Value: var round } when !context.Forum.Settings.Shown.Results.Includes(context.Caller) => new ResultNotForYou(RoundView.Of(round, rows, context)),
                { Value: var round } => new ResultView(
                    round, RoundResult.Of(round, [.. rows.Answers.Select(static row => row.Value)], context.Forum.Settings.Thresholds), context.Forum.Settings.Shown.Results),
            },
            cancellation);

    public async Task<SharedView?> SharedAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation) =>
        await checklists.RowsAsync(roster, forum, id, cancellation) is { Round: { } round } rows
            ? new SharedView(
                round.Value,
                RoundTurnout.Of(rows),
                rows.Members.Count <= MostRefreshed ? [.. rows.Members.Select(static member => member.ChannelUserId)] : [])
            : null;

    /// <summary>The result where everybody can read, or that it is there; null while the round is open.</summary>
    public async Task<ResultView?> ClosedAsync(ForumId forum, ChecklistRoundId id, CancellationToken cancellation)
    {
        var round = checklists.FindAsync(forum, id, cancellation);
        var answers = checklists.AnswersAsync(forum, id, cancellation);
        var summary = roster.SummaryAsync(forum, cancellation);
        await Task.WhenAll(round, answers, summary);
        var settings = (await summary)?.Settings ?? ForumSettings.Default;
        return (await round) is { Value: { State: ChecklistRoundState.Closed } closed }
            ? new ResultView(closed, RoundResult.Of(closed, [.. (await answers).Select(static row => row.Value)], settings.Thresholds), settings.Shown.Results)
            : null;
    }

    private Task<Outcome<TView>> ReadAsync<TView>(
        ForumId forum, PersonId person, ChecklistRoundId id, Func<OwnView, Viewed<TView>> view, CancellationToken cancellation)
        where TView : class =>
        actions.ReadAsync<RoundRows, TView>(
            forum,
            person,
            stop => checklists.RowsAsync(roster, forum, id, stop),
            (rows, context) => rows.Round is { } round
                ? view(new OwnView(RoundView.Of(round.Value, rows, context), rows.Of(context.Caller.Person)?.Value))
                : new NotFound(),
            cancellation);
}
