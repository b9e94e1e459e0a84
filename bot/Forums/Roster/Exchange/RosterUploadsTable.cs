using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The rows <c>rosterupload:{id}</c>. The text stands in pieces, because a column holds 64 KiB; each is sealed for its own place.</summary>
internal sealed class RosterUploadsTable(ForumPartitions partitions, ProtectedText texts) : IRosterUploads
{
    private const string Prefix = "rosterupload:";

    /// <summary>Characters: as UTF-8, sealed, they stay below what a column holds.</summary>
    private const int PieceLength = 16_000;

    private readonly Map map = new(texts);

    public static string KeyOf(string upload) => Prefix + upload;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IRowWriter>(static provider => new Map(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<IRosterUploads, RosterUploadsTable>();
    }

    public Task<Stored<RosterUpload>?> FindAsync(ForumId forum, string id, CancellationToken cancellation) =>
        IdText.IsValid(id) ? partitions.GetAsync(forum, KeyOf(id), map, cancellation) : Task.FromResult<Stored<RosterUpload>?>(null);

    private sealed class Map(ProtectedText texts) : RowMap<RosterUpload>
    {
        public override string KeyOf(RosterUpload row) => RosterUploadsTable.KeyOf(row.Id);

        public override void Write(RosterUpload row, TableEntity entity)
        {
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["ConfirmedAt"] = row.ConfirmedAt;
            entity["Revision"] = row.Revision;
            entity["FileName"] = Seal(entity, "FileName", row.FileName);
            var pieces = Pieces(row.Text).ToArray();
            entity["Pieces"] = pieces.Length;
            foreach (var (number, piece) in pieces.Index())
            {
                entity[Column(number)] = Seal(entity, Column(number), piece);
            }
        }

        public override RosterUpload Read(TableEntity entity) => new(
            entity.RowKey[Prefix.Length..],
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            Open(entity, "FileName"),
            string.Concat(Enumerable.Range(0, entity.Number("Pieces")).Select(number => Open(entity, Column(number)))))
        {
            ConfirmedAt = entity.InstantOrNull("ConfirmedAt"),
            Revision = entity.Number("Revision"),
        };

        private static string Column(int number) => string.Create(CultureInfo.InvariantCulture, $"Text{number:D2}");

        /// <summary>Never cut between the halves of a character.</summary>
        private static IEnumerable<string> Pieces(string text)
        {
            for (var from = 0; from < text.Length;)
            {
                var to = Math.Min(from + PieceLength, text.Length);
                to -= to < text.Length && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
                yield return text[from..to];
                from = to;
            }
        }

        private byte[] Seal(TableEntity entity, string column, string text) => texts.Seal(new ForumId(entity.PartitionKey), $"{entity.RowKey}#{column}", text);

        private string Open(TableEntity entity, string column) => entity.GetBinary(column) is { } bytes
            ? texts.Open(new ForumId(entity.PartitionKey), $"{entity.RowKey}#{column}", bytes)
            : throw new InvalidOperationException($"Row {entity.RowKey} has no {column}.");
    }
}
