using System.Xml.Linq;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CareSystem.Bot.Storage;

/// <summary>The key ring of the protected columns, in a table of its own. Data Protection asks for it without async; it does so rarely.</summary>
internal sealed class KeyRing(StorageClients clients) : IXmlRepository
{
    private const string Partition = "ring";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var table = clients.KeysAsync(CancellationToken.None).GetAwaiter().GetResult();
        return Call(() => table.Query<TableEntity>($"PartitionKey eq '{Partition}'").Select(static row => XElement.Parse(row.Text("Xml"))).ToArray());
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var table = clients.KeysAsync(CancellationToken.None).GetAwaiter().GetResult();
        var key = IdText.Hash("key", friendlyName);
        Call(() => table.UpsertEntity(new TableEntity(Partition, key) { ["Xml"] = element.ToString(SaveOptions.DisableFormatting) }));
    }

    /// <summary>An account that does not answer is named as such here, too.</summary>
    private static T Call<T>(Func<T> call) => StorageCall.RunAsync(() => Task.FromResult(call()), CancellationToken.None).GetAwaiter().GetResult();
}
