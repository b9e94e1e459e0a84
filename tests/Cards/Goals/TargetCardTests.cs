using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Goals;

/// <summary>The cards of a target, its measured values and its forms, in every state.</summary>
public sealed class TargetCardTests(CardRenderer renderer)
{
    private static readonly GoalsWording Words = GoalsWording.Standard;
    private static readonly GoalFormWording Forms = GoalFormWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    private static readonly TargetCardRights Everything = new(MayEdit: true, MayPropose: true, MayRecord: true, MayContinue: false);

    private static readonly TargetFormValues Values = new(
        "2026", GoalSamples.Target(Words).Subject, "居住支援法人の支援で入居した人の数", "人", "Up", "1", "居住支援法人の報告（令和８年３月31日現在）", "5", "毎年1人ずつでは待つ人が減らない。", "健康福祉課", "R8-3、R8-5");

    [Fact]
    public Task An_open_target_as_the_secretariat_sees_it() => ProveAsync(GoalSamples.Card(Words, Everything).ToCard(), "TargetCard.secretariat");

    [Fact]
    public Task An_open_target_as_a_member_sees_it() => ProveAsync(
        (GoalSamples.Card(Words, TargetCardRights.None with { MayPropose = true }) with { Links = new TargetLinks(null, null, null, GoalSamples.By) }).ToCard(), "TargetCard.member");

    [Fact]
    public Task A_target_that_stands_in_a_channel() => ProveAsync((GoalSamples.Card(Words, Everything) with { IsShared = true }).ToCard(), "TargetCard.shared");

    [Fact]
    public Task A_new_target_with_nothing_behind_it_yet() => ProveAsync(
        (GoalSamples.Card(Words, Everything) with { Links = TargetLinks.None, Issues = [], Actuals = [], Tasks = [], TaskCount = 0 }).ToCard(), "TargetCard.bare");

    [Fact]
    public Task A_target_that_has_ended() => ProveAsync(
        (GoalSamples.Card(Words, Everything with { MayContinue = true }) with
        {
            Target = GoalSamples.Target(Words) with { Status = "PartlyAchieved", Review = "不動産店の協力は得られたが、保証会社との調整が遅れた。来年度は契約の前に相談を受ける。" },
        }).ToCard(),
        "TargetCard.ended");

    [Fact]
    public Task A_target_that_was_given_up_and_whose_issue_is_gone() => ProveAsync(
        (GoalSamples.Card(Words, new TargetCardRights(MayEdit: true, MayPropose: false, MayRecord: false, MayContinue: false)) with
        {
            Target = GoalSamples.Target(Words) with { Status = "Dropped", Review = "国の制度で代わりができた。", Base = null },
            Links = new TargetLinks("R7-2", "R9-1", null, GoalSamples.By),
            Issues = [new TargetIssueLine("R8-3", null, null, null)],
        }).ToCard(),
        "TargetCard.dropped");

    [Fact]
    public Task A_target_with_the_longest_texts() => ProveAsync(
        new TargetCard(
            "fsakura",
            null,
            new TargetDetails(
                "R8-999999", new string('件', 100), "NotAchieved", string.Concat(Enumerable.Repeat("長*", 300)), new string('指', 100), "999,999,999.99" + new string('単', 10) + "まで増やす",
                Words.BaseLine("999,999,999.99" + new string('単', 10), new string('典', 100)), new string('考', 400), new string('担', 60), null),
            new TargetLinks("R7-999999", "R9-999999", Words.AskedLine(true, new string('名', 40), "令和８年12月31日（木）"), Words.ByWhen(new string('名', 40), "令和８年12月31日（木）")),
            [.. Enumerable.Range(1, 5).Select(static n => new TargetIssueLine($"R8-99999{n}", new string('題', 100), "ReportedToSubcommittee", Words.Issues.CasesBehind(9999)))],
            [.. Enumerable.Repeat(new ActualLine("0abcdefghijklmno", Words.ActualLine("999,999,999.99" + new string('単', 10), "令和８年12月31日（木）"), Words.States.Rate("999,999,999"), Words.SourceLine(new string('典', 100), new string('名', 40)), new string('備', 200)), TargetCard.ActualsShown)],
            [.. Enumerable.Repeat(new GoalTaskLine("0abcdefghijklmno", new string('工', 100), "InProgress", new string('担', 100), "令和８年12月31日（木）", IsOverdue: true, "課題 R8-999999"), TargetCard.TasksShown)],
            40,
            [],
            0,
            3,
            Everything with { MayContinue = true },
            IsShared: false,
            Words).ToCard(),
        "TargetCard.longest");

    [Fact]
    public Task The_page_with_the_history() => ProveAsync(
        (GoalSamples.Card(Words, Everything) with
        {
            Actuals = [],
            Page = 1,
            History =
            [
                new GoalStep("令和８年９月30日（水）午前10時", "佐藤 美咲さん", [Words.HistoryRecorded("3人", "令和８年９月30日（水）")]),
                new GoalStep("令和８年６月１日（月）午前10時", "佐藤 美咲さん", [Words.HistoryFrom("R7-2")]),
            ],
        }).ToCard(),
        "TargetCard.history");

    [Fact]
    public Task The_longest_page_of_the_history() => ProveAsync(
        (GoalSamples.Card(Words, Everything with { MayContinue = true }) with
        {
            Page = 1,
            Pages = 3,
            Actuals = [.. Enumerable.Repeat(new ActualLine("0abcdefghijklmno", Words.ActualLine("999,999,999.99" + new string('単', 10), "令和８年12月31日（木）"), Words.States.Rate("999,999,999"), Words.SourceLine(new string('典', 100), new string('名', 40)), new string('備', 200)), TargetCard.ActualsShown)],
            History = [new GoalStep("令和８年12月31日（木）午後11時59分", new string('名', 40) + "さん", [.. Enumerable.Repeat(Words.HistoryChange("設定の考え方", new string('長', 61), new string('長', 61)), 10)])],
        }).ToCard(),
        "TargetCard.longest-history");

