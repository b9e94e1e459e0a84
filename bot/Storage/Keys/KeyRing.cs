using System.Xml.Linq;
using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CareSystem.Bot.Storage.Keys;

/// <summary>A row of the key ring.</summary>
internal sealed record KeyRow(string Id, XElement Xml, ETag Tag);

/// <summary>
/// The key ring of the protected columns, in a table of its own: <c>ring / {hash of the name}</c>. Data Protection asks for it without
/// async; it does so rarely.
/// </summary>
internal sealed class KeyRing(StorageClients clients) : IXmlRepository
{
    private const string Partition = "ring";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Wait(RowsAsync(CancellationToken.None)).Select(static row => row.Xml)];

    public void StoreElement(XElement element, string friendlyName) => Wait(StorageCall.RunAsync(
        async () => await (await clients.KeysAsync(CancellationToken.None)).UpsertEntityAsync(Row(IdText.Hash("key", friendlyName), element)), CancellationToken.None));

    public async Task<IReadOnlyList<KeyRow>> RowsAsync(CancellationToken cancellation)
    {
        var table = await clients.KeysAsync(cancellation);
        return await StorageCall.RunAsync(
            async () =>
            {
                List<KeyRow> rows = [];
                await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: cancellation))
                {
                    rows.Add(new KeyRow(row.RowKey, XElement.Parse(row.Text("Xml")), row.ETag));
                }

                return rows;
            },
            cancellation);
    }

    /// <returns>False where the row has changed, or is there already.</returns>
    public async Task<bool> PutAsync(KeyRow row, CancellationToken cancellation)
    {
        var table = await clients.KeysAsync(cancellation);
        try
        {
            await StorageCall.RunAsync(
                () => row.Tag == default
                    ? table.AddEntityAsync(Row(row.Id, row.Xml), cancellation)
                    : table.UpdateEntityAsync(Row(row.Id, row.Xml), row.Tag, TableUpdateMode.Replace, cancellation),
                cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static TableEntity Row(string id, XElement xml) => new(Partition, id) { ["Xml"] = xml.ToString(SaveOptions.DisableFormatting) };

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
