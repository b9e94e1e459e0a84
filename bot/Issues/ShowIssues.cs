using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>Reads the log of issues, or one of them, for a member.</summary>
internal sealed class ShowIssues(IForumActions actions, IIssues issues, IHistory history, TimeProvider time)
{
    /// <param name="Issues">What is open first, then what is closed; newest number first.</param>
    internal sealed record View(ForumSummary Forum, IReadOnlyList<CommunityIssue> Issues, DateOnly Today, bool MayAdd);

    /// <param name="History">Oldest first.</param>
    internal sealed record IssueView(CommunityIssue Issue, IReadOnlyList<HistoryEntry> History, DateOnly Today, bool MayEdit, bool MayMove);

    /// <summary>The issues of one number: of this fiscal year and of the last.</summary>
    internal sealed record Numbered(IReadOnlyList<IssueView> Issues);

    /// <summary>The log of this fiscal year and the last one.</summary>
    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<Stored<CommunityIssue>>, View>(
            forum,
            person,
            stop => issues.SinceAsync(forum, FiscalYear.Of(time.GetUtcNow()).Previous, stop),
            static (found, context) => Listed(found, context, static _ => true),
            cancellation);

    /// <summary>The issues of all years in which every word stands, in the subject or the description.</summary>
    public Task<Outcome<View>> SearchAsync(ForumId forum, PersonId person, string words, CancellationToken cancellation)
    {
        var wanted = Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return FilterAsync(forum, person, issue => Matches(issue.Content, wanted), cancellation);
    }

    /// <summary>
    /// For a search of the compose box: a number with or without its year, or words; nothing typed means the log of this fiscal year
    /// and the last one.
    /// </summary>
    public Task<Outcome<View>> FindAsync(ForumId forum, PersonId person, string? typed, CancellationToken cancellation) => IssuesCommands.Read(typed ?? "") switch
    {
        IssuesCommands.Request.Exactly exactly => FilterAsync(forum, person, issue => issue.Number == exactly.Number, cancellation),
        IssuesCommands.Request.Numbered numbered => FilterAsync(forum, person, issue => issue.Number.Number == numbered.Number, cancellation),
        IssuesCommands.Request.Search search => SearchAsync(forum, person, search.Words, cancellation),
        _ => ListAsync(forum, person, cancellation),
    };

    public Task<Outcome<IssueView>> OneAsync(ForumId forum, PersonId person, IssueNumber number, CancellationToken cancellation) =>
        actions.ReadAsync<(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> History), IssueView>(
            forum,
            person,
            stop => LoadAsync(forum, number, stop),
            static (found, context) => found.Issue is { } issue ? Seen(issue.Value, found.History, context) : new NotFound(),
            cancellation);

    /// <summary>Whoever says "issue 12" means this fiscal year's, or last year's.</summary>
    public Task<Outcome<Numbered>> NumberedAsync(ForumId forum, PersonId person, int number, CancellationToken cancellation)
    {
        var year = FiscalYear.Of(time.GetUtcNow());
        return actions.ReadAsync<(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> History)[], Numbered>(
            forum,
            person,
            stop => Task.WhenAll(LoadAsync(forum, new IssueNumber(year, number), stop), LoadAsync(forum, new IssueNumber(year.Previous, number), stop)),
            static (found, context) => found.Any(static one => one.Issue is not null)
                ? new Numbered([.. found.Where(static one => one.Issue is not null).Select(one => Seen(one.Issue!.Value, one.History, context))])
                : new NotFound(),
            cancellation);
    }

    /// <summary>Whether this person may add one, for the empty form.</summary>
    public Task<Outcome<ForumSummary>> MayAddAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<object?, ForumSummary>(
            forum,
            person,
            static _ => Task.FromResult<object?>(null),
            static (_, context) => MayAdd(context.Caller) ? context.Forum : new NotAllowed(MemberRole.Member),
            cancellation);

    internal static View Listed(IReadOnlyList<Stored<CommunityIssue>> found, ActionContext context, Func<CommunityIssue, bool> wanted) => new(
        context.Forum,
        [
            .. found.Select(static row => row.Value).Where(wanted)
                .OrderByDescending(static issue => issue.IsOpen)
                .ThenByDescending(static issue => issue.Number.Year.Year)
                .ThenByDescending(static issue => issue.Number.Number),
        ],
        JapaneseTime.DateOf(context.Now),
        MayAdd(context.Caller));

    internal static bool Matches(IssueContent content, IReadOnlyList<string> wanted)
    {
        var text = $"{Folded(content.Subject)} {Folded(content.Description)}";
        return wanted.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string Folded(string text) => CommandText.Normalise(text);

    private static bool MayAdd(Caller caller) => caller.Role != MemberRole.Observer;

    private static IssueView Seen(CommunityIssue issue, IReadOnlyList<HistoryEntry> history, ActionContext context) =>
        new(issue, history, JapaneseTime.DateOf(context.Now), issue.MayEdit(context.Caller), CommunityIssue.MayMove(context.Caller));

    private Task<Outcome<View>> FilterAsync(ForumId forum, PersonId person, Func<CommunityIssue, bool> wanted, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<Stored<CommunityIssue>>, View>(
            forum, person, stop => issues.SinceAsync(forum, null, stop), (found, context) => Listed(found, context, wanted), cancellation);

    private async Task<(Stored<CommunityIssue>? Issue, IReadOnlyList<HistoryEntry> History)> LoadAsync(ForumId forum, IssueNumber number, CancellationToken cancellation)
    {
        var issue = issues.FindAsync(forum, number, cancellation);
        var entries = history.OfAsync(forum, CommunityIssue.SubjectOf(number), 0, cancellation);
        await Task.WhenAll(issue, entries);
        return (await issue, await entries);
    }
}
