namespace CareSystem.Bot.Shared;

/// <summary>Where the secretariat of a forum is told something that concerns it alone.</summary>
internal static class Secretariat
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int MostPeople = 90;

    /// <summary>
    /// Its own channel, or where it has none each of them in personal chat. A channel that people from outside may see is none of the
    /// secretariat's own.
    /// </summary>
    public static async Task<IReadOnlyList<(string? Person, Recipient To)>> RecipientsAsync(
        this IRoster roster, IBodies bodies, ISharedChannels channels, ForumId forum, CancellationToken cancellation)
    {
        var all = await bodies.AllAsync(forum, cancellation);
        if (all.FirstOrDefault(static body => body.Kind == BodyType.Secretariat)?.Channel is { } channel && !await channels.MayBeSharedAsync(forum, channel, cancellation))
        {
            return [(null, new Recipient.Conversation(channel))];
        }

        var people = await roster.OfRoleAsync(forum, MemberRole.Secretariat, cancellation);
        return [.. people.OrderBy(static person => person.Value, StringComparer.Ordinal).Take(MostPeople).Select(static person => ((string?)person.Value, (Recipient)new Recipient.Person(person)))];
    }

    /// <returns>The forum; null where the notice is for somebody who is no longer of the secretariat.</returns>
    public static async Task<ForumSummary?> ForSecretariatAsync(this IRoster roster, ForumId forum, string? person, CancellationToken cancellation) => person is null
        ? await roster.SummaryAsync(forum, cancellation)
        : await roster.FindAsync(forum, new PersonId(person), cancellation) is var (summary, caller) && caller.IsSecretariat ? summary : null;
}
