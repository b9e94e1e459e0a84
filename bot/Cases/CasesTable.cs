using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Cases;

/// <summary>
/// The rows <c>case:{code}</c>. What was written of a case stands in two sealed columns: <c>Content</c> (text, bands, ground, review
/// notes), gone when it is withdrawn or purged, and <c>Digest</c> (bands and approved summary). Bands are sealed as well: several of
/// them together can tell who a person is.
/// </summary>
internal sealed class CasesTable(ForumPartitions partitions, ProtectedText texts) : ICases, ICaseCodes
{
    private const string Prefix = "case:";

    private readonly Map map = new(texts);

    public static string KeyOf(CaseCode code) => Prefix + code;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IRowWriter>(static provider => new Map(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<CasesTable>();
        services.AddSingleton<ICases>(static provider => provider.GetRequiredService<CasesTable>());
        services.AddSingleton<ICaseCodes>(static provider => provider.GetRequiredService<CasesTable>());
    }

    public Task<Stored<CaseSubmission>?> FindAsync(ForumId forum, CaseCode code, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(code), map, cancellation);

    public async Task<IReadOnlyList<CaseHead>> HeadsAsync(ForumId forum, CancellationToken cancellation)
    {
        var heads = await partitions.RangeAsync(forum, KeyRange.Of(Prefix), map.ReadHead, int.MaxValue, cancellation);
        return [.. heads.OrderByDescending(static head => head.At)];
    }

    public async Task<IReadOnlyDictionary<CaseCode, bool>> FindAsync(ForumId forum, IReadOnlyList<CaseCode> codes, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(codes.Distinct().Select(code => partitions.GetAsync(forum, KeyOf(code), StatusMap.Instance, cancellation)));
        return found
            .OfType<Stored<StatusRow>>()
            .Where(static row => row.Value.Status != CaseStatus.Withdrawn)
            .ToDictionary(static row => row.Value.Code, static row => row.Value.Status == CaseStatus.Approved);
    }

    /// <summary>A case of which only the state is asked.</summary>
    private sealed record StatusRow(CaseCode Code, CaseStatus Status);

    private sealed class StatusMap : RowMap<StatusRow>
    {
        public static readonly StatusMap Instance = new();

        public override string KeyOf(StatusRow row) => CasesTable.KeyOf(row.Code);

        public override void Write(StatusRow row, TableEntity entity) => throw new NotSupportedException("Only read.");

        public override StatusRow Read(TableEntity entity) => new(new CaseCode(entity.RowKey[Prefix.Length..]), entity.Choice<CaseStatus>("Status"));
    }

    /// <summary>What stands in the column <c>Content</c>.</summary>
    private sealed record SealedContent(CaseContent Content, ReviewNotes Notes);

    private sealed class Map(ProtectedText texts) : RowMap<CaseSubmission>
    {
        private const string ContentColumn = "Content";
        private const string DigestColumn = "Digest";

        private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

        public override string KeyOf(CaseSubmission row) => CasesTable.KeyOf(row.Head.Code);

        public override void Write(CaseSubmission row, TableEntity entity)
        {
            entity["Status"] = row.Head.Status.ToString();
            entity["By"] = row.Head.By.Value;
            entity["ByName"] = row.Head.ByName;
            entity["At"] = row.Head.At;
            entity["ChangedAt"] = row.Head.ChangedAt;
            entity["Revision"] = row.Head.Revision;
            Seal(entity, ContentColumn, row.Content is null ? null : new SealedContent(row.Content, row.Notes));
            Seal(entity, DigestColumn, row.Head.Digest);
        }

        public override CaseSubmission Read(TableEntity entity)
        {
            var content = Open<SealedContent>(entity, ContentColumn);
            return new CaseSubmission(ReadHead(entity), content?.Content, content?.Notes ?? ReviewNotes.None);
        }

        public CaseHead ReadHead(TableEntity entity) => new(
            new CaseCode(entity.RowKey[Prefix.Length..]),
            entity.Choice<CaseStatus>("Status"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Instant("ChangedAt"),
            entity.Number("Revision"),
            Open<CaseDigest>(entity, DigestColumn));

        private void Seal<T>(TableEntity entity, string column, T? value) where T : class
        {
            if (value is not null)
            {
                entity[column] = texts.Seal(new ForumId(entity.PartitionKey), Place(entity, column), JsonSerializer.Serialize(value, Json));
            }
        }

        private T? Open<T>(TableEntity entity, string column) where T : class =>
            entity.GetBinary(column) is { } bytes
                ? JsonSerializer.Deserialize<T>(texts.Open(new ForumId(entity.PartitionKey), Place(entity, column), bytes), Json)
                : null;

        /// <summary>Bound to row and column: what is sealed opens nowhere else.</summary>
        private static string Place(TableEntity entity, string column) => $"{entity.RowKey}#{column}";
    }
}
