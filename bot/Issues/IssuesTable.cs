using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Issues.Handing;
using CareSystem.Bot.Issues.Strengths;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues;

/// <summary>
/// The rows <c>issue:{fy}:{n:D6}</c>, <c>counter:issue:{fy}</c>, <c>issueundo…</c>, <c>issuevote…</c> and <c>issuewatch</c>. Strengths
/// (<c>issuestrength:{id}</c>) lie right behind the issues, and what was handed to others and waits for an answer (<c>issuehanded:…</c>)
/// between them, so that the whole log is one range.
/// </summary>
internal sealed class IssuesTable(ForumPartitions partitions) : IIssues, IIssuesOfCase, IIssueGlimpses
{
    private const string Prefix = "issue:";
    private const string CounterPrefix = "counter:issue:";

    // Behind the strengths in the order of keys: a list reads none of these.
    private const string VotePrefix = "issuevote:";
    private const string BeforePrefix = "issueundo:";
    private const string WatchKey = "issuewatch";

    /// <summary>What lists and filters look at, of issues and strengths.</summary>
    private static readonly string[] ListColumns =
        ["RowKey", "Subject", "Category", "Tags", "Owner", "Due", "Status", "At", "MovedAt", "High", "Medium", "Low", "IsWithdrawn", .. HandingTable.OpenColumns];

    private static readonly string[] SearchColumns = [.. ListColumns, "Folded"];

    public static string KeyOf(IssueNumber number) => CommunityIssue.SubjectOf(number);

    public static string CounterKey(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"{CounterPrefix}{year.Year}");

    public static string VoteKey(IssueNumber number, PersonId person) => $"{VotePrefix}{Rest(number)}:{person}";

