using System.Collections.Concurrent;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Delivery;

/// <summary>What became of one row.</summary>
internal abstract record RowResult
{
    internal sealed record Sent(string? ActivityId) : RowResult;

    /// <summary>Finished, and marked as such already.</summary>
    internal sealed record Settled : RowResult;

    internal sealed record Expanded(IReadOnlyList<Promise> Promises, string? Cursor) : RowResult;

    /// <summary>Nothing wrong, only too early.</summary>
    internal sealed record Waits(DateTimeOffset Until) : RowResult;

    internal sealed record TryLater(string Code, TimeSpan? After, bool WholeLane) : RowResult;

    internal sealed record Stopped(string Code) : RowResult;

    internal sealed record Failed(string Code, TimeSpan? After, bool MayHaveArrived = false, bool ForGood = false) : RowResult;

    public static RowResult Of(SendResult result) => result switch
    {
        SendResult.Sent sent => new Sent(sent.ActivityId),
        // Certainly not done (throttled, no token to be had): no failure of this row, and nothing else would get through either.
        SendResult.TryLater later => new TryLater(later.Code, later.After, WholeLane: true),
        SendResult.Unknown unknown => new Failed(unknown.Code, unknown.After, MayHaveArrived: true),
        SendResult.Stopped stopped => new Stopped(stopped.Code),
        SendResult.MessageGone => new Stopped("MessageGone"),
        SendResult.Refused refused => new Failed(refused.Code, null, ForGood: true),
        _ => throw new InvalidOperationException($"No rule for {result.GetType().Name}."),
    };
}

/// <summary>Asks the owner of one row what to do, and does it.</summary>
internal sealed class RowSender(
    OutboxStore outbox, OutboxKinds kinds, DueHandlers handlers, IAddressBook addresses, IRoster roster, IMessenger messenger, IAnswers answers,
    SendBudget budget, TimeProvider time)
{
    /// <summary>
    /// What was sent of shared messages and is not known to be kept, because an answer was lost or storage did not take it: without it the
    /// next mark would bring an update before its time, or a second card.
    /// </summary>
    private readonly ConcurrentDictionary<(ForumId Forum, string Key), SharedRow> unkept = new();

    public async Task<RowResult> SendAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, CancellationToken cancellation)
    {
        switch (kinds.Read(row.Value))
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

    private async Task<RowResult> PostAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, Dispatch.Post post, CancellationToken cancellation)
    {
        var thread = post.ThreadOf is { } shared ? await outbox.SharedAsync(forum, shared, cancellation) : null;
        var (address, failure) = await AddressAsync(forum, row.Value.To, lane, cancellation);
        if (address is null)
        {
            return failure!;
        }

        var to = thread?.Value is { ActivityId: { } root } where && where.Conversation.Bare == address.Conversation.Bare
            ? address with { Conversation = ThreadOf(where, root) }
            : address;
        return await CountedAsync(lane, () => messenger.PostAsync(to, post.Message, cancellation), cancellation);
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
            await outbox.DropAsync(forum, mark, cancellation);
            return new RowResult.Settled();
        }

        var (address, failure) = await AddressAsync(forum, mark.Value.To, lane, cancellation);
        if (address is null)
        {
            return failure!;
        }

        SendResult result = new SendResult.MessageGone();
        if (stands?.ActivityId is { } activityId)
        {
            result = await CountedSendAsync(lane, () => messenger.UpdateAsync(address with { Conversation = stands.Conversation }, activityId, message, cancellation), cancellation);
            if (result is SendResult.Sent)
            {
                result = new SendResult.Sent(activityId);
            }
        }

        if (result is SendResult.MessageGone)
        {
            result = await CountedSendAsync(lane, () => messenger.PostAsync(address, message, cancellation), cancellation);
        }

        if (result is SendResult.Sent or SendResult.Unknown)
        {
            unkept[place] = new SharedRow(refresh.Key, address.Conversation, result is SendResult.Sent { ActivityId: var id } ? id : stands?.ActivityId, time.GetUtcNow());
        }

        if (result is not SendResult.Sent)
        {
            return RowResult.Of(result);
        }

        await outbox.RefreshedAsync(forum, mark, unkept[place], cancellation);
        unkept.TryRemove(place, out _);
        return new RowResult.Settled();
    }

    private static SharedRow? Newer(SharedRow? kept, SharedRow? sent) => sent is not null && (kept is null || sent.UpdatedAt > kept.UpdatedAt) ? sent : kept;

    private async Task<RowResult> AnswerAsync(ForumId forum, Lane lane, Stored<OutboxRow> row, TurnAnswer answer, CancellationToken cancellation)
    {
        if (await outbox.TurnAsync(forum, new TurnKey(answer.Turn), cancellation) is not { } turn
            || await answers.RenderAsync(forum, new PersonId(answer.Person), answer.Name, turn.Value.OutcomeJson, cancellation) is not { } message)
        {
            return new RowResult.Sent(null);
        }

        var (address, failure) = await AddressAsync(forum, row.Value.To, lane, cancellation);
        if (address is null)
        {
            return failure!;
        }

        if (answer.Replaces is { } replaced)
        {
            var updated = await CountedSendAsync(lane, () => messenger.UpdateAsync(address, replaced, message, cancellation), cancellation);
            if (updated is not (SendResult.MessageGone or SendResult.Refused))
            {
                return RowResult.Of(updated);
            }
        }

        return await CountedAsync(lane, () => messenger.PostAsync(address, message, cancellation), cancellation);
    }

    private async Task<(Address? Address, RowResult? Failure)> AddressAsync(ForumId forum, Recipient to, Lane lane, CancellationToken cancellation)
    {
        switch (to)
        {
            case Recipient.Conversation conversation:
                return await addresses.FindAsync(conversation.Id, cancellation) is { } known ? (known, null) : (null, new RowResult.Stopped("NoAddress"));

            case Recipient.Person person:
                {
                    if (await addresses.FindChatAsync(person.Id, cancellation) is { } chat)
                    {
                        return (chat, null);
                    }

                    if (await roster.FindPartnerAsync(forum, person.Id, cancellation) is not var (summary, partner)
                        || await addresses.FindAsync(summary.Channel, cancellation) is not { } team)
                    {
                        return (null, new RowResult.Stopped("NoAddress"));
                    }

                    var opened = await CountedSendAsync(
                        lane, () => messenger.OpenChatAsync(team.ServiceUrl, summary.Tenant, team.BotId, partner.ChannelUserId, cancellation), cancellation);
                    if (opened is not SendResult.Sent { ActivityId: { } id })
                    {
                        return (null, RowResult.Of(opened is SendResult.Sent ? new SendResult.Unknown("NoConversationId") : opened));
                    }

                    var address = team with { Conversation = new ConversationId(id) };
                    await addresses.RememberAsync(address, person.Id, cancellation);
                    return (address, null);
                }

            default:
                throw new InvalidOperationException($"{to.GetType().Name} is no conversation.");
        }
    }

    private async Task<RowResult> CountedAsync(Lane lane, Func<Task<SendResult>> send, CancellationToken cancellation) =>
        RowResult.Of(await CountedSendAsync(lane, send, cancellation));

    private async Task<SendResult> CountedSendAsync(Lane lane, Func<Task<SendResult>> send, CancellationToken cancellation)
    {
        await budget.TakeAsync(cancellation);
        lane.Window.Record(time.GetUtcNow());
        return await send();
    }
}
