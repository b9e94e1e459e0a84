using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>The rows <c>caseread:{code}:{id}</c>; ids begin with their time.</summary>
internal sealed class CaseReadsTable(ForumPartitions partitions) : ICaseReads
{
    public const string Prefix = "caseread:";

    public static string KeyOf(CaseCode code, string id) => $"{Prefix}{code}:{id}";

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<ICaseReads, CaseReadsTable>();
    }

    public async Task<IReadOnlyList<CaseRead>> OfAsync(ForumId forum, CaseCode code, CancellationToken cancellation)
    {
        var rows = await partitions.RangeAsync(forum, KeyRange.Of($"{Prefix}{code}:"), Map.Instance.Read, int.MaxValue, cancellation);
        return [.. rows.Reverse()];
    }

    private sealed class Map : RowMap<CaseRead>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(CaseRead row) => CaseReadsTable.KeyOf(row.Code, row.Id);

        public override void Write(CaseRead row, TableEntity entity)
        {
            entity["Person"] = row.Person.Value;
            entity["Name"] = row.Name;
            entity["At"] = row.At;
        }

        public override CaseRead Read(TableEntity entity)
        {
            var rest = entity.RowKey[Prefix.Length..].Split(':');
            return new CaseRead(new CaseCode(rest[0]), rest[1], new PersonId(entity.Text("Person")), entity.Text("Name"), entity.Instant("At"));
        }
    }
}
