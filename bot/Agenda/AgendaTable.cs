using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Agenda;

/// <summary>The rows <c>agenda:{id}</c>; ids begin with their time, so that a list is a range of keys.</summary>
internal sealed class AgendaTable(ForumPartitions partitions, TimeProvider time) : IAgenda
{
    private const string Prefix = "agenda:";

    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    public static string KeyOf(AgendaItemId id) => Prefix + id;

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(RecordKind.Agenda, new KeptRows(Prefix, "At"));
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IAgenda, AgendaTable>();
    }

    public async Task<IReadOnlyList<Stored<AgendaItem>>> WaitingAsync(ForumId forum, CancellationToken cancellation)
    {
        var range = KeyRange.OfAfter(Prefix, IdSourceExtensions.TimePrefix(time.GetUtcNow() - Horizon));
        var rows = await partitions.RangeAsync(forum, range, Map.Instance, cancellation);
        return [.. rows.Where(static row => row.Value.Status == AgendaItemStatus.Waiting).OrderBy(static row => row.Value.Order).ThenBy(static row => row.Value.Id.Value, StringComparer.Ordinal)];
    }

    public Task<Stored<AgendaItem>?> FindAsync(ForumId forum, AgendaItemId id, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    private sealed class Map : RowMap<AgendaItem>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(AgendaItem row) => AgendaTable.KeyOf(row.Id);

        public override void Write(AgendaItem row, TableEntity entity)
        {
            entity["Subject"] = row.Content.Subject;
            entity["Type"] = row.Content.Type.ToString();
            entity["Minutes"] = row.Content.Minutes;
            entity["Description"] = row.Content.Description;
            entity["Status"] = row.Status.ToString();
            entity["Meeting"] = row.Meeting?.Value;
            entity["Order"] = row.Order;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override AgendaItem Read(TableEntity entity) => new(
            new AgendaItemId(entity.RowKey[Prefix.Length..]),
            new AgendaContent(
                entity.Text("Subject"),
                entity.Choice("Type", AgendaItemType.Other),
                entity.NumberOrNull("Minutes"),
                entity.Text("Description")),
            entity.Choice<AgendaItemStatus>("Status"),
            MeetingId.Parse(entity.TextOrNull("Meeting")),
            entity.Number("Order"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"));
    }
}
