using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>Where something promised is to go.</summary>
/// <param name="ChatOf">Whose personal chat that is.</param>
/// <param name="Failure">Set where it can go nowhere.</param>
internal readonly record struct Destination(Address? Address, PersonId? ChatOf, RowResult? Failure);

/// <summary>Finds the address of a recipient, opens a chat where there is none yet, and draws the consequences of what the channel says about it.</summary>
internal sealed class Destinations(IAddressBook addresses, IRoster roster, IMessenger messenger, LaneTraffic traffic)
{
    public const string NoAddress = "NoAddress";

    public async Task<Destination> FindAsync(ForumId forum, Recipient to, Lane lane, CancellationToken cancellation)
    {
        switch (to)
        {
            case Recipient.Conversation conversation:
                return await addresses.FindAsync(conversation.Id, cancellation) is { } known ? Open(known, chatOf: null) : Nowhere(new RowResult.Stopped(NoAddress));

            case Recipient.Person person:
                return await addresses.FindChatAsync(person.Id, cancellation) is { } chat ? Open(chat, person.Id) : await OpenAsync(forum, person.Id, lane, cancellation);

            default:
                throw new InvalidOperationException($"{to.GetType().Name} is no conversation.");
        }
    }

    /// <summary>What an answer of the channel means for the row, after it has been drawn for the address.</summary>
    /// <param name="isRepeatable">Whether doing it twice is the same as doing it once, as for an update.</param>
    public async Task<RowResult> SettleAsync(Destination sentTo, SendResult result, CancellationToken cancellation, bool isRepeatable = false)
    {
        if (result is SendResult.Stopped stopped && sentTo.Address is { } address)
        {
            await (stopped.Address switch
            {
                AddressFate.Forgotten => addresses.ForgetAsync(address, sentTo.ChatOf, cancellation),
                AddressFate.Closed => addresses.CloseAsync(address, sentTo.ChatOf, stopped.Code, cancellation),
                _ => Task.CompletedTask,
            });
        }

        return Resting(sentTo.ChatOf, RowResult.Of(result, isRepeatable));
    }

    private static Destination Open(Address address, PersonId? chatOf) =>
        address.ClosedBy is { } code ? Nowhere(Resting(chatOf, new RowResult.Stopped(code))) : new Destination(address, chatOf, Failure: null);

    /// <summary>Of a team that the app was taken out of: what was promised waits for it to come back. A person who took it out is left alone.</summary>
    private static RowResult Resting(PersonId? chatOf, RowResult result) =>
        chatOf is null && result is RowResult.Stopped { Code: RestCodes.NotInConversation } ? new RowResult.Rests(RestCodes.NotInConversation) : result;

    private static Destination Nowhere(RowResult failure) => new(Address: null, ChatOf: null, failure);

    private async Task<Destination> OpenAsync(ForumId forum, PersonId person, Lane lane, CancellationToken cancellation)
    {
        if (await roster.FindPartnerAsync(forum, person, cancellation) is not var (summary, partner)
            || await addresses.FindAsync(summary.Channel, cancellation) is not { } team)
        {
            return Nowhere(new RowResult.Stopped(NoAddress));
        }

        var opened = await traffic.SendAsync(
            lane, stop => messenger.OpenChatAsync(team.ServiceUrl, summary.Tenant, team.BotId, partner.ChannelUserId, stop), cancellation);
        if (opened is not SendResult.Sent { ActivityId: { } id })
        {
            return Nowhere(RowResult.Of(opened, isRepeatable: true));
        }

        var address = team with { Conversation = new ConversationId(id), ClosedBy = null };
        await addresses.RememberAsync(address, person, isNews: false, cancellation);
        return new Destination(address, person, Failure: null);
    }
}
