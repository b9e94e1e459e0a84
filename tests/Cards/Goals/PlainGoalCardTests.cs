using CareSystem.Cards.Goals;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Goals;

/// <summary>What members with lived experience and families see of vision, targets and roadmap, in やさしい日本語.</summary>
public sealed class PlainGoalCardTests(CardRenderer renderer)
{
    private static readonly GoalsWording Words = GoalsWording.Plain;

    [Fact]
    public Task The_year() => ProveAsync(GoalSamples.Year(Words, mayEdit: false).ToCard(), "GoalYearCard.plain");

    [Fact]
    public Task A_target() => ProveAsync(GoalSamples.Card(Words, TargetCardRights.None with { MayPropose = true }).ToCard(), "TargetCard.plain");

    [Fact]
    public Task A_step() => ProveAsync(
        new TaskCard(
            "fsakura", null, new TaskDetails("t1", "不動産店向けの説明会を開く", "Done", "12店が参加した。", "居住支援法人", "健康福祉課", "", "令和８年５月29日（金）", IsOverdue: false, "R8-1", "R8-3"), GoalSamples.By,
            [new GoalStep("令和８年６月１日（月）午前10時", "佐藤 美咲さん", [Words.HistoryAdded])], MayEdit: false, Words).ToCard(),
        "TaskCard.plain");

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Goals", state);
}
