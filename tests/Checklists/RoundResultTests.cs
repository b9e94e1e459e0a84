using CareSystem.Bot.Checklists;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Checklists.RoundSamples;

namespace CareSystem.Tests.Checklists;

public sealed class RoundResultTests
{
    private const ChecklistRating DontKnow = ChecklistRating.Unknown;

    [Fact]
    public void Each_item_tells_how_many_gave_which_rating_the_mean_and_who_cannot_tell_weakest_first()
    {
        var result = RoundResult.Of(Closed,
        [
            Answer("a", ChecklistRating.Established, ChecklistRating.NotStarted),
            Answer("b", ChecklistRating.Partial, ChecklistRating.Preparing),
            Answer("c", ChecklistRating.Established, ChecklistRating.Preparing),
            Answer("d", DontKnow, ChecklistRating.NotApplicable),
        ], Thresholds.Default);

        Assert.Equal(["HOU-02", "MED-03"], result.Items.Select(static item => item.Item));
        Assert.Equal([0, 0, 1, 2, 1, 0], result.Items[1].Counts);
        Assert.Equal(8 / 3.0, result.Items[1].Mean!.Value, 10);
        Assert.Equal(0.25, result.Items[1].UnknownRate);
        Assert.Equal((4, 3), (result.Items[0].Answers, result.Items[0].Rated));
        Assert.Equal([ItemFinding.Weakness, ItemFinding.Strength], result.Items.Select(static item => item.Finding));
    }

    [Fact]
    public void What_stands_out_and_from_how_many_on_is_what_the_forum_has_set()
    {
        ChecklistAnswer[] answers =
        [
            Answer("a", ChecklistRating.Established, ChecklistRating.NotStarted),
            Answer("b", ChecklistRating.Partial, ChecklistRating.Preparing),
            Answer("c", ChecklistRating.Established, ChecklistRating.Preparing),
            Answer("d", DontKnow, ChecklistRating.NotApplicable),
        ];

        var result = RoundResult.Of(Closed, answers, Thresholds.Default with { Weakness = 0.6, Unseen = 0.25 });

        Assert.Equal([ItemFinding.None, ItemFinding.Unseen], result.Items.Select(static item => item.Finding));
        Assert.True(RoundResult.Of(Closed, answers, Thresholds.Default with { FewestAnswers = 5 }) is { TooFew: true, Items.Count: 0, FewestPeople: 5 });
    }

    [Fact]
    public void With_fewer_than_three_people_nothing_is_told_but_their_number()
    {
        var result = RoundResult.Of(Closed, [Answer("a", DontKnow, DontKnow), Answer("b", DontKnow, DontKnow)], Thresholds.Default);
        Assert.Equal(2, result.People);
        Assert.Empty(result.Items);
    }

    [Fact]
    public void An_item_nobody_can_judge_has_no_mean_stands_last_and_is_called_unseen()
    {
        var result = RoundResult.Of(Closed,
        [
            Answer("a", DontKnow, ChecklistRating.Established),
            Answer("b", DontKnow, ChecklistRating.Established),
            Answer("c", ChecklistRating.NotApplicable, ChecklistRating.Established),
        ], Thresholds.Default);

        Assert.Equal("MED-03", result.Items[1].Item);
        Assert.Null(result.Items[1].Mean);
        Assert.Equal(ItemFinding.Unseen, result.Items[1].Finding);
    }

    [Fact]
    public void Two_ratings_are_too_few_to_call_an_item_strong_or_weak()
    {
        var result = RoundResult.Of(Closed,
        [
            Answer("a", ChecklistRating.NotStarted, ChecklistRating.Established),
            Answer("b", ChecklistRating.NotStarted, ChecklistRating.Established),
            Answer("c", DontKnow, ChecklistRating.NotApplicable),
        ], Thresholds.Default);

        Assert.All(result.Items, static item => Assert.Equal(ItemFinding.None, item.Finding));
    }
}
