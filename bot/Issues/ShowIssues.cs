using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>Reads the log of issues, or one of them, for a member.</summary>
internal sealed class ShowIssues(
    IForumActions actions, IIssues issues, IStrengths strengths, IHandings handings, IGoalsOfIssue goals, IHistory history, ICaseCodes cases, IBodies bodies, TimeProvider time)
{
    /// <param name="Issues">In the order of the filter.</param>
    internal sealed record View(ForumSummary Forum, IssueFilter Filter, IReadOnlyList<IssueEntry> Issues, IReadOnlyList<StrengthEntry> Strengths, DateOnly Today, bool MayAdd);

    /// <summary>What the compose box found, with everything that its cards show.</summary>
    internal sealed record Found(ForumSummary Forum, IReadOnlyList<CommunityIssue> Issues, DateOnly Today);

    internal sealed record MapView(ForumSummary Forum, IssueMap Map);

    /// <param name="History">Oldest first.</param>
    /// <param name="Strengths">Those that were linked to it.</param>
    /// <param name="Handed">What other bodies and forums were asked, oldest first.</param>
    /// <param name="Goals">The targets and steps that serve it.</param>
    /// <param name="Own">This person's vote.</param>
    internal sealed record IssueView(
        ForumSummary Forum,
        CommunityIssue Issue,
        IReadOnlyList<HistoryEntry> History,
        IReadOnlyList<CommunityStrength> Strengths,
        IReadOnlyList<IssueHanding> Handed,
        IReadOnlyList<GoalOfIssue> Goals,
        IssuePriority? Own,
        DateOnly Today,
        IssueRights Rights);

    /// <summary>What this person may do with an issue.</summary>
    /// <param name="MayUndo">Take back the last change, as of now.</param>
    /// <param name="MayAim">Set a target for it.</param>
    internal sealed record IssueRights(bool MayEdit, bool MayMove, bool MayVote, bool MayUndo, bool MaySeeCases, bool MayHand, bool MayAim);

    /// <summary>The issues of one number: of this fiscal year and of the last.</summary>
    internal sealed record Numbered(IReadOnlyList<IssueView> Issues);

    /// <summary>What the empty form needs.</summary>
    internal sealed record Door(ForumSummary Forum, IReadOnlyList<BodyPlace> Bodies);

    /// <summary>The issues that fit a filter. Without words nothing is read that only a search looks at.</summary>
    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, IssueFilter filter, CancellationToken cancellation) =>
        actions.ReadAsync<IssueLog, View>(
            forum,
            person,
            stop => issues.LogAsync(forum, withText: filter.Words.Length > 0, stop),
            (log, context) => Listed(log, filter, context),
            cancellation);

    public Task<Outcome<MapView>> MapAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IssueLog, MapView>(
            forum, person, stop => issues.LogAsync(forum, withText: false, stop), static (log, context) => new MapView(context.Forum, IssueMap.Of(log.Issues, context.Now, context.Forum.Settings.Thresholds)), cancellation);

    /// <summary>
    /// For a search of the compose box: a number with or without its year, or words; nothing typed means the log of this fiscal year
    /// and the last one.
    /// </summary>
    public Task<Outcome<Found>> FindAsync(ForumId forum, PersonId person, string? typed, CancellationToken cancellation)
    {
        var (from, wanted) = IssuesCommands.Read(typed ?? "") switch
        {
            IssuesCommands.Request.Exactly exactly => (exactly.Number.Year, issue => issue.Number == exactly.Number),
            IssuesCommands.Request.Numbered numbered => (null, issue => issue.Number.Number == numbered.Number),
            IssuesCommands.Request.Search search when SearchText.Words(search.Words) is var words =>
                ((FiscalYear?)null, (Func<CommunityIssue, bool>)(issue => SearchText.Matches(IssueSearch.TextOf(issue.Content), words))),
            _ => (FiscalYear.Of(time.GetUtcNow()).Previous, static _ => true),
        };
        return actions.ReadAsync<IReadOnlyList<Stored<CommunityIssue>>, Found>(
            forum, person, stop => issues.SinceAsync(forum, from, stop), (found, context) => Fitting(found, wanted, context), cancellation);
    }

    public Task<Outcome<IssueView>> OneAsync(ForumId forum, PersonId person, IssueNumber number, CancellationToken cancellation) =>
        actions.ReadAsync<Loaded, IssueView>(
            forum,
            person,
            stop => LoadAsync(forum, person, [number], stop),
            static (found, context) => found.Seen(context) is [var one] ? one : new NotFound(),
            cancellation);

    /// <summary>Whoever says "issue 12" means this fiscal year's, or last year's.</summary>
    public Task<Outcome<Numbered>> NumberedAsync(ForumId forum, PersonId person, int number, CancellationToken cancellation)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return actions.ReadAsync<Loaded, Numbered>(
            forum,
            person,
            stop => LoadAsync(forum, person, [new IssueNumber(year, number), new IssueNumber(year.Previous, number)], stop),
            static (found, context) => found.Seen(context) is { Count: > 0 } seen ? new Numbered(seen) : new NotFound(),
            cancellation);
    }

    /// <summary>Whether this person may add one, for the empty form.</summary>
    public Task<Outcome<Door>> MayAddAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<BodyPlace>, Door>(
            forum,
            person,
            stop => bodies.AllAsync(forum, stop),
            static (all, context) => MayAdd(context.Caller) ? new Door(context.Forum, all) : new NotAllowed(),
            cancellation);

    /// <summary>The same with a case as evidence: one that is approved.</summary>
    public Task<Outcome<Door>> FromCaseAsync(ForumId forum, PersonId person, CaseCode? code, CancellationToken cancellation) =>
        actions.ReadAsync<(IReadOnlyList<BodyPlace> Bodies, bool IsApproved), Door>(
            forum,
            person,
            async stop =>
            {
                var all = bodies.AllAsync(forum, stop);
                var known = cases.FindAsync(forum, code is { } asked ? [asked] : [], stop);
                await Task.WhenAll(all, known);
                return (await all, (await known).Values.Any(static isApproved => isApproved));
            },
            static (found, context) => !MayAdd(context.Caller) ? new NotAllowed() : found.IsApproved ? new Door(context.Forum, found.Bodies) : new NotFound(),
            cancellation);

    /// <summary>Whether somebody is in the roster, for what needs nothing else.</summary>
    public Task<Outcome<ForumSummary>> MemberAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<object?, ForumSummary>(forum, person, static _ => Task.FromResult<object?>(null), static (_, context) => context.Forum, cancellation);

    /// <summary>The bodies, to show a form once more.</summary>
    public Task<IReadOnlyList<BodyPlace>> BodiesAsync(ForumId forum, CancellationToken cancellation) => bodies.AllAsync(forum, cancellation);

    internal static View Listed(IssueLog log, IssueFilter filter, ActionContext context) => new(
        context.Forum, filter, filter.Of(log.Issues, context.Now, context.Forum.Settings.Thresholds), log.Strengths, JapaneseTime.DateOf(context.Now), MayAdd(context.Caller));

    private static Found Fitting(IReadOnlyList<Stored<CommunityIssue>> found, Func<CommunityIssue, bool> wanted, ActionContext context) => new(
        context.Forum,
        [
            .. found.Select(static row => row.Value).Where(wanted)
                .OrderByDescending(static issue => issue.IsOpen)
                .ThenByDescending(static issue => issue.Number.Year.Year)
                .ThenByDescending(static issue => issue.Number.Number),
        ],
        JapaneseTime.DateOf(context.Now));

    private static bool MayAdd(Caller caller) => caller.Role != MemberRole.Observer;

    private async Task<Loaded> LoadAsync(ForumId forum, PersonId person, IReadOnlyList<IssueNumber> numbers, CancellationToken cancellation)
    {
        var found = strengths.AllAsync(forum, cancellation);
        var serving = goals.OfAsync(forum, numbers, cancellation);
        var parts = Task.WhenAll(numbers.Select(async number =>
        {
            var issue = issues.FindAsync(forum, number, cancellation);
            var entries = history.OfAsync(forum, CommunityIssue.SubjectOf(number), 0, cancellation);
            var before = issues.BeforeAsync(forum, number, cancellation);
            var vote = issues.VoteAsync(forum, number, person, cancellation);
            var handed = handings.OfAsync(forum, number, cancellation);
            await Task.WhenAll(issue, entries, before, vote, handed);
            return new Part((await issue)?.Value, await entries, (await before)?.Value, (await vote)?.Value.Priority, await handed);
        }));
        await Task.WhenAll(found, serving, parts);
        return new Loaded(await parts, await found, await serving);
    }

    private sealed record Part(CommunityIssue? Issue, IReadOnlyList<HistoryEntry> History, IssueBefore? Before, IssuePriority? Own, IReadOnlyList<IssueHanding> Handed);

    private sealed record Loaded(IReadOnlyList<Part> Parts, IReadOnlyList<CommunityStrength> Strengths, IReadOnlyList<GoalOfIssue> Goals)
    {
        public IReadOnlyList<IssueView> Seen(ActionContext context) =>
            [.. Parts.Where(static part => part.Issue is not null).Select(part => Seen(part, part.Issue!, context))];

        private IssueView Seen(Part part, CommunityIssue issue, ActionContext context) => new(
            context.Forum,
            issue,
            part.History,
            [.. Strengths.Where(strength => strength.Content.Issue == issue.Number)],
            part.Handed,
            [.. Goals.Where(goal => goal.Issues.Contains(issue.Number))],
            part.Own,
            JapaneseTime.DateOf(context.Now),
            new IssueRights(
                issue.MayEdit(context.Caller),
                CommunityIssue.MayMove(context.Caller),
                issue.IsOpen && VoteIssue.MayVote(context.Caller),
                part.Before is { } before && before.IsLast(issue, context.Now) && before.MayUndo(issue, context.Caller),
                CommunityIssue.MaySeeCases(context.Caller),
                issue.IsOpen && context.Caller.IsSecretariat,
                issue.IsOpen && CommunityIssue.MayMove(context.Caller)));
    }
}
