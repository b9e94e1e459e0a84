using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues;

/// <summary>The rows <c>issue:{fy}:{n:D6}</c> and <c>counter:issue:{fy}</c>.</summary>
internal sealed class IssuesTable(ForumPartitions partitions) : IIssues
{
    private const string Prefix = "issue:";
    private const string CounterPrefix = "counter:issue:";

    public static string KeyOf(IssueNumber number) => CommunityIssue.SubjectOf(number);

    public static string CounterKey(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"{CounterPrefix}{year.Year}");

    public static void Register(IServiceCollection services)
    {
        services.AddRecordYears(RecordKind.Issues, Prefix, "At");
        services.AddRowMap(Map.Instance);
        services.AddRowMap(CounterMap.Instance);
        services.AddSingleton<IIssues, IssuesTable>();
    }

    public Task<IReadOnlyList<Stored<CommunityIssue>>> SinceAsync(ForumId forum, FiscalYear? from, CancellationToken cancellation)
    {
        var range = from is { } year
            ? KeyRange.OfAfter(Prefix, string.Create(CultureInfo.InvariantCulture, $"{year.Year}:"))
            : KeyRange.Of(Prefix);
        return partitions.RangeAsync(forum, range, Map.Instance, cancellation);
    }

    public Task<Stored<CommunityIssue>?> FindAsync(ForumId forum, IssueNumber number, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(number), Map.Instance, cancellation);

    public Task<Stored<IssueCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation) =>
        partitions.GetAsync(forum, CounterKey(year), CounterMap.Instance, cancellation);

    private sealed class Map : RowMap<CommunityIssue>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(CommunityIssue row) => IssuesTable.KeyOf(row.Number);

        public override void Write(CommunityIssue row, TableEntity entity)
        {
            entity["Subject"] = row.Content.Subject;
            entity["Category"] = row.Content.Category.ToString();
            entity["Level"] = row.Content.Level.ToString();
            entity["Description"] = row.Content.Description;
            entity["Cases"] = string.Join(' ', row.Content.Cases);
            entity["Owner"] = row.Content.Owner;
            entity["Due"] = row.Content.Due is { } due ? JapaneseTime.Iso(due) : null;
            entity["Status"] = row.Status.ToString();
            entity["StatusNote"] = row.StatusNote;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override CommunityIssue Read(TableEntity entity) => new(
            Number(entity.RowKey),
            new IssueContent(
                entity.Text("Subject"),
                entity.Choice<IssueCategory>("Category"),
                entity.Choice("Level", IssueLevel.Community),
                entity.Text("Description"),
                [.. entity.Text("Cases").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => new CaseCode(code))],
                entity.Text("Owner"),
                JapaneseTime.ParseIso(entity.TextOrNull("Due"))),
            entity.Choice<IssueStatus>("Status"),
            entity.Text("StatusNote"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"));

        /// <summary>From <c>issue:2026:000012</c>.</summary>
        private static IssueNumber Number(string key)
        {
            var parts = key.Split(':');
            return new IssueNumber(new FiscalYear(int.Parse(parts[1], CultureInfo.InvariantCulture)), int.Parse(parts[2], CultureInfo.InvariantCulture));
        }
    }

    private sealed class CounterMap : RowMap<IssueCounter>
    {
        public static readonly CounterMap Instance = new();

        public override string KeyOf(IssueCounter row) => CounterKey(row.Year);

        public override void Write(IssueCounter row, TableEntity entity) => entity["Last"] = row.Last;

        public override IssueCounter Read(TableEntity entity) =>
            new(new FiscalYear(int.Parse(entity.RowKey[CounterPrefix.Length..], CultureInfo.InvariantCulture)), entity.Number("Last"));
    }
}
