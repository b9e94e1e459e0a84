using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>Asks the owner of one row what to do, and does it.</summary>
internal sealed class RowSender(
    OutboxStore outbox, OutboxKinds kinds, DueHandlers handlers, Destinations destinations, IMessenger messenger, IAnswers answers, IPlaces places, LaneTraffic traffic, TimeProvider time)
{
    /// <summary>
    /// What was sent of shared messages and is not known to be kept, because an answer was lost or storage did not take it: without it the
    /// next mark would bring an update before its time, or a second card.
    /// </summary>
    private readonly ConcurrentDictionary<(ForumId Forum, string Key), SharedRow> unkept = new();

    /// <summary>How many requests a row may take: so many must be allowed before it is begun.</summary>
    public int MostSends(OutboxRow row) =>
        MostSends(row.To, row.IsRefresh || (row.Kind == OutboxKinds.AnswerName && kinds.Read(row) is TurnAnswer { Replaces: not null }));

    /// <summary>A chat may have to be opened first; a message that is to be brought up to date may be gone, and is posted anew.</summary>
    public static int MostSends(Recipient to, bool isUpdate) => to is Recipient.Service ? 0 : 1 + (to is Recipient.Person ? 1 : 0) + (isUpdate ? 1 : 0);

    public async Task<RowResult> SendAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        Notation.Begin();
        if (row.Value.To is Recipient.Person(var listener))
        {
            Notation.SpeakTo(listener);
        }

        var record = kinds.Read(row.Value);
        if (record is not null && await FateAsync(forum, row.Value, record, cancellation) is { } otherwise)
        {
            return otherwise;
        }

        switch (record)
        {
            case null:
                return new RowResult.TryLater("unknown-kind", TimeSpan.FromHours(1), WholeLane: false);
            case RefreshShared refresh:
                return await RefreshAsync(forum, lane, row, refresh, cancellation);
            case TurnAnswer answer:
                return await AnswerAsync(forum, lane, row, answer, cancellation);
        }

        return await handlers.HandleAsync(forum, row.Value, time.GetUtcNow(), cancellation) switch
        {
            null => new RowResult.TryLater("unknown-kind", TimeSpan.FromHours(1), WholeLane: false),
            Dispatch.Nothing => new RowResult.Sent(null),
            Dispatch.Post post => await PostAsync(forum, lane, row, post, cancellation),
            Dispatch.Expand expand => new RowResult.Expanded(expand.Promises, expand.Cursor),
            Dispatch.Later later => new RowResult.TryLater(later.Code, later.After ?? TimeSpan.FromSeconds(30), WholeLane: false),
            Dispatch.Fault fault => new RowResult.Failed(fault.Code, null),
            Dispatch.GiveUp giveUp => new RowResult.Failed(giveUp.Code, null, ForGood: true),
            var other => throw new InvalidOperationException($"No rule for {other.GetType().Name}."),
        };
    }

    /// <returns>Null where it may be sent as it was promised.</returns>
    private async Task<RowResult?> FateAsync(ForumId forum, OutboxRow row, OutboxRecord record, CancellationToken cancellation)
    {
        if (row.To is Recipient.Service || record is ISaidAtRest)
        {
            return null;
        }

        return await places.OfAsync(forum, (row.To as Recipient.Conversation)?.Id, cancellation) switch
        {
            PlaceFate.Rests rests => new RowResult.Rests(rests.Code),

            // The answer to somebody who asked in a channel that is gone is nobody else's.
            PlaceFate.Moved when record is TurnAnswer => new RowResult.Stopped("ChannelDeleted"),

            // Another lane is another conversation's: it becomes a promise there.
            PlaceFate.Moved moved => new RowResult.Expanded([new Promise(record, new Recipient.Conversation(moved.To), row.Due)], null),
            _ => null,
        };
    }

    private async Task<RowResult> PostAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, Dispatch.Post post, CancellationToken cancellation)
    {
        var thread = post.ThreadOf is { } shared ? await outbox.SharedAsync(forum, shared, cancellation) : null;
        var found = await destinations.FindAsync(forum, row.Value.To, lane, cancellation);
        if (found is not { Address: { } address })
        {
            return found.Failure!;
        }

        var to = thread?.Value is { ActivityId: { } root } where && where.Conversation.Bare == address.Conversation.Bare
            ? address with { Conversation = ThreadOf(where, root) }
            : address;
        return await destinations.SettleAsync(found, await traffic.SendAsync(lane, stop => messenger.PostAsync(to, post.Message, stop), cancellation), cancellation);
    }

    /// <summary>Channels have threads; a chat has none, and a message that is itself in a thread keeps that one.</summary>
    private static ConversationId ThreadOf(SharedRow where, string root) =>
        where.Conversation != where.Conversation.Bare || !where.Conversation.Value.Contains("@thread.", StringComparison.Ordinal)
            ? where.Conversation
            : where.Conversation.Thread(root);

    private async Task<RowResult> RefreshAsync(ForumId forum, Lane lane, Stored<OutboxRow> mark, RefreshShared refresh, CancellationToken cancellation)
    {
        var place = (forum, refresh.Key);
        var stands = Newer((await outbox.SharedAsync(forum, refresh.Key, cancellation))?.Value, unkept.GetValueOrDefault(place));
        var now = time.GetUtcNow();
        if (stands is not null && stands.UpdatedAt + LaneSender.RefreshPause > now)
        {
            return new RowResult.Waits(stands.UpdatedAt + LaneSender.RefreshPause);
        }

        if (await handlers.RenderAsync(forum, refresh, cancellation) is not { } message)
        {
            return await outbox.DropAsync(forum, mark, cancellation) ? new RowResult.Settled() : new RowResult.MarkedAgain();
        }

        var found = await destinations.FindAsync(forum, mark.Value.To, lane, cancellation);
        if (found is not { Address: { } address })
        {
            return found.Failure!;
        }

        SendResult result = new SendResult.MessageGone();
        if (stands?.ActivityId is { } activityId && await StandsOpenAsync(forum, stands.Conversation, address.Conversation, cancellation))
        {
            // What the channel says of it is said of where the message stands.
            var there = address with { Conversation = stands.Conversation };
            found = found with { Address = there };
            result = await traffic.SendAsync(lane, stop => messenger.UpdateAsync(there, activityId, message, stop), cancellation);
            if (result is SendResult.Sent)
            {
                result = new SendResult.Sent(activityId);
            }
        }

        var isUpdate = result is not SendResult.MessageGone;
        if (!isUpdate)
        {
            found = found with { Address = address };
            result = await traffic.SendAsync(lane, stop => messenger.PostAsync(address, message, stop), cancellation);
        }

        if (result is SendResult.Sent or SendResult.Unknown)
        {
            var id = result is SendResult.Sent sent ? sent.ActivityId : stands?.ActivityId;
            unkept[place] = new SharedRow(refresh.Key, isUpdate ? stands!.Conversation : address.Conversation, id, time.GetUtcNow());
        }

        if (result is not SendResult.Sent)
        {
            return await destinations.SettleAsync(found, result, cancellation, isUpdate);
        }

        var isCleared = await outbox.RefreshedAsync(forum, mark, unkept[place], cancellation);
        unkept.TryRemove(place, out _);
        return isCleared ? new RowResult.Settled() : new RowResult.MarkedAgain();
    }

    /// <summary>A message may stand in another channel than the one it would be posted to today, and that channel may be gone.</summary>
    private async Task<bool> StandsOpenAsync(ForumId forum, ConversationId stands, ConversationId lane, CancellationToken cancellation) =>
        stands.Bare == lane.Bare || await places.OfAsync(forum, stands.Bare, cancellation) is PlaceFate.Open;

    private static SharedRow? Newer(SharedRow? kept, SharedRow? sent) => sent is not null && (kept is null || sent.UpdatedAt > kept.UpdatedAt) ? sent : kept;

    private async Task<RowResult> AnswerAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, TurnAnswer answer, CancellationToken cancellation)
    {
        if (await outbox.TurnAsync(forum, new TurnKey(answer.Turn), cancellation) is not { } turn
            || await answers.RenderAsync(forum, new PersonId(answer.Person), answer.Name, turn.Value.OutcomeJson, isPrivate: answer.Conversation.Length == 0, cancellation) is not { } message)
        {
            return new RowResult.Sent(null);
        }

        var found = await destinations.FindAsync(forum, row.Value.To, lane, cancellation);
        if (found is not { Address: { } address })
        {
            // The turn that asked brought the address: it may not be written down yet, or storage failed just then.
            return found.Failure is RowResult.Stopped { Code: Destinations.NoAddress } ? new RowResult.Failed(Destinations.NoAddress, null) : found.Failure!;
        }

        if (answer.Replaces is { } replaced)
        {
            var updated = await traffic.SendAsync(lane, stop => messenger.UpdateAsync(address, replaced, message, stop), cancellation);
            if (updated is not (SendResult.MessageGone or SendResult.Refused { ForGood: true }))
            {
                return await destinations.SettleAsync(found, updated, cancellation, isRepeatable: true);
            }
        }

        return await destinations.SettleAsync(found, await traffic.SendAsync(lane, stop => messenger.PostAsync(address, message, stop), cancellation), cancellation);
    }
}
