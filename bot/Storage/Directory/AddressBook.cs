using System.Collections.Concurrent;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage.Directory;

/// <summary>
/// The address of every conversation the bot was spoken to from: <c>conversation:{hash}</c> and, for a personal chat,
/// <c>person:{id} / chat</c>. Written when it is new or has changed; what this process wrote it does not write again.
/// </summary>
internal sealed class AddressBook(StorageClients clients) : IAddressBook
{
    private const string Row = "address";
    private const string ChatRow = "chat";

    /// <summary>More conversations than a prefecture has; to forget all of them costs a write each, to remember without end costs memory.</summary>
    private const int MostKnown = 5000;

    private readonly ConcurrentDictionary<string, Address> known = new(StringComparer.Ordinal);

    public async Task RememberAsync(Address address, PersonId? chatOf, CancellationToken cancellation)
    {
        var bare = address with { Conversation = address.Conversation.Bare };
        var key = chatOf is { } who ? PersonPartition(who) : ConversationPartition(bare.Conversation);
        if (known.TryGetValue(key, out var same) && same == bare)
        {
            return;
        }

        await Task.WhenAll(
            chatOf is { } person ? WriteAsync(PersonPartition(person), ChatRow, bare, cancellation) : Task.CompletedTask,
            WriteAsync(ConversationPartition(bare.Conversation), Row, bare, cancellation));
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        known[key] = bare;
    }

    public async Task<Address?> FindAsync(ConversationId conversation, CancellationToken cancellation) =>
        await ReadAsync(ConversationPartition(conversation.Bare), Row, cancellation) is { } found ? found with { Conversation = conversation } : null;

    public Task<Address?> FindChatAsync(PersonId person, CancellationToken cancellation) =>
        ReadAsync(PersonPartition(person), ChatRow, cancellation);

    public async Task ForgetChatAsync(PersonId person, CancellationToken cancellation)
    {
        known.TryRemove(PersonPartition(person), out _);
        var table = await clients.DirectoryAsync(cancellation);
        await StorageCall.RunAsync(() => table.DeleteEntityAsync(PersonPartition(person), ChatRow, cancellationToken: cancellation), cancellation);
    }

    private static string ConversationPartition(ConversationId conversation) => "conversation:" + IdText.Hash("conversation", conversation.Value);

    private static string PersonPartition(PersonId person) => "person:" + person.Value;

    private async Task WriteAsync(string partition, string row, Address address, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity(partition, row)
        {
            ["ServiceUrl"] = address.ServiceUrl,
            ["Conversation"] = address.Conversation.Value,
            ["Bot"] = address.BotId,
            ["Tenant"] = address.Tenant.Value,
        };
        await StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation), cancellation);
    }

    private async Task<Address?> ReadAsync(string partition, string row, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation), cancellation);
        return found.HasValue && found.Value is { } entity
            ? new Address(entity.Text("ServiceUrl"), new ConversationId(entity.Text("Conversation")), entity.Text("Bot"), new TenantId(entity.Text("Tenant")))
            : null;
    }
}
