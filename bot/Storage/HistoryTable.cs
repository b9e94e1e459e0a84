using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>Who changed what, when: <c>history:{subject}:{revision}</c>, written in the change's own transaction.</summary>
internal sealed class HistoryTable(ForumPartitions partitions) : IHistory
{
    public const string Prefix = "history:";

    public static string KeyOf(HistoryEntry entry) => $"{Prefix}{entry.Subject}:{entry.Revision:D6}";

    public static void Write(HistoryEntry entry, TableEntity entity)
    {
        entity["What"] = entry.What;
        entity["Fields"] = JsonSerializer.Serialize(entry.Fields, StorageKept.Wire.IReadOnlyListFieldChange);
        entity["By"] = entry.By.Value;
        entity["ByName"] = entry.ByName;
        entity["At"] = entry.At;
        entity["Subject"] = entry.Subject;
        entity["Revision"] = entry.Revision;
    }

    public Task<IReadOnlyList<HistoryEntry>> OfAsync(ForumId forum, string subject, int afterRevision, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.OfAfter($"{Prefix}{subject}:", $"{afterRevision + 1:D6}"), Read, 1000, cancellation);

    private static HistoryEntry Read(TableEntity entity) => new(
        entity.Text("Subject"),
        entity.Number("Revision"),
        entity.Text("What"),
        KeptJson.Read(entity.Text("Fields"), StorageKept.Wire.IReadOnlyListFieldChange),
        new PersonId(entity.Text("By")),
        entity.Text("ByName"),
        entity.Instant("At"));
}