    public static string BeforeKey(IssueNumber number) => BeforePrefix + Rest(number);

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(
            RecordKind.Issues,
            new KeptRows(Prefix, "At") { YearOf = ClosedIn, Parts = [VotePrefix, BeforePrefix, HandingTable.Prefix, HandingTable.OpenPrefix] },
            new KeptRows(InboxTable.Prefix, "At") { YearOf = InboxTable.SettledIn },
            new KeptRows(StrengthsTable.Prefix, "At") { YearOf = StrengthsTable.WithdrawnIn });
        services.AddRowMap(Map.Instance);
        services.AddRowMap(CounterMap.Instance);
        services.AddRowMap(VoteMap.Instance);
        services.AddRowMap(BeforeMap.Instance);
        services.AddRowMap(WatchMap.Instance);
        services.AddSingleton<IssuesTable>();
        services.AddSingleton<IIssues>(static provider => provider.GetRequiredService<IssuesTable>());
        services.AddSingleton<IIssuesOfCase>(static provider => provider.GetRequiredService<IssuesTable>());
        services.AddSingleton<IIssueGlimpses>(static provider => provider.GetRequiredService<IssuesTable>());
    }

    public async Task<IssueLog> LogAsync(ForumId forum, bool withText, CancellationToken cancellation)
    {
        var rows = await partitions.RangeOfAsync(
            forum,
            KeyRange.Of(Prefix) with { Before = KeyRange.Of(StrengthsTable.Prefix).Before },
            withText ? SearchColumns : ListColumns,
            static entity => (object?)(entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal) ? Entry(entity)
                : entity.RowKey.StartsWith(HandingTable.OpenPrefix, StringComparison.Ordinal) ? HandingTable.Open(entity)
                : entity.RowKey.StartsWith(StrengthsTable.Prefix, StringComparison.Ordinal) ? StrengthsTable.Entry(entity) : null),
            cancellation);
        return new IssueLog([.. rows.OfType<IssueEntry>()], [.. rows.OfType<StrengthEntry>()]) { Handed = [.. rows.OfType<OpenHanding>()] };
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

    public async Task<IReadOnlyList<IssueTitle>> OfAsync(ForumId forum, CaseCode code, CancellationToken cancellation)
    {
        var rows = await partitions.RangeOfAsync(
            forum,
            KeyRange.Of(Prefix),
            ["RowKey", "Subject", "Cases"],
            entity => entity.Text("Cases").Split(' ').Contains(code.Value, StringComparer.Ordinal) ? new IssueTitle(Number(entity.RowKey, Prefix), entity.Text("Subject")) : null,
            cancellation);
        return [.. rows.OfType<IssueTitle>().Reverse()];
    }

    public async Task<IReadOnlyList<IssueGlimpse>> FindAsync(ForumId forum, IReadOnlyList<IssueNumber>? numbers, CancellationToken cancellation)
    {
        if (numbers is null)
        {
            return await partitions.RangeOfAsync(forum, KeyRange.Of(Prefix), ["RowKey", "Subject", "Status", "Cases", "CaseCount", "FewerThan"], Glimpse, cancellation);
        }

        var found = await Task.WhenAll(numbers.Select(number => FindAsync(forum, number, cancellation)));
        return [.. found.OfType<Stored<CommunityIssue>>().Select(static row => new IssueGlimpse(
            row.Value.Number, row.Value.Content.Subject, row.Value.Status.ToString(), row.Value.Content.Evidence.CasesBehind) { FewerThan = row.Value.Content.Evidence.FewerThan })];
    }

    public Task<Stored<IssueCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation) =>
        partitions.GetAsync(forum, CounterKey(year), CounterMap.Instance, cancellation);

    public Task<Stored<IssueBefore>?> BeforeAsync(ForumId forum, IssueNumber number, CancellationToken cancellation) =>
        partitions.GetAsync(forum, BeforeKey(number), BeforeMap.Instance, cancellation);

    public Task<IReadOnlyList<Stored<IssueBefore>>> AllBeforeAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(BeforePrefix), BeforeMap.Instance, cancellation);

    public Task<Stored<IssueVote>?> VoteAsync(ForumId forum, IssueNumber number, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, VoteKey(number, person), VoteMap.Instance, cancellation);

    public Task<Stored<IssueWatch>?> WatchAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.GetAsync(forum, WatchKey, WatchMap.Instance, cancellation);

    private static string Rest(IssueNumber number) => CommunityIssue.SubjectOf(number)[Prefix.Length..];

    /// <summary>From <c>…:2026:000012</c>, whatever stands behind it.</summary>
    private static IssueNumber Number(string key, string prefix)
    {
        var parts = key[prefix.Length..].Split(':');
        return new IssueNumber(new FiscalYear(int.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static IssueEntry Entry(TableEntity entity) => new(
        Number(entity.RowKey, Prefix),
        entity.Text("Subject"),
        IssueColumnsTable.Several<IssueCategory>(entity, "Category"),
        IssueColumnsTable.Several<IssueTag>(entity, "Tags"),
        entity.Text("Owner"),
        JapaneseTime.ParseIso(entity.TextOrNull("Due")),
        entity.Choice<IssueStatus>("Status"),
        entity.InstantOrNull("MovedAt") ?? entity.Instant("At"),
        Tally(entity),
        SearchText.Kept(entity.Text("Folded")));

    private static IssueGlimpse Glimpse(TableEntity entity) => new(
        Number(entity.RowKey, Prefix),
        entity.Text("Subject"),
        entity.Choice<IssueStatus>("Status").ToString(),
        Math.Max(entity.Number("CaseCount"), entity.Text("Cases").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)) { FewerThan = entity.NumberOrNull("FewerThan") };

    /// <summary>The time of an issue is counted from the fiscal year in which it was closed; an open one is kept however old it is.</summary>
    private static FiscalYear? ClosedIn(TableEntity entity) =>
        entity.Choice<IssueStatus>("Status").IsOpen() ? null : FiscalYear.Of(entity.InstantOrNull("MovedAt") ?? entity.Instant("At"));

    private static PriorityTally Tally(TableEntity entity) => new(entity.Number("High"), entity.Number("Medium"), entity.Number("Low"));

    private sealed class Map : RowMap<CommunityIssue>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(CommunityIssue row) => IssuesTable.KeyOf(row.Number);

        public override void Write(CommunityIssue row, TableEntity entity)
        {
            IssueColumnsTable.Write(row.Content, entity);
            entity["Folded"] = IssueSearch.TextOf(row.Content);
            entity["Status"] = row.Status.ToString();
            entity["StatusNote"] = row.StatusNote;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["MovedAt"] = row.MovedAt;
            entity["Revision"] = row.Revision;
            entity["High"] = row.Votes.High;
            entity["Medium"] = row.Votes.Medium;
            entity["Low"] = row.Votes.Low;
            entity["OriginName"] = row.Origin?.Name;
            entity["OriginNumber"] = row.Origin?.Number.ToString();
        }

        public override CommunityIssue Read(TableEntity entity) => new(
            Number(entity.RowKey, Prefix),
            IssueColumnsTable.Read(entity),
            entity.Choice<IssueStatus>("Status"),
            entity.Text("StatusNote"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"))
        {
            MovedAt = entity.InstantOrNull("MovedAt") ?? entity.Instant("At"),
            Votes = Tally(entity),
            Origin = IssueNumber.Parse(entity.TextOrNull("OriginNumber")) is { } number ? new IssueOrigin(entity.Text("OriginName"), number) : null,
        };
    }

    private sealed class CounterMap : RowMap<IssueCounter>
    {
        public static readonly CounterMap Instance = new();

        public override string KeyOf(IssueCounter row) => CounterKey(row.Year);

        public override void Write(IssueCounter row, TableEntity entity) => entity["Last"] = row.Last;

        public override IssueCounter Read(TableEntity entity) =>
            new(new FiscalYear(int.Parse(entity.RowKey[CounterPrefix.Length..], CultureInfo.InvariantCulture)), entity.Number("Last"));
    }

    private sealed class VoteMap : RowMap<IssueVote>
    {
        public static readonly VoteMap Instance = new();

        public override string KeyOf(IssueVote row) => VoteKey(row.Number, row.Person);

        public override void Write(IssueVote row, TableEntity entity)
        {
            entity["Priority"] = row.Priority.ToString();
            entity["At"] = row.At;
        }

        public override IssueVote Read(TableEntity entity) => new(
            Number(entity.RowKey, VotePrefix),
            new PersonId(entity.RowKey[(entity.RowKey.LastIndexOf(':') + 1)..]),
            entity.Choice<IssuePriority>("Priority"),
            entity.Instant("At"));
    }

    private sealed class BeforeMap : RowMap<IssueBefore>
    {
        public static readonly BeforeMap Instance = new();

        public override string KeyOf(IssueBefore row) => BeforeKey(row.Number);

        public override void Write(IssueBefore row, TableEntity entity)
        {
            IssueColumnsTable.Write(row.Content, entity);
            entity["Status"] = row.Status.ToString();
            entity["StatusNote"] = row.StatusNote;
            entity["MovedAt"] = row.MovedAt;
            entity["Revision"] = row.Revision;
            entity["What"] = row.What;
            entity["By"] = row.By.Value;
            entity["At"] = row.At;
        }

        public override IssueBefore Read(TableEntity entity) => new(
            Number(entity.RowKey, BeforePrefix),
            IssueColumnsTable.Read(entity),
            entity.Choice<IssueStatus>("Status"),
            entity.Text("StatusNote"),
            entity.Instant("MovedAt"),
            entity.Number("Revision"),
            entity.Text("What"),
            new PersonId(entity.Text("By")),
            entity.Instant("At"));
    }

    private sealed class WatchMap : RowMap<IssueWatch>
    {
        public static readonly WatchMap Instance = new();

        public override string KeyOf(IssueWatch row) => WatchKey;

        public override void Write(IssueWatch row, TableEntity entity) => entity["Week"] = JapaneseTime.Iso(row.Week);

        public override IssueWatch Read(TableEntity entity) => new(JapaneseTime.ParseIso(entity.Text("Week")) ?? default);
    }
}
