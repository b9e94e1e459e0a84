using CareSystem.Bot.Delivery;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What the secretariat is told of coming and going: each of them in their own chat, by day.</summary>
internal sealed class NewsModule(IForums forums, IRosterBooks books, ITeamMemberships memberships, IRoster roster, IBodies bodies, IForumChannels channels, NewsReplies replies)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<NewsModule>();
        services.AddSingleton<NewsReplies>();
        services.AddSingleton<IRoutedModule, NewsButtonsModule>();
        services.OnDue<TellSecretariatDue, NewsModule>("forum.news.all.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<NewsDue, NewsModule>("forum.news.1", static (owner, due, stop) => owner.TellAsync(due, stop));
        services.OnDue<AskSecretariatDue, NewsModule>("forum.secretariat.ask.1", static (owner, due, stop) => owner.AskAsync(due.Forum, stop));
    }

    private async Task<Dispatch> ExpandAsync(Due<TellSecretariatDue> due, CancellationToken cancellation)
    {
        var people = (await roster.OfRoleAsync(due.Forum, MemberRole.Secretariat, cancellation))
            .OrderBy(static person => person.Value, StringComparer.Ordinal)
            .Where(person => due.Cursor is null || string.CompareOrdinal(person.Value, due.Cursor) > 0)
            .ToArray();
        return new Dispatch.Expand(
            [.. people.Take(ChunkSize).Select(person => new Promise(new NewsDue(due.Record.What, due.Record.Subject), new Recipient.Person(person), due.Now))],
            people.Length > ChunkSize ? people[ChunkSize - 1].Value : null);
    }

    private async Task<Dispatch> TellAsync(Due<NewsDue> due, CancellationToken cancellation)
    {
        var hours = (await roster.SummaryAsync(due.Forum, cancellation))?.Settings.Hours ?? QuietHours.Default;
        if (hours.FirstAllowed(due.Now) is var allowed && allowed > due.Now)
        {
            return new Dispatch.Later("QuietHours", allowed - due.Now);
        }

        return await CardAsync(due.Forum, due.Record, due.Now, cancellation) is { } card ? new Dispatch.Post(Messages.Of(card)) : Dispatch.Nothing.Instance;
    }

    private async Task<AdaptiveCard?> CardAsync(ForumId id, NewsDue news, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await forums.FindAsync(id, cancellation) is not { Value: var forum })
        {
            return null;
        }

        switch (news.What)
        {
            case News.PersonLeft:
                {
                    var person = new PersonId(news.Subject);
                    var said = memberships.FindAsync(id, person, cancellation);
                    var book = books.FindAsync(id, cancellation);
                    await Task.WhenAll(said, book);
                    return replies.PersonLeft(forum, (await said)?.Value.Name ?? "", person, await book, JapaneseTime.DateOf(now));
                }

            case News.PeopleJoined:
                {
                    var joined = news.Subject.Split(',').Select(static person => new PersonId(person)).ToHashSet();
                    var members = await forums.MembersAsync(id, cancellation);
                    return replies.PeopleJoined(forum, [.. members.Where(row => joined.Contains(row.Value.Person)).Select(static row => row.Value)]);
                }

            case News.BecameGuest or News.SecretariatRecovered:
                return await forums.MemberAsync(id, new PersonId(news.Subject), cancellation) is { Value: var member } ? replies.OfPerson(forum, news.What, member) : null;

            case News.ChannelLost or News.ChannelBack or News.ChannelRenamed or News.ChannelShared or News.ChannelUnshared:
                {
                    var body = (await bodies.AllAsync(id, cancellation)).FirstOrDefault(one => one.Id.Value == news.Subject);
                    var channel = body?.Channel is { } where ? await channels.FindAsync(id, where, cancellation) : null;
                    return body is null ? null : replies.OfBody(forum, news.What, body, channel?.Value.Name ?? "");
                }

            default:
                return replies.OfTeam(forum, news.What);
        }
    }

    /// <summary>Somebody may have taken the office meanwhile.</summary>
    private async Task<Dispatch> AskAsync(ForumId id, CancellationToken cancellation) =>
        Offices.IsKept(await forums.MembersAsync(id, cancellation)) ? Dispatch.Nothing.Instance : new Dispatch.Post(Messages.Of(replies.Ask(id)));
}
