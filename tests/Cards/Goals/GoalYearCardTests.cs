using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Goals;

/// <summary>The cards of a year, of the roadmap's steps and of the vision, in every state.</summary>
public sealed class GoalYearCardTests(CardRenderer renderer)
{
    private static readonly GoalsWording Words = GoalsWording.Standard;
    private static readonly GoalFormWording Forms = GoalFormWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly TaskDetails Task = new(
        "t1", "不動産店向けの説明会を開く", "InProgress", "", "居住支援法人", "健康福祉課", "相談支援部会", "令和８年５月29日（金）", IsOverdue: true, "R8-1", "R8-3");

    [Fact]
    public Task The_year_as_the_secretariat_sees_it() => ProveAsync(GoalSamples.Year(Words, mayEdit: true).ToCard(), "GoalYearCard.secretariat");

    [Fact]
    public Task The_year_as_a_member_sees_it() => ProveAsync(GoalSamples.Year(Words, mayEdit: false).ToCard(), "GoalYearCard.member");

    [Fact]
    public Task A_year_of_which_nothing_is_known() => ProveAsync(
        (GoalSamples.Year(Words, mayEdit: true) with { Vision = null, Targets = [], TargetCount = 0, Tasks = [], TaskCount = 0, OverdueCount = 0, Notice = Words.Unclear("住まい") }).ToCard(), "GoalYearCard.empty");

    [Fact]
    public Task The_longest_page() => ProveAsync(
        (GoalSamples.Year(Words, mayEdit: true) with
        {
            Vision = new GoalVisionLine(string.Concat(Enumerable.Repeat("長*", 200)), Words.ByWhen(new string('名', 40), "令和８年12月31日（木）")),
            Targets =
            [
                .. Enumerable.Repeat(
                    new GoalTargetLine(
                        "R8-999999", string.Concat(Enumerable.Repeat("長*", 50)), "PartlyAchieved", new string('担', 60),
                        Words.Measure(new string('指', 100), Words.Aim("999,999,999.99" + new string('単', 10), "999,999,999.99" + new string('単', 10), true)),
                        Words.States.Latest("999,999,999.99" + new string('単', 10), "令和８年12月31日（木）"), Words.States.Rate("999,999"), Words.IssuesLine(string.Join('、', Enumerable.Repeat("R8-999999", 5)))),
                    GoalYearCard.PageSize),
            ],
            TargetCount = 20,
            Tasks = [],
            TaskCount = 40,
            OverdueCount = 12,
            Pages = 10,
        }).ToCard(),
        "GoalYearCard.longest");

    [Fact]
    public Task The_page_of_the_longest_steps() => ProveAsync(
        (GoalSamples.Year(Words, mayEdit: true) with
        {
            Vision = null,
            Targets = [],
            Tasks = [.. Enumerable.Repeat(new GoalTaskLine("0abcdefghijklmno", new string('工', 100), "InProgress", new string('担', 100), "令和８年12月31日（木）", IsOverdue: true, "目標 R8-999999　課題 R8-999999"), GoalYearCard.PageSize)],
            TargetCount = 20,
            TaskCount = 40,
            OverdueCount = 12,
            Page = 4,
            Pages = 10,
        }).ToCard(),
        "GoalYearCard.steps");

    [Fact]
    public Task One_step() => ProveAsync(
        new TaskCard("fsakura", null, Task, GoalSamples.By, [new GoalStep("令和８年６月１日（月）午前10時", "佐藤 美咲さん", [Words.HistoryAdded])], MayEdit: true, Words).ToCard(), "TaskCard.secretariat");

    [Fact]
    public Task The_receipt_of_a_step_that_is_done() => ProveAsync(
        new TaskCard("fsakura", Words.TaskMoved("完了"), Task with { State = "Done", Result = "12店が参加し、3店が協力すると言った。", IsOverdue = false, Goal = null, Support = "", Informed = "" }, null, [], MayEdit: false, Words).ToCard(),
        "TaskCard.done");

    [Fact]
    public Task The_empty_form_of_a_step() => ProveAsync(new TaskFormCard("fsakura", "form1", null, 0, new TaskFormValues(Goal: "R8-1"), NoFaults, null, [], Forms).ToCard(), "TaskFormCard.new");

    [Fact]
    public Task The_form_of_a_step_with_its_faults() => ProveAsync(
        new TaskFormCard(
            "fsakura", "form1", "t1", 1, new TaskFormValues("", "", "", "", null, "R8-77", "あれ"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["subject"] = "入力してください。", ["lead"] = "入力してください。", ["due"] = "入力してください。", ["goal"] = Forms.GoalUnknown("R8-77"), ["issue"] = Forms.IssuesUnknown("あれ"),
            },
            "直していただきたい所が5か所あります。", [], Forms).ToCard(),
        "TaskFormCard.faults");

    [Fact]
    public Task The_form_that_moves_a_step() => ProveAsync(
        new TaskMoveCard(
            "fsakura", "form1", "t1", 1, Task.Subject, "Done", "", new Dictionary<string, string>(StringComparer.Ordinal) { ["result"] = Forms.ResultMissing }, "直していただきたい所が1か所あります。", [], Forms).ToCard(),
        "TaskMoveCard.faults");

    [Fact]
    public Task The_vision_with_what_it_was() => ProveAsync(
        new VisionCard(
            "fsakura", null, new GoalVisionLine("病気があってもなくても、住みたい所で、つながりを持って暮らせるまち", GoalSamples.By),
            [new GoalStep("令和８年６月１日（月）午前10時", "佐藤 美咲さん", [Words.HistoryText("病気があってもなくても、住みたい所で、つながりを持って暮らせるまち")]), new GoalStep("令和７年６月２日（月）午前10時", "佐藤 美咲さん", [Words.HistoryText("だれもが安心して暮らせるまち")])],
            MayEdit: true, Words).ToCard(),
        "VisionCard.secretariat");

    [Fact]
    public Task The_vision_with_the_longest_texts() => ProveAsync(
        new VisionCard(
            "fsakura", null, new GoalVisionLine(string.Concat(Enumerable.Repeat("長*", 200)), GoalSamples.By),
            [.. Enumerable.Repeat(new GoalStep("令和８年12月31日（木）午後11時59分", new string('名', 40) + "さん", [Words.HistoryText(string.Concat(Enumerable.Repeat("長*", 200)))]), VisionCard.HistoryShown)],
            MayEdit: true, Words).ToCard(),
        "VisionCard.longest");

    [Fact]
    public Task No_vision_yet() => ProveAsync(new VisionCard("fsakura", null, null, [], MayEdit: false, Words).ToCard(), "VisionCard.none");

    [Fact]
    public Task The_receipt_of_a_vision() => ProveAsync(
        new VisionCard("fsakura", Words.VisionWritten, new GoalVisionLine("だれもが安心して暮らせるまち", ""), [], MayEdit: false, Words).ToCard(), "VisionCard.written");

    [Fact]
    public Task The_form_of_a_vision_after_somebody_else_was_faster() => ProveAsync(
        new VisionFormCard("fsakura", "form1", 2, "つながりを持って暮らせるまち", NoFaults, Forms.ChangedNotice("佐藤 美咲"), Forms.VisionTheirs("だれもが安心して暮らせるまち"), Forms).ToCard(), "VisionFormCard.changed");

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Goals", state);
}
