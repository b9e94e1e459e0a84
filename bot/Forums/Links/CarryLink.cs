using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The secretariat is to be told what has become of a link.</summary>
internal sealed record LinkNewsDue(string Other, string Token, LinkNewsKind News) : OutboxRecord;

/// <summary>One of the secretariat is told.</summary>
/// <param name="Person">Who.</param>
internal sealed record LinkNoticeDue(string Other, string Token, LinkNewsKind News, string Person) : OutboxRecord;

internal enum LinkNewsKind
{
    /// <summary>The other forum asks for a link.</summary>
    Asking,

    /// <summary>The other forum has agreed.</summary>
    Linked,

    /// <summary>The other forum has ended it.</summary>
    Ended,

    /// <summary>The other forum has not agreed.</summary>
    Declined,

    /// <summary>The code was no good any more when it got there.</summary>
    Failed,
}

/// <summary>
/// Carries between two forums how their link stands, each in its own transaction: what one of them has committed is looked up and written
/// into the other, as often as it is delivered, and changes it once.
/// </summary>
internal sealed class CarryLink(IForumActions actions, ILinks links, IRoster roster, TimeProvider time)
{
    /// <summary>Asks the other forum, which uses up its code.</summary>
    public async Task AskAsync(ForumId from, LinkAskDue due, CancellationToken cancellation)
    {
        var to = new ForumId(due.Other);
        var mine = links.FindAsync(from, to, cancellation);
        var summary = roster.SummaryAsync(from, cancellation);
        await Task.WhenAll(mine, summary);
        if (await mine is not { Value: { State: LinkState.Asked } asked } || asked.Token != due.Token || await summary is not { } forum)
        {
            return;
        }

        var isAsked = false;
        await actions.CommitAsync(
            to,
            async stop =>
            {
                var code = links.CodeAsync(to, stop);
                var theirs = links.FindAsync(to, from, stop);
                await Task.WhenAll(code, theirs);
                var changes = Ask(asked, forum, due.Hash, await code, await theirs, time.GetUtcNow());
                isAsked = changes is not null || (await theirs)?.Value.Token == due.Token;
                return changes;
            },
            cancellation);
        if (!isAsked)
        {
            await actions.CommitAsync(from, async stop => Follow(await links.FindAsync(from, to, stop), due.Token, LinkState.Ended, null, LinkNewsKind.Failed, asked.By, asked.ByName, time.GetUtcNow()), cancellation);
        }
    }

    /// <summary>Tells the other forum how the link stands here.</summary>
    public async Task FollowAsync(ForumId from, LinkFollowDue due, CancellationToken cancellation)
    {
        var to = new ForumId(due.Other);
        var mine = links.FindAsync(from, to, cancellation);
        var summary = roster.SummaryAsync(from, cancellation);
        await Task.WhenAll(mine, summary);
        if (await mine is { Value: { State: LinkState.Linked or LinkState.Ended } link } && link.Token == due.Token && await summary is { } forum)
        {
            await actions.CommitAsync(
                to,
                async stop =>
                {
                    var theirs = await links.FindAsync(to, from, stop);
                    var news = link.State == LinkState.Linked ? LinkNewsKind.Linked : theirs?.Value.State == LinkState.Linked ? LinkNewsKind.Ended : LinkNewsKind.Declined;
                    return Follow(theirs, due.Token, link.State, forum.Name, news, link.By, link.ByName, time.GetUtcNow());
                },
                cancellation);
        }
    }

    /// <summary>What changes in the forum that is asked: its code is used up, and its secretariat sees who asks.</summary>
    /// <returns>Null where the code is no good, or it has been asked already.</returns>
    internal static Changes? Ask(ForumLink asked, ForumSummary from, string hash, Stored<LinkCode>? code, Stored<ForumLink>? before, DateTimeOffset now)
    {
        if (code is null || !code.Value.IsGood(hash, now) || before?.Value.Token == asked.Token || before?.Value.State == LinkState.Linked)
        {
            return null;
        }

        var link = new ForumLink(from.Id, from.Name, asked.Token, LinkState.Asking, asked.By, asked.ByName, now, (before?.Value.Revision ?? 0) + 1);
        var changes = new Changes().Delete(code);
        _ = before is null ? changes.Insert(link) : changes.Replace(before, link);
        return changes.Remember(link.Entry(before?.Value.State ?? LinkState.Ended))
            .Promise(new LinkCodeDropDue(hash), MakeLinkCode.Lane(hash), now)
            .Promise(new LinkNewsDue(from.Id.Value, link.Token, LinkNewsKind.Asking), News(link.Token), now);
    }

    /// <summary>What changes where the other side has settled it.</summary>
    /// <param name="name">The other forum's; null = not told.</param>
    /// <returns>Null where it stands so already, or is another agreement.</returns>
    internal static Changes? Follow(Stored<ForumLink>? found, string token, LinkState state, string? name, LinkNewsKind news, PersonId by, string byName, DateTimeOffset now)
    {
        // Somebody here has ended it meanwhile: that stays.
        if (found is not { } before || before.Value.Token != token || before.Value.State == state || before.Value.State == LinkState.Ended)
        {
            return null;
        }

        var after = before.Value.Then(state, by, byName, now) with { Name = name is { Length: > 0 } && state == LinkState.Linked ? name : before.Value.Name };
        return new Changes().Replace(before, after)
            .Remember(after.Entry(before.Value.State))
            .Promise(new LinkNewsDue(after.Other.Value, token, news), News(token), now);
    }

    private static Recipient.Service News(string token) => new("link.news", token);
}
