using Azure.Data.Tables;
using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>Reads the rows of cases and of drafts, which stand side by side, without their sealed columns.</summary>
internal sealed class KeptCasesTable(ForumPartitions partitions) : IKeptCases
{
    private static readonly KeyRange Both = new(CasesTable.Prefix, KeyRange.Of(DraftsTable.Prefix).Before);

    private static readonly string[] Columns = ["RowKey", "odata.etag", "Timestamp", "SavedAt", "Status", "At", "AggregatedAt", "KeptFrom", "PurgedAt", "IsHeld"];

    public static void Register(IServiceCollection services) => services.AddSingleton<IKeptCases, KeptCasesTable>();

    public Task<IReadOnlyList<KeptCase>> AllAsync(ForumId forum, CancellationToken cancellation) => partitions.RangeOfAsync(forum, Both, Columns, Read, cancellation);

    private static KeptCase Read(TableEntity entity) => entity.RowKey.StartsWith(CasesTable.Prefix, StringComparison.Ordinal)
        ? new(
            new CaseCode(entity.RowKey[CasesTable.Prefix.Length..]),
            null,
            entity.ETag.ToString(),
            entity.InstantOrNull("AggregatedAt") ?? entity.Instant("At"),
            entity.InstantOrNull("KeptFrom"),
            entity.Flag("IsHeld"),
            CaseHead.IsTextKept(entity.Choice<CaseStatus>("Status"), entity.InstantOrNull("PurgedAt"), entity.InstantOrNull("KeptFrom")))
        : new(null, new PersonId(entity.RowKey[DraftsTable.Prefix.Length..]), entity.ETag.ToString(), entity.Instant("SavedAt"), null, IsHeld: false, HasText: true);
}
