using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Goals;

/// <summary>
/// The rows <c>goal:{fy}:{n:D6}</c> and <c>counter:goal:{fy}</c>. The steps of the roadmap (<c>goal-task:{id}</c>) lie right before the
/// targets in the order of keys, so that what serves an issue is one range; what was measured (<c>goalactual:…</c>) lies behind, and the
/// target keeps the latest of it.
/// </summary>
internal sealed class GoalsTable(ForumPartitions partitions) : IGoals, IGoalsOfIssue
{
    private const string Prefix = "goal:";
    private const string CounterPrefix = "counter:goal:";

    /// <summary>What an issue's card shows of what serves it.</summary>
    private static readonly string[] LinkColumns =
        ["RowKey", "Subject", "Issues", "Issue", "Status", "Review", "Unit", "Direction", "Base", "Target", "LatestValue", "LatestAsOf", "State", "Result", "Due"];

    public static string KeyOf(GoalNumber number) => AnnualTarget.SubjectOf(number);

    public static string CounterKey(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"{CounterPrefix}{year.Year}");

    public static void Register(IServiceCollection services)
    {
        services.AddKeptRecords(
            RecordKind.Goals,
            new KeptRows(Prefix, "At") { YearOf = EndedIn, Parts = [ActualsTable.Prefix], PartHistories = [ActualsTable.Prefix] },
            new KeptRows(RoadmapTable.Prefix, "At") { YearOf = RoadmapTable.ClosedIn });
        services.AddRowMap(Map.Instance);
        services.AddRowMap(CounterMap.Instance);
        services.AddSingleton<GoalsTable>();
        services.AddSingleton<IGoals>(static provider => provider.GetRequiredService<GoalsTable>());
        services.AddSingleton<IGoalsOfIssue>(static provider => provider.GetRequiredService<GoalsTable>());
    }

