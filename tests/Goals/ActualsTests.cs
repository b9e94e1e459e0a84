using CareSystem.Bot.Goals;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Goals.Vision;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Goals;

/// <summary>Measured values, steps of the roadmap and the vision: what is decided.</summary>
public sealed class ActualsTests
{
    private static readonly RandomIds Ids = new();

    [Fact]
    public void A_value_is_put_on_record_and_the_target_shows_that_of_the_latest_day()
    {
        var yes = Yes(Record(GoalsDriver.GoodActual, GoalsDriver.Actual("1a", 2, "2026-04-30")));
        Assert.Equal(new LatestActual(3, new DateOnly(2026, 5, 31)), Latest(yes));
        Assert.Equal(1, ((AnnualTarget)yes.Changes.Rows[1].Row).Revision);

        Assert.Equal(new LatestActual(4, new DateOnly(2026, 5, 31)), Latest(Yes(Record(GoalsDriver.GoodActual with { AsOf = "2026-04-30" }, GoalsDriver.Actual("1a", 4, "2026-05-31")))));
    }

    [Fact]
    public void A_value_without_its_source_or_of_a_day_to_come_is_none()
    {
        var faults = Assert.IsType<FormFaults>(No(Record(new ActualDraft("-1", "2026-06-02", " ", "", null)))).Faults;
        Assert.Equal(["asOf", "source", "value"], faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new NotAllowed(), No(Record(GoalsDriver.GoodActual, role: MemberRole.Member)));
        Assert.IsType<TargetDropped>(No(RecordActual.Decide(new(GoalsDriver.Number, GoalsDriver.GoodActual), new(GoalsDriver.Target(status: GoalStatus.Dropped), []), GoalsDriver.Context(), Ids)));
        Assert.IsType<NotFound>(No(RecordActual.Decide(new(GoalsDriver.Number, GoalsDriver.GoodActual), new(null, []), GoalsDriver.Context(), Ids)));
    }

    [Fact]
    public void A_correction_says_why_and_moves_what_the_target_shows()
    {
        var (one, other) = (GoalsDriver.Actual("1a", 2, "2026-04-30"), GoalsDriver.Actual("1b", 3, "2026-05-31"));

        var yes = Yes(Correct(one, [one, other], GoalsDriver.GoodActual with { Value = "9", AsOf = "2026-06-01", Reason = "二重に数えていた" }));
        Assert.Equal(new LatestActual(9, new DateOnly(2026, 6, 1)), Latest(yes));
        Assert.Equal(["value", "asOf", "source", "reason"], Assert.Single(yes.Changes.History).Fields.Select(static field => field.Field));

        Assert.Equal(["reason"], Assert.IsType<FormFaults>(No(Correct(one, [one], GoalsDriver.GoodActual))).Faults.Keys);
        Assert.IsType<ActualChanged>(No(Correct(one with { Revision = 2 }, [one], GoalsDriver.GoodActual, revision: 1)));
    }

    [Fact]
    public void One_that_is_taken_back_is_no_longer_shown_and_cannot_be_taken_back_again()
    {
        var one = GoalsDriver.Actual("1a", 2, "2026-04-30");

        var yes = Yes(Correct(one, [one], GoalsDriver.GoodActual with { Value = "", Reason = "別の目標の数だった" }, withdraws: true));
        Assert.Null(((AnnualTarget)yes.Changes.Rows[1].Row).Latest);
        Assert.True(((IndicatorActual)yes.Changes.Rows[0].Row).IsWithdrawn);
        Assert.IsType<ActualChanged>(No(Correct(one with { IsWithdrawn = true }, [], GoalsDriver.GoodActual with { Reason = "また" }, withdraws: true)));
    }

