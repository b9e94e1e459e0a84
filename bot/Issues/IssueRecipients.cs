using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>Whom the log tells something: the secretariat, and who takes care of an issue.</summary>
internal sealed class IssueRecipients(IRoster roster, IBodies bodies, ISharedChannels channels)
{
    /// <summary>A name of one character stands in too many words.</summary>
    private const int ShortestName = 2;

    public Task<IReadOnlyList<(string? Person, Recipient To)>> SecretariatAsync(ForumId forum, CancellationToken cancellation) =>
        roster.RecipientsAsync(bodies, channels, forum, cancellation);

    /// <summary>The secretariat, and the members whom <paramref name="owner"/> names: who takes care of an issue is written by hand.</summary>
    public async Task<IReadOnlyList<(string? Person, Recipient To)>> SecretariatAndOwnersAsync(ForumId forum, string owner, CancellationToken cancellation)
    {
        var office = SecretariatAsync(forum, cancellation);
        var everybody = owner.Length == 0 ? Task.FromResult<IReadOnlyList<RosterEntry>>([]) : roster.PageAsync(forum, null, int.MaxValue, cancellation);
        await Task.WhenAll(office, everybody);
        var told = (await office).Select(static one => one.Person).ToHashSet();
        return
        [
            .. await office,
            .. Owners(owner, await everybody).Where(person => !told.Contains(person.Value)).Select(static person => ((string?)person.Value, (Recipient)new Recipient.Person(person))),
        ];
    }

    /// <summary>The members whose whole name stands in what was written; an observer takes care of nothing.</summary>
    internal static IReadOnlyList<PersonId> Owners(string owner, IReadOnlyList<RosterEntry> everybody)
    {
        var written = Plain(owner);
        return
        [
            .. everybody.Where(member => member.Role != MemberRole.Observer && Plain(member.Name) is { Length: >= ShortestName } name && written.Contains(name, StringComparison.Ordinal))
                .Select(static member => member.Person).OrderBy(static person => person.Value, StringComparer.Ordinal).Take(5),
        ];
    }

    private static string Plain(string text) => string.Concat(FoldedText.Of(text).Text.Where(static c => !char.IsWhiteSpace(c)));
}
