using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;

namespace CareSystem.Bot.Cases.Drafts;

/// <summary>The rows <c>casedraft:{person}</c>; what was typed stands in one sealed column.</summary>
internal sealed class DraftsTable(ForumPartitions partitions, ProtectedText texts) : IDrafts
{
    public const string Prefix = "casedraft:";

    private readonly Map map = new(texts);

    public static string KeyOf(PersonId person) => Prefix + person;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IRowWriter>(static provider => new Map(provider.GetRequiredService<ProtectedText>()));
        services.AddSingleton<IDrafts, DraftsTable>();
    }

    public Task<Stored<SavedDraft>?> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(person), map, cancellation);

    private sealed class Map(ProtectedText texts) : RowMap<SavedDraft>
    {
        private readonly SealedColumn<CaseDraft> drafts = new("Draft", CasesSealed.Default, texts);

        public override string KeyOf(SavedDraft row) => DraftsTable.KeyOf(row.Person);

        public override void Write(SavedDraft row, TableEntity entity)
        {
            entity["SavedAt"] = row.SavedAt;
            drafts.Write(entity, row.Draft);
        }

        public override SavedDraft Read(TableEntity entity) => new(
            new PersonId(entity.RowKey[Prefix.Length..]),
            drafts.Require(entity),
            entity.Instant("SavedAt"));
    }
}
