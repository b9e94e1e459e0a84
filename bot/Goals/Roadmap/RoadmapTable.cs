using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Goals.Roadmap;

/// <summary>The rows <c>goal-task:{id}</c>, right before the targets in the order of keys.</summary>
internal sealed class RoadmapTable(ForumPartitions partitions) : IRoadmap
{
    public const string Prefix = "goal-task:";

    public static string KeyOf(TaskId id) => RoadmapTask.SubjectOf(id);

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IRoadmap, RoadmapTable>();
    }

    /// <summary>The time of a step is counted from the fiscal year in which it was done or given up; an open one is kept however old it is.</summary>
    public static FiscalYear? ClosedIn(TableEntity entity) => entity.InstantOrNull("ClosedAt") is { } closed ? FiscalYear.Of(closed) : null;

    /// <returns>Null where it serves no issue.</returns>
    public static GoalOfIssue? Serving(TableEntity entity)
    {
        var state = entity.Choice<TaskState>("State");
        return IssueNumber.Parse(entity.TextOrNull("Issue")) is { } issue
            ? new GoalOfIssue(entity.RowKey[Prefix.Length..], IsTask: true, entity.Text("Subject"), state.ToString(), [issue], entity.Text("Result"))
            {
                IsOpen = state is TaskState.NotStarted or TaskState.InProgress,
                Due = JapaneseTime.ParseIso(entity.TextOrNull("Due")),
            }
            : null;
    }

    public async Task<IReadOnlyList<RoadmapTask>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        [.. (await partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance, cancellation)).Select(static row => row.Value).OrderBy(static task => task.Content.Due)];

    public Task<Stored<RoadmapTask>?> FindAsync(ForumId forum, TaskId id, CancellationToken cancellation) => partitions.GetAsync(forum, KeyOf(id), Map.Instance, cancellation);

    private sealed class Map : RowMap<RoadmapTask>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(RoadmapTask row) => RoadmapTable.KeyOf(row.Id);

        public override void Write(RoadmapTask row, TableEntity entity)
        {
            entity["Subject"] = row.Content.Subject;
            entity["Lead"] = row.Content.Roles.Lead;
            entity["Support"] = row.Content.Roles.Support;
            entity["Informed"] = row.Content.Roles.Informed;
            entity["Due"] = JapaneseTime.Iso(row.Content.Due);
            entity["Goal"] = row.Content.Goal?.ToString();
            entity["Issue"] = row.Content.Issue?.ToString();
            entity["State"] = row.State.ToString();
            entity["Result"] = row.Result;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
            entity["ClosedAt"] = row.ClosedAt;
        }

        public override RoadmapTask Read(TableEntity entity) => new(
            new TaskId(entity.RowKey[Prefix.Length..]),
            new TaskContent(
                entity.Text("Subject"),
                new RoleAssignment(entity.Text("Lead"), entity.Text("Support"), entity.Text("Informed")),
                JapaneseTime.ParseIso(entity.Text("Due")) ?? default,
                GoalNumber.Parse(entity.TextOrNull("Goal")),
                IssueNumber.Parse(entity.TextOrNull("Issue"))),
            entity.Choice<TaskState>("State"),
            entity.Text("Result"),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"))
        {
            ClosedAt = entity.InstantOrNull("ClosedAt"),
        };
    }
}
