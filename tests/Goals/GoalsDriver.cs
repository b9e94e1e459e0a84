using CareSystem.Bot.Goals;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Goals;

/// <summary>What the tests of goals share: a target in order, and how a person sets one.</summary>
internal static class GoalsDriver
{
    public static readonly GoalNumber Number = new(new FiscalYear(2026), 1);

    public static readonly TargetDraft Good = new("2026", "借りられる部屋を増やす", "入居した人の数", "人", "Up", "1", "居住支援法人の報告", "5", "", "健康福祉課", "");

    public static readonly ActualDraft GoodActual = new("3", "2026-05-31", "居住支援法人の報告", "", null);

    public static readonly TaskDraft GoodTask = new("説明会を開く", "居住支援法人", "", "", "2026-09-30", null, null);

    public static ActionContext Context(MemberRole role = MemberRole.Secretariat, DateTimeOffset? now = null) => IssuesDriver.Context(role, now: now);

    public static IssueGlimpse Issue(int number, int cases = 0) => new(new IssueNumber(new FiscalYear(2026), number), "部屋を借りにくい", "Submitted", cases);

    public static TargetContent Content(params IReadOnlyList<IssueNumber> issues) => new(
        "借りられる部屋を増やす", new Indicator("入居した人の数", "人", GoalDirection.Up, 1, "居住支援法人の報告", 5), "", "健康福祉課", issues);

    public static Stored<AnnualTarget> Target(int number = 1, GoalStatus status = GoalStatus.Open, int revision = 1, int year = 2026, TargetContent? content = null) => new(
        new AnnualTarget(new GoalNumber(new FiscalYear(year), number), content ?? Content(), status, status == GoalStatus.Open ? "" : "振り返り", IssuesDriver.Me, "鈴木 健", FrontDoor.Monday, revision)
        {
            EndedAt = status == GoalStatus.Open ? null : FrontDoor.Monday,
        },
        "etag");

    public static IndicatorActual Actual(string id, decimal value, string asOf, int revision = 1) => new(
        Number, new ActualId(id), new ActualContent(value, JapaneseTime.ParseIso(asOf)!.Value, "報告", ""), IsWithdrawn: false, "", IssuesDriver.Me, "鈴木 健", FrontDoor.Monday, revision);

    public static Stored<RoadmapTask> Task(TaskState state = TaskState.NotStarted, int revision = 1, string id = "t1", string due = "2026-09-30") => new(
        new RoadmapTask(
            new TaskId(id), new TaskContent("説明会を開く", new RoleAssignment("居住支援法人", "", ""), JapaneseTime.ParseIso(due)!.Value, null, null), state,
            state is TaskState.Done or TaskState.Dropped ? "結果" : "", IssuesDriver.Me, "鈴木 健", FrontDoor.Monday, revision)
        {
            ClosedAt = state is TaskState.Done or TaskState.Dropped ? FrontDoor.Monday : null,
        },
        "etag");

    /// <summary>What a person types into the form for <see cref="Good"/>.</summary>
    public static (string, string)[] Typed(string subject, string issues = "") =>
    [
        ("subject", subject), ("indicator", "入居した人の数"), ("unit", "人"), ("base", "1"), ("baseSource", "居住支援法人の報告"), ("target", "5"), ("owner", "健康福祉課"), ("issues", issues),
    ];

    /// <summary>Fills in the form and sends it.</summary>
    public static async Task<ShownCard> AddTargetAsync(this FrontDoor door, TeamsPlace place, TeamsPerson who, string subject, string issues = "")
    {
        var form = await (await door.SayAsync(place, who, "目標")).PressAsync(who, "目標を立てる");
        return await form.PressAsync(who, "この目標を立てる", Typed(subject, issues));
    }
}
