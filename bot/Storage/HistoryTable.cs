using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>
/// Who changed what, when: <c>history:{subject}:{revision}</c>, written in the change's own transaction. What happened to a revision without
/// leading to another one stands behind it, as <c>history:{subject}:{revision}:{id}</c>.
/// </summary>
internal sealed class HistoryTable(ForumPartitions partitions) : IHistory
{
    public const string Prefix = "history:";

    public static string KeyOf(HistoryEntry entry) => entry.Within is { } within
        ? $"{Prefix}{entry.Subject}:{entry.Revision:D6}:{within}"
        : $"{Prefix}{entry.Subject}:{entry.Revision:D6}";

    /// <summary>A property takes 64 KB, which are 32 Ki characters; what is longer goes on in further ones.</summary>
    private const int PartLength = 24_000;

    private const string Fields = "Fields";

    public static void Write(HistoryEntry entry, TableEntity entity)
    {
        entity["What"] = entry.What;
        var n = 0;
        foreach (var part in Parts(JsonSerializer.Serialize(entry.Fields, StorageKept.Wire.IReadOnlyListFieldChange)))
        {
            entity[Part(n++)] = part;
        }

        entity["By"] = entry.By.Value;
        entity["ByName"] = entry.ByName;
        entity["At"] = entry.At;
        entity["Subject"] = entry.Subject;
        entity["Revision"] = entry.Revision;
    }

    public Task<IReadOnlyList<HistoryEntry>> OfAsync(ForumId forum, string subject, int afterRevision, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.OfAfter($"{Prefix}{subject}:", $"{afterRevision + 1:D6}"), Read, 1000, cancellation);

    /// <summary><c>Fields</c>, <c>Fields2</c>, <c>Fields3</c>.</summary>
    private static string Part(int n) => n == 0 ? Fields : string.Create(CultureInfo.InvariantCulture, $"{Fields}{n + 1}");

    /// <summary>A character of two units is not torn apart: half of one cannot be sent.</summary>
    internal static IEnumerable<string> Parts(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var length = Math.Min(PartLength, text.Length - from);
            if (char.IsHighSurrogate(text[from + length - 1]))
            {
                length--;
            }

            yield return text.Substring(from, length);
            from += length;
        }
    }

    internal static HistoryEntry Read(TableEntity entity) => new(
        entity.Text("Subject"),
        entity.Number("Revision"),
        entity.Text("What"),
        KeptJson.Read(string.Concat(Enumerable.Range(0, int.MaxValue).Select(n => entity.Text(Part(n))).TakeWhile(static part => part.Length > 0)), StorageKept.Wire.IReadOnlyListFieldChange),
        new PersonId(entity.Text("By")),
        entity.Text("ByName"),
        entity.Instant("At"));
}