    [Fact]
    public void A_step_needs_who_leads_it_and_a_day_to_come_and_names_only_what_is_there()
    {
        var state = new AddTask.State(IsGoalKnown: false, []);
        var faults = Assert.IsType<FormFaults>(NoTask(AddTask.Decide(new TaskDraft("", "", "", "", "", "R8-7", "あれ"), state, GoalsDriver.Context(), Ids))).Faults;
        Assert.Equal(["due", "goal", "issue", "lead", "subject"], faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Fault.InThePast(), Assert.IsType<FormFaults>(NoTask(AddTask.Decide(GoalsDriver.GoodTask with { Due = "2026-05-31" }, state, GoalsDriver.Context(), Ids))).Faults["due"]);

        var yes = YesTask(AddTask.Decide(GoalsDriver.GoodTask with { Goal = "R8-1", Issue = "R8-3" }, new AddTask.State(IsGoalKnown: true, [GoalsDriver.Issue(3)]), GoalsDriver.Context(), Ids));
        Assert.Equal(("R8-1", "R8-3"), (yes.Outcome.Content.Goal.ToString(), yes.Outcome.Content.Issue.ToString()));
        Assert.Equal(new NotAllowed(), NoTask(AddTask.Decide(GoalsDriver.GoodTask, state, GoalsDriver.Context(MemberRole.Member), Ids)));
    }

    [Theory]
    [InlineData(nameof(TaskState.NotStarted), "InProgress", "", null)]
    [InlineData(nameof(TaskState.InProgress), "Done", "12店が参加した", null)]
    [InlineData(nameof(TaskState.InProgress), "Done", "", "result")]
    [InlineData(nameof(TaskState.NotStarted), "Dropped", "", "result")]
    [InlineData(nameof(TaskState.Done), "InProgress", "", "result")]
    [InlineData(nameof(TaskState.Done), "InProgress", "もう一度開く", null)]
    [InlineData(nameof(TaskState.NotStarted), "Somewhere", "", "state")]
    public void A_step_that_is_done_says_what_came_of_it_and_one_given_up_or_taken_up_again_why(string from, string to, string result, string? fault)
    {
        var decision = MoveTask.Decide(new(new TaskId("t1"), 1, to, result), new(GoalsDriver.Task(Enum.Parse<TaskState>(from)), []), GoalsDriver.Context());
        if (fault is not null)
        {
            Assert.Equal([fault], Assert.IsType<FormFaults>(NoTask(decision)).Faults.Keys);
            return;
        }

        var moved = Assert.IsType<RoadmapTask>(Assert.Single(YesTask(decision).Changes.Rows).Row);
        Assert.Equal((to, result, !moved.IsOpen), (moved.State.ToString(), moved.Result, moved.ClosedAt is not null));
    }

    [Fact]
    public void A_step_keeps_a_day_that_is_over_and_a_stale_form_is_told_so()
    {
        var late = GoalsDriver.Task(due: "2026-05-01");
        var draft = GoalsDriver.GoodTask with { Due = "2026-05-01", Support = "健康福祉課" };

        var yes = YesTask(EditTask.Decide(new(late.Value.Id, 1, draft), new(late, [], new(IsGoalKnown: false, [])), GoalsDriver.Context()));
        Assert.Equal([new FieldChange("support", "", "健康福祉課")], Assert.Single(yes.Changes.History).Fields);
        Assert.IsType<TaskChanged>(NoTask(EditTask.Decide(new(late.Value.Id, 2, draft), new(late, [], new(IsGoalKnown: false, [])), GoalsDriver.Context())));
        Assert.IsType<TaskChanged>(NoTask(MoveTask.Decide(new(late.Value.Id, 2, "Done", "できた"), new(late, []), GoalsDriver.Context())));
    }

    [Theory]
    [InlineData(nameof(TaskState.NotStarted), "2026-09-30", 2026, true)]
    [InlineData(nameof(TaskState.NotStarted), "2025-09-30", 2026, true)]
    [InlineData(nameof(TaskState.Done), "2025-09-30", 2026, false)]
    [InlineData(nameof(TaskState.NotStarted), "2025-09-30", 2025, true)]
    [InlineData(nameof(TaskState.NotStarted), "2027-04-01", 2026, false)]
    public void A_late_step_stands_in_the_present_year_as_well(string state, string due, int year, bool isThere) =>
        Assert.Equal(isThere, GoalsDriver.Task(Enum.Parse<TaskState>(state), due: due).Value.IsOf(new FiscalYear(year), new FiscalYear(2026)));

