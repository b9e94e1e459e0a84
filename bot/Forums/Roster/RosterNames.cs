using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The names in the roster and those of the team's members, for what must name none of them.</summary>
internal sealed class RosterNames(IRosterBooks books, IRoster members) : IKnownNames
{
    public async Task<KnownNames> OfAsync(ForumId forum, CancellationToken cancellation)
    {
        var book = books.FindAsync(forum, cancellation);
        var team = members.PageAsync(forum, null, int.MaxValue, cancellation);
        await Task.WhenAll(book, team);
        var roster = await book;
        return new KnownNames(
            [.. roster.People.SelectMany(static person => (string[])[person.Details.Name, person.Details.Reading]).Concat((await team).Select(static member => member.Name)).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. roster.Organizations.Select(static organization => organization.Name).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)]);
    }
}
