using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>
/// Carries between two forums how a handing stands, each in its own transaction: what one of them has committed is looked up and written
/// into the other, as often as it is delivered, and changes it once. What the receiving forum says of receiving counts.
/// </summary>
internal sealed class FollowHanding(IForumActions actions, IHandings handings, IInbox inbox, ILinkedForums linked, IRoster roster, TimeProvider time)
{
    /// <summary>From where it was handed over to where it goes.</summary>
    public async Task ThereAsync(ForumId from, HandingId id, CancellationToken cancellation)
    {
        if ((await handings.FindAsync(from, id, cancellation))?.Value is not { To: { Forum: { } to, Token: { } token } } handing)
        {
            return;
        }

        var summary = roster.SummaryAsync(from, cancellation);
        var mine = linked.LinkedAsync(from, cancellation);
        var theirs = linked.LinkedAsync(to, cancellation);
        await Task.WhenAll(summary, mine, theirs);
        var isLinked = (await mine).Any(forum => forum.Id == to && forum.Token == token) && (await theirs).Any(forum => forum.Id == from && forum.Token == token);
        var isThere = false;
        await actions.CommitAsync(
            to,
            async stop =>
            {
                var found = inbox.FindAsync(to, InboxId.Of(from, id), stop);
                var there = roster.SummaryAsync(to, stop);
                await Task.WhenAll(found, there);
                isThere = await found is not null;
                return await there is { } theirForum && await summary is { } ours ? There(handing, ours, await found, isLinked, theirForum, time.GetUtcNow()) : null;
            },
            cancellation);

        if (!isLinked && !isThere)
        {
            await actions.CommitAsync(from, async stop => Lost(await handings.FindAsync(from, id, stop), time.GetUtcNow()), cancellation);
        }
        else if (handing.State == HandingState.CalledBack)
        {
            // They may have acknowledged it a moment before: then it stands here as they say.
            await BackAsync(to, InboxId.Of(from, id), cancellation);
        }
    }

    /// <summary>From where it went back to where it was handed over.</summary>
    public async Task BackAsync(ForumId at, InboxId id, CancellationToken cancellation)
    {
        if ((await inbox.FindAsync(at, id, cancellation))?.Value is { Received: not null } seen)
        {
            await actions.CommitAsync(
                seen.From,
                async stop =>
                {
                    var found = handings.FindAsync(seen.From, seen.Handing, stop);
                    var open = handings.OpenAsync(seen.From, seen.Handing.Issue, stop);
                    var summary = roster.SummaryAsync(seen.From, stop);
                    await Task.WhenAll(found, open, summary);
                    return await found is { } before && before.Value.To.Forum == at && await summary is { } forum ? Back(seen, before, await open, forum, time.GetUtcNow()) : null;
                },
                cancellation);
        }
    }

    /// <summary>What changes in the forum to which it goes.</summary>
    /// <returns>Null where it is there already, or may not go there.</returns>
    internal static Changes? There(IssueHanding handing, ForumSummary from, Stored<InboxIssue>? found, bool isLinked, ForumSummary to, DateTimeOffset now)
    {
        if (found is { } before)
        {
            return handing.State == HandingState.CalledBack && before.Value is { Received: null, IsCalledBack: false }
                ? new Changes().Replace(before, before.Value with { IsCalledBack = true, Revision = before.Value.Revision + 1 })
                : null;
        }

        // Called back before it arrived: its row says so all the same, or a delivery that is late would bring it.
        var isCalledBack = handing.State != HandingState.Waiting;
        if (!isLinked)
        {
            return null;
        }

        var row = new InboxIssue(
            InboxId.Of(from.Id, handing.Id), from.Id, from.Name, handing.Id, handing.Issue, handing.ReplyBy, now, null, null, null, isCalledBack, Revision: 1);
        var changes = new Changes().Insert(row);
        if (isCalledBack)
        {
            return changes;
        }

        var lane = new Recipient.Service("inbox.news", row.Id.Value);
        changes.Promise(new InboxNewsDue(row.Id.Value, InboxNewsKind.Arrived), lane, to.Settings.Hours.FirstAllowed(now));
        if (HandingDates.Reminder(row.ReplyBy, now, to.Settings.Hours) is { } due)
        {
            changes.Promise(new InboxNewsDue(row.Id.Value, InboxNewsKind.Reminder), lane, due);
        }

        return changes;
    }

    /// <summary>What changes in the forum from which it was handed over.</summary>
    /// <param name="seen">Acknowledged, or answered.</param>
    /// <returns>Null where it is known already.</returns>
    internal static Changes? Back(InboxIssue seen, Stored<IssueHanding> before, IReadOnlyList<OpenHanding> open, ForumSummary forum, DateTimeOffset now)
    {
        var (changes, handing) = (new Changes(), before.Value);

        // Called back here while it was taken up there, it may have been handed there once more: the mark is that one's.
        var mark = open.FirstOrDefault(one => one.To == handing.To.Key);
        if (handing.Received is null)
        {
            handing = handing with { Received = seen.Received, CalledBack = null, IsNotDelivered = false, Revision = handing.Revision + 1 };
            changes.Remember(handing.Entry(HandingEvents.Received, seen.Received!));
            if (before.Value.State == HandingState.CalledBack)
            {
                changes.Promise(
                    new HandingNewsDue(handing.Id.Value, HandingNewsKind.CallBackTooLate), new Recipient.Service("handing.news", handing.Id.Value), forum.Settings.Hours.FirstAllowed(now));
            }
        }

        if (handing.Answer is null && seen.Answer is { } answer)
        {
            handing = handing with { Answer = answer, Revision = handing.Revision + 1 };
            AnswerHanding.Bring(changes, handing, forum, now, isMarked: mark?.Id == handing.Id);
        }
        else if (mark is null && handing.IsOpen)
        {
            changes.Upsert(handing.Open);
        }

        return ReferenceEquals(handing, before.Value) ? null : changes.Replace(before, handing);
    }

    /// <summary>The two are not linked any more, and it never got there.</summary>
    internal static Changes? Lost(Stored<IssueHanding>? found, DateTimeOffset now)
    {
        if (found is not { Value.State: HandingState.Waiting } before)
        {
            return null;
        }

        var after = before.Value with { IsNotDelivered = true, Revision = before.Value.Revision + 1 };
        return new Changes().Replace(before, after)
            .DeleteAny(after.Open)
            .Remember(after.Entry(HandingEvents.NotDelivered, after.Sent with { At = now }))
            .Promise(new HandingNewsDue(after.Id.Value, HandingNewsKind.NotDelivered), new Recipient.Service("handing.news", after.Id.Value), now);
    }
}