    [Fact]
    public async Task The_receipt_of_a_new_target_says_the_number_first()
    {
        var phone = await ProveAsync(GoalSamples.Receipt(Words, Words.Added("R8-1"), "Open", "").ToCard(), "TargetCard.added");
        Assert.Equal("✓ 目標 R8-1 を立てました", phone.TextBlocks[0]);
    }

    [Fact]
    public Task The_receipt_of_an_end() => ProveAsync(GoalSamples.Receipt(Words, Words.Ended("R8-1", "達成"), "Achieved", "5人が入居した。").ToCard(), "TargetCard.ended-receipt");

    [Fact]
    public Task Which_year_is_meant() => ProveAsync(
        new GoalChoiceCard("fsakura", 1, [new GoalCandidate("R8-1", "令和８年度", "借りられる部屋を増やす"), new GoalCandidate("R7-1", "令和７年度", "夜間の相談先を増やす")], Words).ToCard(), "GoalChoiceCard.two");

    [Fact]
    public Task The_empty_form() => ProveAsync(Form(new TargetFormValues("2026")).ToCard(), "TargetFormCard.new");

    [Fact]
    public Task The_form_for_an_issue() => ProveAsync(
        (Form(new TargetFormValues("2026", Issues: "R8-3")) with { For = Forms.ForIssue("R8-3", "保証人がいないと部屋を借りにくい") }).ToCard(), "TargetFormCard.issue");

    [Fact]
    public Task The_form_of_a_target_that_goes_on() => ProveAsync((Form(Values with { Year = "2027", Target = null }) with { From = "R8-1" }).ToCard(), "TargetFormCard.continued");

    [Fact]
    public Task The_form_with_every_fault() => ProveAsync(
        (Form(new TargetFormValues("2026", "", "", "", "Up", "多い", "", "0", "", "", "R8-77")) with
        {
            Notice = "直していただきたい所が8か所あります。",
            Faults = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["subject"] = "入力してください。", ["indicator"] = "入力してください。", ["unit"] = "入力してください。", ["base"] = Forms.ValueWanted, ["baseSource"] = Forms.BaseSourceMissing,
                ["target"] = Forms.TargetZero, ["owner"] = "入力してください。", ["issues"] = Forms.IssuesUnknown("R8-77"),
            },
        }).ToCard(),
        "TargetFormCard.faults");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        (Form(Values) with { Number = "R8-1", Years = [], Revision = 2, Notice = Forms.ChangedNotice("佐藤 美咲"), Changed = [Forms.ChangedField("目標値", "4")] }).ToCard(), "TargetFormCard.changed");

    [Fact]
    public Task The_form_that_ends_a_target() => ProveAsync(End("Open", null, null).ToCard(), "TargetEndCard.open");

    [Fact]
    public Task The_form_that_ends_a_target_once_more() => ProveAsync(
        (End("Achieved", "Achieved", "") with { Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["review"] = Forms.ReviewMissing }, Notice = "直していただきたい所が1か所あります。" }).ToCard(), "TargetEndCard.again");

    [Fact]
    public Task The_form_of_a_value() => ProveAsync(Actual(null, new ActualFormValues()).ToCard(), "ActualFormCard.new");

    [Fact]
    public Task The_form_of_a_value_that_is_corrected() => ProveAsync(
        (Actual("a1", new ActualFormValues("3", "2026-09-30", "居住支援法人の報告", "1人は退院前から支援", "")) with
        {
            Notice = "直していただきたい所が1か所あります。", Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = Forms.ReasonMissing },
        }).ToCard(),
        "ActualFormCard.correct");

    [Fact]
    public Task The_receipt_of_a_value() => ProveAsync(
        new ActualReceiptCard("fsakura", Words.Recorded("R8-1"), "R8-1", GoalSamples.Target(Words).Subject, new ActualLine("", Words.ActualLine("3人", "令和８年９月30日（水）"), Words.States.Rate("60"), Words.HistoryWhole("出典", "居住支援法人の報告"), "1人は退院前から支援"), Words).ToCard(),
        "ActualReceiptCard.recorded");

    private static TargetFormCard Form(TargetFormValues values) => new(
        "fsakura", "form1", null, null, null, [new GoalYear("2026", "令和８年度"), new GoalYear("2027", "令和９年度")], 0, values, NoFaults, null, [], Forms);

    private static TargetEndCard End(string now, string? status, string? review) => new(
        "fsakura", "form1", "R8-1", 2, GoalSamples.Target(Words).Subject, now, [.. Forms.States.Targets.Keys.Where(code => code != "Open" || now != "Open").OrderBy(static code => code == "Open")], status, review, NoFaults, null, [], Forms)
    {
        Standing = $"{Forms.Measured("居住支援法人の支援で入居した人の数", "1人 → 5人（増やす）")}\n{Words.States.WithRate(Words.States.Latest("3人", "令和８年９月30日（水）"), Words.States.Rate("60"))}",
    };

    private static ActualFormCard Actual(string? id, ActualFormValues values) => new(
        "fsakura", "form1", "R8-1", GoalSamples.Target(Words).Subject, Forms.Measured("居住支援法人の支援で入居した人の数", "1人 → 5人（増やす）"), id, id is null ? 0 : 1, values, NoFaults, null, [], Forms);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Goals", state);
}
