using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>The rows <c>issuestrength:{id}</c>, right behind the issues in the order of keys.</summary>
internal sealed class StrengthsTable(ForumPartitions partitions) : IStrengths
{
    public const string Prefix = "issuestrength:";

    public static string KeyOf(StrengthId id) => CommunityStrength.SubjectOf(id);

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IStrengths, StrengthsTable>();
    }

    /// <returns>Null where it was withdrawn.</returns>
    public static StrengthEntry? Entry(TableEntity entity) =>
        entity.Flag("IsWithdrawn") ? null : new StrengthEntry(new StrengthId(entity.RowKey[Prefix.Length..]), entity.Text("Subject"));

    /// <summary>What still holds is kept however old it is.</summary>
    public static FiscalYear? WithdrawnIn(TableEntity entity) => entity.Flag("IsWithdrawn") ? FiscalYear.Of(entity.Instant("At")) : null;

    public async Task<IReadOnlyList<CommunityStrength>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance, cancellation)).Select(static row => row.Value).Where(static row => !row.IsWithdrawn).Reverse()];

    public Task<Stored<CommunityStrength>?> FindAsync(ForumId forum, StrengthId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    private sealed class Map : RowMap<CommunityStrength>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(CommunityStrength row) => StrengthsTable.KeyOf(row.Id);

        public override void Write(CommunityStrength row, TableEntity entity)
        {
            entity["Subject"] = row.Content.Subject;
            entity["Category"] = IssueDifferences.Several(row.Content.Categories);
            entity["Description"] = row.Content.Description;
            entity["Issue"] = row.Content.Issue?.ToString();
            entity["IsWithdrawn"] = row.IsWithdrawn;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override CommunityStrength Read(TableEntity entity) => new(
            new StrengthId(entity.RowKey[Prefix.Length..]),
            new StrengthContent(
                entity.Text("Subject"),
                IssueColumnsTable.Several<IssueCategory>(entity, "Category"),
                entity.Text("Description"),
                IssueNumber.Parse(entity.TextOrNull("Issue"))),
            entity.Flag("IsWithdrawn"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"));
    }
}