    [Fact]
    public void The_vision_is_written_once_and_whoever_wrote_on_an_older_one_sees_the_newer()
    {
        var first = Assert.IsType<Decision<VisionReceipt>.Yes>(WriteVision.Decide(new(0, "だれもが暮らせるまち"), null, GoalsDriver.Context()));
        var vision = new Stored<CommunityVision>((CommunityVision)first.Changes.Rows[0].Row, "etag");
        Assert.Equal(1, vision.Value.Revision);

        Assert.Equal(new VisionChanged(vision.Value), Refused(new(0, "別の姿"), MemberRole.Chair));
        Assert.Equal(["text"], Assert.IsType<FormFaults>(Refused(new(1, new string('長', 401)), MemberRole.Chair)).Faults.Keys);
        Assert.Equal(new NotAllowed(), Refused(new(1, "別の姿"), MemberRole.Member));
        Assert.Equal(
            [new FieldChange("text", "だれもが暮らせるまち", "別の姿")],
            Assert.Single(Assert.IsType<Decision<VisionReceipt>.Yes>(WriteVision.Decide(new(1, "別の姿"), vision, GoalsDriver.Context())).Changes.History).Fields);

        Refusal Refused(WriteVision.Command command, MemberRole role) => Assert.IsType<Decision<VisionReceipt>.No>(WriteVision.Decide(command, vision, GoalsDriver.Context(role))).Refusal;
    }

    [Theory]
    [InlineData("", "Now")]
    [InlineData("R8-1", "Exactly { Number = R8-1 }")]
    [InlineData("1", "Numbered { Number = 1 }")]
    [InlineData("１番", "Numbered { Number = 1 }")]
    [InlineData("R7", "Year { Wanted = 2025 }")]
    [InlineData("令和７年度", "Year { Wanted = 2025 }")]
    [InlineData("令和元年度", "Year { Wanted = 2019 }")]
    [InlineData("2025年度", "Year { Wanted = 2025 }")]
    [InlineData("住まい", "Unclear { Typed = 住まい }")]
    public void What_follows_the_word_is_read_as_it_was_meant(string typed, string meant)
    {
        var read = GoalsCommands.Read(typed) switch
        {
            GoalsCommands.Request.Now => "Now",
            GoalsCommands.Request.Year year => $"Year {{ Wanted = {year.Wanted.Year} }}",
            var other => other.ToString(),
        };
        Assert.Equal(meant, read);
    }

    [Fact]
    public void Keys_are_what_they_were()
    {
        Assert.Equal("goal:2026:000001", GoalsTable.KeyOf(GoalsDriver.Number));
        Assert.Equal("counter:goal:2026", GoalsTable.CounterKey(new FiscalYear(2026)));
        Assert.Equal("goalactual:2026:000001:1a", ActualsTable.KeyOf(GoalsDriver.Number, new ActualId("1a")));
        Assert.Equal("goal-task:t1", RoadmapTable.KeyOf(new TaskId("t1")));
        Assert.Equal("goal-vision", CommunityVision.Subject);
    }

    private static LatestActual? Latest(Decision<ActualReceipt>.Yes yes) => ((AnnualTarget)yes.Changes.Rows[1].Row).Latest;

    private static Decision<ActualReceipt> Record(ActualDraft draft, IndicatorActual? before = null, MemberRole role = MemberRole.Secretariat) =>
        RecordActual.Decide(new(GoalsDriver.Number, draft), new(GoalsDriver.Target(), before is null ? [] : [before]), GoalsDriver.Context(role), Ids);

    private static Decision<ActualReceipt> Correct(IndicatorActual one, IReadOnlyList<IndicatorActual> all, ActualDraft draft, bool withdraws = false, int? revision = null) =>
        CorrectActual.Decide(new(GoalsDriver.Number, one.Id, revision ?? one.Revision, draft, withdraws), new(GoalsDriver.Target(), new(one, "etag"), all, []), GoalsDriver.Context());

    private static Decision<ActualReceipt>.Yes Yes(Decision<ActualReceipt> decision) => Assert.IsType<Decision<ActualReceipt>.Yes>(decision);

    private static Refusal No(Decision<ActualReceipt> decision) => Assert.IsType<Decision<ActualReceipt>.No>(decision).Refusal;

    private static Decision<TaskReceipt>.Yes YesTask(Decision<TaskReceipt> decision) => Assert.IsType<Decision<TaskReceipt>.Yes>(decision);

    private static Refusal NoTask(Decision<TaskReceipt> decision) => Assert.IsType<Decision<TaskReceipt>.No>(decision).Refusal;
}
