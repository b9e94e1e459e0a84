using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>The rows <c>inbox:{id}</c>, each inserted once.</summary>
internal sealed class InboxTable(ForumPartitions partitions) : IInbox
{
    public const string Prefix = "inbox:";

    /// <summary>From when its time of retention counts: what was answered or called back is over; what waits stays.</summary>
    public static FiscalYear? SettledIn(TableEntity entity) =>
        entity.InstantOrNull("AnsweredAt") is { } at ? FiscalYear.Of(at) : entity.Flag("CalledBack") ? FiscalYear.Of(entity.Instant("At")) : null;

    public static string KeyOf(InboxId id) => Prefix + id;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IInbox, InboxTable>();
    }

    public Task<Stored<InboxIssue>?> FindAsync(ForumId forum, InboxId id, CancellationToken cancellation) => partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    public async Task<IReadOnlyList<InboxIssue>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance, cancellation)).Select(static row => row.Value)];

    private sealed class Map : RowMap<InboxIssue>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(InboxIssue row) => InboxTable.KeyOf(row.Id);

        public override void Write(InboxIssue row, TableEntity entity)
        {
            HandingColumnsTable.Write(row.Issue, entity);
            entity["From"] = row.From.Value;
            entity["FromName"] = row.FromName;
            entity["Handing"] = row.Handing.Value;
            entity["ReplyBy"] = JapaneseTime.Iso(row.ReplyBy);
            entity["At"] = row.At;
            entity["Own"] = row.Own?.ToString();
            entity["CalledBack"] = row.IsCalledBack;
            entity["Revision"] = row.Revision;
            HandingColumnsTable.Write(row.Received, "Received", entity);
            HandingColumnsTable.Write(row.Answer, entity);
        }

        public override InboxIssue Read(TableEntity entity)
        {
            var handing = new HandingId(entity.Text("Handing"));
            return new(
                new InboxId(entity.RowKey[Prefix.Length..]),
                new ForumId(entity.Text("From")),
                entity.Text("FromName"),
                handing,
                HandingColumnsTable.ReadIssue(handing.Issue, entity),
                JapaneseTime.ParseIso(entity.Text("ReplyBy")) ?? default,
                entity.Instant("At"),
                HandingColumnsTable.ReadMark("Received", entity),
                IssueNumber.Parse(entity.TextOrNull("Own")),
                HandingColumnsTable.ReadAnswer(entity),
                entity.Flag("CalledBack"),
                entity.Number("Revision"));
        }
    }
}
