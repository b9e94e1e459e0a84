using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Forums.Links;

/// <summary>What of links is carried out after a commit: the directory of codes, what goes to the other forum, and notices.</summary>
internal sealed class LinksDeliveryModule(CarryLink carry, ILinks links, ILinkCodes codes, IRoster roster, LinksReplies replies)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int MostPeople = 90;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<LinksDeliveryModule>();
        services.OnDue<LinkCodeDue, LinksDeliveryModule>("forum.link.code.1", static (owner, due, stop) => owner.ListAsync(due, stop));
        services.OnDue<LinkCodeDropDue, LinksDeliveryModule>("forum.link.code.drop.1", static (owner, due, stop) => owner.DropAsync(due, stop));
        services.OnDue<LinkAskDue, LinksDeliveryModule>("forum.link.ask.1", static (owner, due, stop) => owner.AskAsync(due, stop));
        services.OnDue<LinkFollowDue, LinksDeliveryModule>("forum.link.follow.1", static (owner, due, stop) => owner.FollowAsync(due, stop));
        services.OnDue<LinkNewsDue, LinksDeliveryModule>("forum.link.news.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<LinkNoticeDue, LinksDeliveryModule>("forum.link.notice.1", static (owner, due, stop) => owner.NoticeAsync(due, stop));
    }

    private async Task<Dispatch> ListAsync(Due<LinkCodeDue> due, CancellationToken cancellation)
    {
        if (due.Record.Until > due.Now)
        {
            await codes.ListAsync(due.Record.Hash, due.Forum, due.Record.Until, cancellation);
        }

        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> DropAsync(Due<LinkCodeDropDue> due, CancellationToken cancellation)
    {
        await codes.DropAsync(due.Record.Hash, cancellation);
        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> AskAsync(Due<LinkAskDue> due, CancellationToken cancellation)
    {
        await carry.AskAsync(due.Forum, due.Record, cancellation);
        return Dispatch.Nothing.Instance;
    }

    private async Task<Dispatch> FollowAsync(Due<LinkFollowDue> due, CancellationToken cancellation)
    {
        await carry.FollowAsync(due.Forum, due.Record, cancellation);
        return Dispatch.Nothing.Instance;
    }

    /// <summary>Each of the secretariat, as it is now, in their own chat: who asks for a link is nobody else's to read.</summary>
    private async Task<Dispatch> ExpandAsync(Due<LinkNewsDue> due, CancellationToken cancellation)
    {
        var (other, token, news) = due.Record;
        var people = await roster.OfRoleAsync(due.Forum, MemberRole.Secretariat, cancellation);
        return new Dispatch.Expand(
            [
                .. people.OrderBy(static person => person.Value, StringComparer.Ordinal).Take(MostPeople)
                    .Select(person => new Promise(new LinkNoticeDue(other, token, news, person.Value), new Recipient.Person(person), due.Now)),
            ],
            Cursor: null);
    }

    /// <summary>What has been settled meanwhile is no news, and whoever is no longer of the secretariat is told nothing.</summary>
    private async Task<Dispatch> NoticeAsync(Due<LinkNoticeDue> due, CancellationToken cancellation)
    {
        var found = links.FindAsync(due.Forum, new ForumId(due.Record.Other), cancellation);
        var person = roster.FindAsync(due.Forum, new PersonId(due.Record.Person), cancellation);
        await Task.WhenAll(found, person);
        return await found is { Value: var link } && link.Token == due.Record.Token && IsNews(link.State, due.Record.News) && await person is var (forum, caller) && caller.IsSecretariat
            ? new Dispatch.Post(Messages.Of(replies.Notice(forum, link, due.Record.News)))
            : Dispatch.Nothing.Instance;
    }

    private static bool IsNews(LinkState state, LinkNewsKind news) => state == news switch
    {
        LinkNewsKind.Asking => LinkState.Asking,
        LinkNewsKind.Linked => LinkState.Linked,
        _ => LinkState.Ended,
    };
}
