using Azure.Data.Tables;
using CareSystem.Bot.Cases.Leaks;
using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;

namespace CareSystem.Bot.Cases;

/// <summary>
/// The rows <c>case:{code}</c>. What was written of a case stands in three sealed columns: <c>Content</c> (text, bands, ground, notes of
/// the review and of the talk), gone when it is withdrawn or purged, <c>Digest</c> (bands, approved summary, outcome), of which the bands
/// stay, and <c>Later</c> (what the presenter told afterwards, why it is held). Bands are sealed as well: several of them together can
/// tell who a person is.
/// </summary>
internal sealed class CasesTable(ForumPartitions partitions, ProtectedText texts) : ICases, ICaseCodes
{
    public const string Prefix = "case:";

    private readonly Map map = new(texts);
    private readonly HeadMap heads = new(texts);

    public static string KeyOf(CaseCode code) => Prefix + code;

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(RecordKind.Cases, new KeptRows(Prefix, "At")
        {
            // What is held stays, whatever the years say.
            YearOf = static entity => entity.Flag("IsHeld") ? null : FiscalYear.Of(entity.InstantOrNull("AggregatedAt") ?? entity.Instant("At")),
            Parts = [CaseReadsTable.Prefix],
            SharedKind = CaseMessages.Digest,
        }, LeaksTable.Kept);
        services.AddSingleton<IRowWriter>(static provider => new Map(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<CasesTable>();
        services.AddSingleton<ICases>(static provider => provider.GetRequiredService<CasesTable>());
        services.AddSingleton<ICaseCodes>(static provider => provider.GetRequiredService<CasesTable>());
    }

    public Task<Stored<CaseSubmission>?> FindAsync(ForumId forum, CaseCode code, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(code), map, cancellation);

    public async Task<CaseHead?> FindHeadAsync(ForumId forum, CaseCode code, CancellationToken cancellation) =>
        (await partitions.GetAsync(forum, KeyOf(code), heads, cancellation))?.Value;

    public async Task<IReadOnlyList<CaseHead>> HeadsAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await partitions.RangeOfAsync(forum, KeyRange.Of(Prefix), HeadMap.Columns, heads.Read, cancellation)).OrderByDescending(static head => head.At)];

    public async Task<IReadOnlyDictionary<CaseCode, bool>> FindAsync(ForumId forum, IReadOnlyList<CaseCode> codes, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(codes.Distinct().Select(code => FindHeadAsync(forum, code, cancellation)));
        return found
            .OfType<CaseHead>()
            .Where(static head => head.Status != CaseStatus.Withdrawn)
            .ToDictionary(static head => head.Code, static head => head.IsShared);
    }

    /// <summary>What stands in the column <c>Content</c>.</summary>
    internal sealed record SealedContent(CaseContent Content, ReviewNotes Notes)
    {
        /// <summary>Null in rows that were written before there were any.</summary>
        public IReadOnlyList<StopOverride>? Overrides { get; init; }

        public CaseTalk? Talk { get; init; }
    }

    /// <summary>What stands in the column <c>Later</c>.</summary>
    internal sealed record SealedLater(IReadOnlyList<CaseFollowUp> FollowUps, CaseHold? Hold);

    /// <summary>The columns without case text.</summary>
    private sealed class HeadMap(ProtectedText texts) : RowMap<CaseHead>
    {
        /// <summary>What a list reads of each row: the text, which is most of it, stays where it is.</summary>
        public static readonly IReadOnlyList<string> Columns =
            ["PartitionKey", "RowKey", "Status", "By", "ByName", "At", "ChangedAt", "Revision", "Reviewer", "Readers", "AggregatedAt", "KeptFrom", "IsHeld", "PurgedAt", "DecidedIn", "Digest"];

        private readonly SealedColumn<CaseDigest> digests = new("Digest", CasesSealed.Default, texts);

        public override string KeyOf(CaseHead row) => CasesTable.KeyOf(row.Code);

        public override void Write(CaseHead row, TableEntity entity)
        {
            entity["Status"] = row.Status.ToString();
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["ChangedAt"] = row.ChangedAt;
            entity["Revision"] = row.Revision;
            entity["Reviewer"] = row.ReviewerName.Length == 0 ? null : row.ReviewerName;
            entity["Readers"] = row.Readers.Count == 0 ? null : string.Join(',', row.Readers);
            entity["AggregatedAt"] = row.AggregatedAt;
            entity["KeptFrom"] = row.KeptFrom;
            entity["IsHeld"] = row.IsHeld ? true : null;
            entity["PurgedAt"] = row.PurgedAt;
            entity["DecidedIn"] = row.DecidedIn;
            digests.Write(entity, row.Digest);
        }

        public override CaseHead Read(TableEntity entity) => new(
            new CaseCode(entity.RowKey[Prefix.Length..]),
            entity.Choice<CaseStatus>("Status"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Instant("ChangedAt"),
            entity.Number("Revision"),
            digests.Read(entity))
        {
            ReviewerName = entity.Text("Reviewer"),
            Readers = [.. entity.Text("Readers").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static person => new PersonId(person))],
            AggregatedAt = entity.InstantOrNull("AggregatedAt"),
            KeptFrom = entity.InstantOrNull("KeptFrom"),
            IsHeld = entity.Flag("IsHeld"),
            PurgedAt = entity.InstantOrNull("PurgedAt"),
            DecidedIn = entity.NumberOrNull("DecidedIn"),
        };
    }

    private sealed class Map(ProtectedText texts) : RowMap<CaseSubmission>
    {
        private readonly HeadMap heads = new(texts);
        private readonly SealedColumn<SealedContent> contents = new("Content", CasesSealed.Default, texts);
        private readonly SealedColumn<SealedLater> later = new("Later", CasesSealed.Default, texts);

        public override string KeyOf(CaseSubmission row) => heads.KeyOf(row.Head);

        public override void Write(CaseSubmission row, TableEntity entity)
        {
            heads.Write(row.Head, entity);
            contents.Write(entity, row.Content is null ? null : new SealedContent(row.Content, row.Notes) { Overrides = row.Overrides, Talk = row.Talk });
            later.Write(entity, row.FollowUps.Count == 0 && row.Hold is null ? null : new SealedLater(row.FollowUps, row.Hold));
        }

        public override CaseSubmission Read(TableEntity entity)
        {
            var (content, since) = (contents.Read(entity), later.Read(entity));
            return new CaseSubmission(heads.Read(entity), content?.Content, content?.Notes ?? ReviewNotes.None)
            {
                Overrides = content?.Overrides ?? [],
                Talk = content?.Talk,
                FollowUps = since?.FollowUps ?? [],
                Hold = since?.Hold,
            };
        }
    }
}
