using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>The rows <c>inteam:{person}</c>.</summary>
internal sealed class TeamMembershipsTable(ForumPartitions partitions) : ITeamMemberships
{
    private const string Prefix = "inteam:";

    public static string KeyOf(PersonId person) => Prefix + person;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<ITeamMemberships, TeamMembershipsTable>();
    }

    public Task<Stored<TeamMembership>?> FindAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(person), Map.Instance, cancellation);

    public async Task<IReadOnlyList<TeamMembership>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        await partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance.Read, int.MaxValue, cancellation);

    private sealed class Map : RowMap<TeamMembership>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(TeamMembership row) => TeamMembershipsTable.KeyOf(row.Person);

        public override void Write(TeamMembership row, TableEntity entity)
        {
            FactColumns.Write(entity, "Left", row.Left);
            entity["Name"] = row.Name;
        }

        public override TeamMembership Read(TableEntity entity) =>
            new(new PersonId(entity.RowKey[Prefix.Length..]), FactColumns.Read(entity, "Left"), entity.Text("Name"));
    }
}

/// <summary>A <see cref="Fact"/> in two columns. Table Storage knows no time before 1601: what nobody has spoken of has no columns.</summary>
internal static class FactColumns
{
    public static void Write(TableEntity entity, string column, Fact fact)
    {
        entity[column] = fact.Holds;
        entity[column + "SaidAt"] = Instant(fact.SaidAt);
    }

    public static Fact Read(TableEntity entity, string column) => new(entity.Flag(column), entity.Instant(column + "SaidAt"));

    public static DateTimeOffset? Instant(DateTimeOffset at) => at == default ? null : at;
}
