using System.Text.Json.Serialization;

namespace CareSystem.Bot.Shared;

/// <summary>The channel's own id of a conversation: <c>19:…@thread.tacv2</c>, <c>a:…</c>; with <c>;messageid=…</c> it names a thread.</summary>
internal readonly record struct ConversationId(string Value)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The channel without its thread: what the limits of Teams, and so our lanes, count by.</summary>
    public ConversationId Bare => Value.IndexOf(ThreadMark, StringComparison.Ordinal) is var at and >= 0 ? new(Value[..at]) : this;

    /// <summary>The message under which the thread stands; null for a conversation as a whole.</summary>
    public string? Root => Value.IndexOf(ThreadMark, StringComparison.Ordinal) is var at and >= 0 ? Value[(at + ThreadMark.Length)..] : null;

    public ConversationId Thread(string rootId) => new(Bare.Value + ThreadMark + rootId);

    public override string ToString() => Value;
}

/// <summary>How a conversation is reached: the address of that conversation, never the newest one of any.</summary>
internal sealed record Address(string ServiceUrl, ConversationId Conversation, string BotId, TenantId Tenant)
{
    /// <summary>Why nothing is to be sent there until the conversation is heard from again; null where it is open.</summary>
    public string? ClosedBy { get; init; }
}

/// <summary>A roster member as the channel knows them; enough to open a chat.</summary>
internal sealed record ChatPartner(string ChannelUserId, string Name);

/// <summary>Whom something promised is for. Rows of one recipient are carried out in order, one at a time.</summary>
[JsonDerivedType(typeof(Conversation), "conversation")]
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(Service), "service")]
internal abstract record Recipient
{
    /// <summary>A key part that is the same for everything sent to the same place.</summary>
    public abstract string Lane { get; }

    /// <summary>A conversation: a channel, one of its threads, or a chat that exists.</summary>
    internal sealed record Conversation(ConversationId Id) : Recipient
    {
        public override string Lane => "c" + IdText.Hash("conversation", Id.Bare.Value);
    }

    /// <summary>A person's chat with the bot, opened if need be.</summary>
    internal sealed record Person(PersonId Id) : Recipient
    {
        public override string Lane => "p" + IdText.Hash("person", Id.Value);
    }

    /// <summary>Work of our own that goes to no conversation: the calendar, the directory, an expansion.</summary>
    internal sealed record Service(string Name, string Subject) : Recipient
    {
        public override string Lane => "s" + IdText.Hash("service", Name, Subject);
    }
}

/// <summary>The conversations the bot has been spoken to from. Implemented by <c>Storage</c>.</summary>
internal interface IAddressBook
{
    /// <summary>Keeps the newest address of a conversation, and opens it; for a personal chat also whose it is. Costs nothing when it is known already.</summary>
    /// <param name="isNews">Whether the conversation itself has changed (the bot was added): then what this process knows does not count.</param>
    Task RememberAsync(Address address, PersonId? chatOf, bool isNews, CancellationToken cancellation);

    Task<Address?> FindAsync(ConversationId conversation, CancellationToken cancellation);

    Task<Address?> FindChatAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Drops an address of which the channel says that it leads nowhere any more.</summary>
    Task ForgetAsync(Address address, PersonId? chatOf, CancellationToken cancellation);

    /// <summary>Keeps the address, but nothing is sent there until the conversation is heard from again.</summary>
    Task CloseAsync(Address address, PersonId? chatOf, string code, CancellationToken cancellation);
}
