using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>
/// The rows <c>handing:{fy}:{n:D6}:{id}</c> and <c>issuehanded:{fy}:{n:D6}:{place}</c>. The second ones are few, because they go with the
/// answer, and lie between the issues and the strengths: whoever reads the log has read them.
/// </summary>
internal sealed class HandingTable(ForumPartitions partitions) : IHandings
{
    public const string OpenPrefix = "issuehanded:";
    public const string Prefix = "handing:";

    /// <summary>What the log reads of a row that says what is waited for, besides the columns of issues.</summary>
    public static readonly IReadOnlyList<string> OpenColumns = ["Handing", "Name"];

    public static string KeyOf(HandingId id) => IssueHanding.SubjectOf(id);

    public static string OpenKeyOf(IssueNumber number, string to) => $"{OpenPrefix}{Of(number)}:{to}";

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddRowMap(OpenMap.Instance);
        services.AddSingleton<IHandings, HandingTable>();
    }

    public Task<Stored<IssueHanding>?> FindAsync(ForumId forum, HandingId id, CancellationToken cancellation) => partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    public async Task<IReadOnlyList<IssueHanding>> OfAsync(ForumId forum, IssueNumber number, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of($"{Prefix}{Of(number)}:"), Map.Instance, cancellation)).Select(static row => row.Value)];

    public Task<IReadOnlyList<OpenHanding>> OpenAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(OpenPrefix), Open, int.MaxValue, cancellation);

    public Task<IReadOnlyList<OpenHanding>> OpenAsync(ForumId forum, IssueNumber number, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of($"{OpenPrefix}{Of(number)}:"), Open, int.MaxValue, cancellation);

    /// <summary>From a row of the log's range.</summary>
    public static OpenHanding Open(TableEntity entity) => OpenMap.Instance.Read(entity);

    private static string Of(IssueNumber number) => string.Create(CultureInfo.InvariantCulture, $"{number.Year.Year}:{number.Number:D6}");

    private sealed class Map : RowMap<IssueHanding>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(IssueHanding row) => HandingTable.KeyOf(row.Id);

        public override void Write(IssueHanding row, TableEntity entity)
        {
            HandingColumnsTable.Write(row.Issue, entity);
            entity["Body"] = row.To.Body?.Value;
            entity["Forum"] = row.To.Forum?.Value;
            entity["Name"] = row.To.Name;
            entity["Channel"] = row.To.Channel?.Value;
            entity["Token"] = row.To.Token;
            entity["Step"] = row.Step?.ToString();
            entity["ReplyBy"] = JapaneseTime.Iso(row.ReplyBy);
            entity["NotDelivered"] = row.IsNotDelivered;
            entity["Revision"] = row.Revision;
            HandingColumnsTable.Write(row.Sent, "Sent", entity);
            HandingColumnsTable.Write(row.Received, "Received", entity);
            HandingColumnsTable.Write(row.Answer, entity);
            HandingColumnsTable.Write(row.CalledBack, "CalledBack", entity);
        }

        public override IssueHanding Read(TableEntity entity)
        {
            var parts = entity.RowKey[Prefix.Length..].Split(':', 3);
            var number = HandingColumnsTable.Number(parts);
            return new(
                HandingId.Of(number, parts[2]),
                new HandingTarget(
                    BodyId.Parse(entity.TextOrNull("Body")),
                    ForumId.Parse(entity.TextOrNull("Forum")),
                    entity.Text("Name"),
                    entity.TextOrNull("Channel") is { } channel ? new ConversationId(channel) : null,
                    entity.TextOrNull("Token")),
                Enum.TryParse<RouteStep>(entity.TextOrNull("Step"), out var step) ? step : null,
                HandingColumnsTable.ReadIssue(number, entity),
                JapaneseTime.ParseIso(entity.Text("ReplyBy")) ?? default,
                HandingColumnsTable.ReadMark("Sent", entity) ?? new HandingMark(new PersonId(""), "", default),
                HandingColumnsTable.ReadMark("Received", entity),
                HandingColumnsTable.ReadAnswer(entity),
                HandingColumnsTable.ReadMark("CalledBack", entity),
                entity.Flag("NotDelivered"),
                entity.Number("Revision"));
        }
    }

    private sealed class OpenMap : RowMap<OpenHanding>
    {
        public static readonly OpenMap Instance = new();

        public override string KeyOf(OpenHanding row) => OpenKeyOf(row.Number, row.To);

        public override void Write(OpenHanding row, TableEntity entity)
        {
            entity["Handing"] = row.Id.Value;
            entity["Subject"] = row.Subject;
            entity["Name"] = row.Name;
            entity["Due"] = JapaneseTime.Iso(row.ReplyBy);
        }

        public override OpenHanding Read(TableEntity entity)
        {
            var parts = entity.RowKey[OpenPrefix.Length..].Split(':', 3);
            return new(
                HandingColumnsTable.Number(parts),
                parts[2],
                new HandingId(entity.Text("Handing")),
                entity.Text("Subject"),
                entity.Text("Name"),
                JapaneseTime.ParseIso(entity.Text("Due")) ?? default);
        }
    }
}
