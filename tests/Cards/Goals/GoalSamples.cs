using CareSystem.Cards.Goals;

namespace CareSystem.Tests.Cards.Goals;

/// <summary>A target as the tests of its cards show it.</summary>
internal static class GoalSamples
{
    public const string By = "佐藤 美咲さん　令和８年６月１日（月）";

    public static TargetDetails Target(GoalsWording words) => new(
        "R8-1",
        "保証人のいない人が借りられる部屋を増やす",
        "Open",
        "",
        "居住支援法人の支援で入居した人の数",
        words.Aim(null, "5人", true),
        words.BaseLine("1人", "居住支援法人の報告（令和８年３月31日現在）"),
        "毎年1人ずつでは、待つ人が減らない。",
        "健康福祉課",
        null);

    public static GoalTaskLine Task(string serves) => new("t1", "不動産店向けの説明会を開く", "InProgress", "居住支援法人", "５月29日（金）", IsOverdue: true, serves);

    public static TargetCard Card(GoalsWording words, TargetCardRights rights) => new(
        "fsakura",
        null,
        Target(words),
        new TargetLinks("R7-2", null, words.AskedLine(false, "鈴木 健", "令和８年６月１日（月）"), By),
        [
            new TargetIssueLine("R8-3", "保証人がいないと部屋を借りにくい", "UnderDiscussion", words.Issues.CasesBehindFew(5)),
            new TargetIssueLine("R8-5", "退院後に住む所が決まらない", "InAction", words.Issues.CasesBehind(7)),
        ],
        [
            new ActualLine("a2", words.ActualLine("3人", "令和８年９月30日（水）"), words.States.Rate("60"), words.SourceLine("居住支援法人の報告", "佐藤 美咲"), "1人は退院前から支援"),
            new ActualLine("a1", words.ActualLine("2人", "令和８年６月30日（火）"), words.States.Rate("40"), words.SourceLine("居住支援法人の報告", "佐藤 美咲"), ""),
        ],
        [Task(words.ServesIssue("R8-3"))],
        1,
        [],
        0,
        2,
        rights,
        IsShared: false,
        words);

    public static TargetCard Receipt(GoalsWording words, string receipt, string status, string review) => new(
        "fsakura", receipt, Target(words) with { Status = status, Review = review, Issues = "R8-3、R8-5" }, TargetLinks.None, [], [], [], 0, [], 0, 0, TargetCardRights.None, IsShared: false, words);

    public static GoalYearCard Year(GoalsWording words, bool mayEdit) => new(
        "fsakura",
        new GoalYear("2026", "令和８年度"),
        [new GoalYear("2027", "令和９年度"), new GoalYear("2026", "令和８年度"), new GoalYear("2025", "令和７年度")],
        new GoalVisionLine("病気があってもなくても、住みたい所で、つながりを持って暮らせるまち", By),
        [
            new GoalTargetLine(
                "R8-1", "保証人のいない人が借りられる部屋を増やす", "Open", "健康福祉課", words.Measure("居住支援法人の支援で入居した人の数", words.Aim("1人", "5人", true)), words.States.Latest("3人", "９月30日（水）"),
                words.States.Rate("60"), words.IssuesLine("R8-3、R8-5")),
            new GoalTargetLine("R8-2", "夜間に一人で困る人を減らす", "Achieved", "基幹相談支援センター", words.Measure("夜間に救急へ電話した回数", words.Aim(null, "10回", false)), words.States.NoActual, null, null),
        ],
        2,
        [Task($"{words.ServesGoal("R8-1")}　{words.ServesIssue("R8-3")}")],
        1,
        1,
        0,
        1,
        mayEdit,
        null,
        words);
}
