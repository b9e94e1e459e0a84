using System.Collections.Concurrent;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage.Directory;

/// <summary>
/// The address of every conversation the bot was spoken to from: <c>conversation:{hash}</c> and, for a personal chat,
/// <c>person:{id} / chat</c>. Written when it is new or has changed; what this process wrote lately it does not write again.
/// </summary>
internal sealed class AddressBook(StorageClients clients, TimeProvider time) : IAddressBook
{
    private const string Row = "address";
    private const string ChatRow = "chat";

    /// <summary>More conversations than a prefecture has; to forget all of them costs a write each, to remember without end costs memory.</summary>
    private const int MostKnown = 5000;

    /// <summary>Another copy may have closed or forgotten it meanwhile: who is heard from then is reached again after this long.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Address Address, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    public async Task RememberAsync(Address address, PersonId? chatOf, bool isNews, CancellationToken cancellation)
    {
        var (bare, now) = (Open(address), time.GetUtcNow());
        if (!isNews && known.TryGetValue(KeyOf(bare, chatOf), out var same) && same.Address == bare && now - same.At < KnownFor)
        {
            return;
        }

        await WriteAsync(bare, chatOf, cancellation);
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        known[KeyOf(bare, chatOf)] = (bare, now);
    }

    public async Task<Address?> FindAsync(ConversationId conversation, CancellationToken cancellation) =>
        await ReadAsync(ConversationPartition(conversation.Bare), Row, cancellation) is { } found ? found with { Conversation = conversation } : null;

    public Task<Address?> FindChatAsync(PersonId person, CancellationToken cancellation) =>
        ReadAsync(PersonPartition(person), ChatRow, cancellation);

    public async Task ForgetAsync(Address address, PersonId? chatOf, CancellationToken cancellation)
    {
        known.TryRemove(KeyOf(Open(address), chatOf), out _);
        var table = await clients.DirectoryAsync(cancellation);
        await Task.WhenAll(Rows(address, chatOf).Select(row =>
            StorageCall.RunAsync(() => table.DeleteEntityAsync(row.Partition, row.Row, cancellationToken: cancellation), cancellation)));
    }

    public async Task CloseAsync(Address address, PersonId? chatOf, string code, CancellationToken cancellation)
    {
        known.TryRemove(KeyOf(Open(address), chatOf), out _);
        await WriteAsync(Open(address) with { ClosedBy = code }, chatOf, cancellation);
    }

    private static Address Open(Address address) => address with { Conversation = address.Conversation.Bare, ClosedBy = null };

    private static string KeyOf(Address bare, PersonId? chatOf) => chatOf is { } who ? PersonPartition(who) : ConversationPartition(bare.Conversation);

    private static IEnumerable<(string Partition, string Row)> Rows(Address address, PersonId? chatOf)
    {
        yield return (ConversationPartition(address.Conversation.Bare), Row);
        if (chatOf is { } person)
        {
            yield return (PersonPartition(person), ChatRow);
        }
    }

    private static string ConversationPartition(ConversationId conversation) => "conversation:" + IdText.Hash("conversation", conversation.Value);

    private static string PersonPartition(PersonId person) => "person:" + person.Value;

    private async Task WriteAsync(Address address, PersonId? chatOf, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        await Task.WhenAll(Rows(address, chatOf).Select(row =>
        {
            var entity = new TableEntity(row.Partition, row.Row)
            {
                ["ServiceUrl"] = address.ServiceUrl,
                ["Conversation"] = address.Conversation.Value,
                ["Bot"] = address.BotId,
                ["Tenant"] = address.Tenant.Value,
                ["ClosedBy"] = address.ClosedBy,
            };
            return StorageCall.RunAsync(() => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation), cancellation);
        }));
    }

    private async Task<Address?> ReadAsync(string partition, string row, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation), cancellation);
        return found.HasValue && found.Value is { } entity
            ? new Address(entity.Text("ServiceUrl"), new ConversationId(entity.Text("Conversation")), entity.Text("Bot"), new TenantId(entity.Text("Tenant")))
            {
                ClosedBy = entity.TextOrNull("ClosedBy"),
            }
            : null;
    }
}
