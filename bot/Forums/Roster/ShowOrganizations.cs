using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>だれに聞く, for everybody in the roster: what each organisation does, whom to ask, and when it can be reached.</summary>
internal sealed class ShowOrganizations(IForumActions actions, IRosterBooks books)
{
    internal sealed record View(IReadOnlyList<Organization> Organizations);

    /// <param name="People">Who of it is in a seat today.</param>
    internal sealed record OneView(Organization Organization, IReadOnlyList<Participant> People, bool MayChange)
    {
        public bool MayRename { get; init; }

        /// <summary>The areas that may be chosen.</summary>
        public IReadOnlyList<string> Areas { get; init; } = [];
    }

    /// <param name="typeName">How a kind of organisation is called, so that it can be searched for.</param>
    public Task<Outcome<View>> ListAsync(ForumId forum, PersonId person, string? words, Func<OrganizationType, string> typeName, CancellationToken cancellation) =>
        actions.ReadAsync<RosterBook, View>(forum, person, stop => books.FindAsync(forum, stop), (book, _) => List(book, words, typeName), cancellation);

    public Task<Outcome<OneView>> OneAsync(ForumId forum, PersonId person, OrganizationId organization, CancellationToken cancellation) =>
        actions.ReadAsync<RosterBook, OneView>(
            forum,
            person,
            stop => books.FindAsync(forum, stop),
            (book, context) => book.Organizations.FirstOrDefault(one => one.Id == organization) is { } found
                ? new OneView(found, AtTheTable(book, found, JapaneseTime.DateOf(context.Now)), ChangeOrganization.MayChange(book, found, context.Caller))
                {
                    MayRename = ChangeOrganization.MayRename(context.Caller),
                    Areas = [.. context.Forum.Settings.Profile.Areas.Union(found.Area.Length > 0 ? [found.Area] : [], StringComparer.Ordinal)],
                }
                : new NotFound(),
            cancellation);

    public Task<Outcome<RosterGaps>> GapsAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<RosterBook, RosterGaps>(
            forum, person, stop => books.FindAsync(forum, stop), static (book, context) => RosterGaps.Of(book, JapaneseTime.DateOf(context.Now)), cancellation);

    internal static View List(RosterBook book, string? words, Func<OrganizationType, string> typeName)
    {
        var wanted = SearchText.Words(words);
        return new View(
        [
            .. book.Organizations
                .Where(one => SearchText.Matches(SearchText.Of(one.Name, one.Area, typeName(one.Type), one.Profile.Does, one.Profile.Ask), wanted))
                .OrderBy(static one => one.Type == OrganizationType.Other)
                .ThenBy(static one => one.Type)
                .ThenBy(static one => KanaText.SortKey(one.Name), StringComparer.Ordinal),
        ]);
    }

    private static IReadOnlyList<Participant> AtTheTable(RosterBook book, Organization organization, DateOnly today) =>
    [
        .. book.Seats
            .Where(seat => seat.Organization == organization.Id)
            .Select(seat => book.Find(seat.History.On(today).Attending))
            .OfType<Participant>()
            .DistinctBy(static person => person.Id)
            .OrderBy(static person => person.Order),
    ];
}