    public async Task<IReadOnlyList<AnnualTarget>> OfYearAsync(ForumId forum, FiscalYear year, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{year.Year}:")), Map.Instance, cancellation)).Select(static row => row.Value)];

    public Task<Stored<AnnualTarget>?> FindAsync(ForumId forum, GoalNumber number, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(number), Map.Instance, cancellation);

    public Task<Stored<GoalCounter>?> CounterAsync(ForumId forum, FiscalYear year, CancellationToken cancellation) =>
        partitions.GetAsync(forum, CounterKey(year), CounterMap.Instance, cancellation);

    public async Task<IReadOnlyList<GoalOfIssue>> OfAsync(ForumId forum, IReadOnlyList<IssueNumber> issues, CancellationToken cancellation)
    {
        var range = KeyRange.Of(RoadmapTable.Prefix) with { Before = KeyRange.Of(Prefix).Before };
        var rows = await partitions.RangeOfAsync(
            forum,
            range,
            LinkColumns,
            entity => entity.RowKey.StartsWith(Prefix, StringComparison.Ordinal) ? Serving(entity)
                : entity.RowKey.StartsWith(RoadmapTable.Prefix, StringComparison.Ordinal) ? RoadmapTable.Serving(entity)
                : null,
            cancellation);
        return
        [
            .. rows.OfType<GoalOfIssue>()
                .Where(goal => goal.Issues.Any(issues.Contains))
                .Reverse()
                .OrderBy(static goal => goal.IsTask)
                .ThenByDescending(static goal => goal.IsOpen),
        ];
    }

    /// <summary>From <c>…:2026:000012</c>, whatever stands behind it.</summary>
    public static GoalNumber Number(string key, string prefix)
    {
        var parts = key[prefix.Length..].Split(':');
        return new GoalNumber(new FiscalYear(int.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static GoalOfIssue Serving(TableEntity entity)
    {
        var (status, latest, indicator) = (entity.Choice<GoalStatus>("Status"), Latest(entity), MeasuredBy(entity));
        return new GoalOfIssue(Number(entity.RowKey, Prefix).ToString(), IsTask: false, entity.Text("Subject"), status.ToString(), Issues(entity), entity.Text("Review"))
        {
            IsOpen = status == GoalStatus.Open,
            Latest = latest is null ? null : indicator.Said(latest.Value),
            AsOf = latest?.AsOf,
            Rate = latest is null ? null : indicator.RateOf(latest.Value),
        };
    }

    /// <summary>The time of a target is counted from the fiscal year in which it ended; an open one is kept however old it is.</summary>
    private static FiscalYear? EndedIn(TableEntity entity) => entity.InstantOrNull("EndedAt") is { } ended ? FiscalYear.Of(ended) : null;

    private static IssueNumber[] Issues(TableEntity entity) =>
        [.. entity.Text("Issues").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IssueNumber.Parse).OfType<IssueNumber>()];

    private static Indicator MeasuredBy(TableEntity entity) => new(
        entity.Text("Indicator"), entity.Text("Unit"), entity.Choice<GoalDirection>("Direction"), Decimal(entity, "Base"), entity.Text("BaseSource"), Decimal(entity, "Target") ?? 0);

    private static LatestActual? Latest(TableEntity entity) => Decimal(entity, "LatestValue") is { } value && JapaneseTime.ParseIso(entity.TextOrNull("LatestAsOf")) is { } asOf
        ? new LatestActual(value, asOf)
        : null;

    /// <summary>A table knows no decimals: as text they stay what they are.</summary>
    public static decimal? Decimal(TableEntity entity, string column) =>
        decimal.TryParse(entity.TextOrNull(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private sealed class Map : RowMap<AnnualTarget>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(AnnualTarget row) => GoalsTable.KeyOf(row.Number);

        public override void Write(AnnualTarget row, TableEntity entity)
        {
            entity["Subject"] = row.Content.Subject;
            entity["Indicator"] = row.Content.Indicator.Name;
            entity["Unit"] = row.Content.Indicator.Unit;
            entity["Direction"] = row.Content.Indicator.Direction.ToString();
            entity["Base"] = Text(row.Content.Indicator.Base);
            entity["BaseSource"] = row.Content.Indicator.BaseSource;
            entity["Target"] = Text(row.Content.Indicator.Target);
            entity["Reasoning"] = row.Content.Reasoning;
            entity["Owner"] = row.Content.Owner;
            entity["Issues"] = string.Join(' ', row.Content.Issues);
            entity["Status"] = row.Status.ToString();
            entity["Review"] = row.Review;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
            entity["EndedAt"] = row.EndedAt;
            entity["ContinuedFrom"] = row.ContinuedFrom?.ToString();
            entity["ContinuedAs"] = row.ContinuedAs?.ToString();
            entity["LatestValue"] = Text(row.Latest?.Value);
            entity["LatestAsOf"] = row.Latest is { } latest ? JapaneseTime.Iso(latest.AsOf) : null;
            entity["Asked"] = row.Asked?.Ask.ToString();
            entity["AskedBy"] = row.Asked?.By.Value;
            entity["AskedByName"] = row.Asked?.ByName;
            entity["AskedAt"] = row.Asked?.At;
        }

        public override AnnualTarget Read(TableEntity entity) => new(
            Number(entity.RowKey, Prefix),
            new TargetContent(entity.Text("Subject"), MeasuredBy(entity), entity.Text("Reasoning"), entity.Text("Owner"), Issues(entity)),
            entity.Choice<GoalStatus>("Status"),
            entity.Text("Review"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"))
        {
            EndedAt = entity.InstantOrNull("EndedAt"),
            ContinuedFrom = GoalNumber.Parse(entity.TextOrNull("ContinuedFrom")),
            ContinuedAs = GoalNumber.Parse(entity.TextOrNull("ContinuedAs")),
            Latest = GoalsTable.Latest(entity),
            Asked = entity.InstantOrNull("AskedAt") is { } at
                ? new AgendaMark(entity.Choice<AgendaAsk>("Asked"), new PersonId(entity.Text("AskedBy")), entity.Text("AskedByName"), at)
                : null,
        };
    }

    private sealed class CounterMap : RowMap<GoalCounter>
    {
        public static readonly CounterMap Instance = new();

        public override string KeyOf(GoalCounter row) => CounterKey(row.Year);

        public override void Write(GoalCounter row, TableEntity entity) => entity["Last"] = row.Last;

        public override GoalCounter Read(TableEntity entity) =>
            new(new FiscalYear(int.Parse(entity.RowKey[CounterPrefix.Length..], CultureInfo.InvariantCulture)), entity.Number("Last"));
    }
}
