using CareSystem.Bot.Goals;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Goals;

/// <summary>達成率 (P9).</summary>
public sealed class IndicatorTests
{
    private static readonly Gen<decimal> Values = Gen.Int[0, 1_000_000].Select(static hundredths => hundredths / 100m);

    [Theory]
    [InlineData("1", "5", "3", 60L)]
    [InlineData("1", "5", "0", 0L)]
    [InlineData("1", "5", "5", 100L)]
    [InlineData(null, "5", "8", 160L)]
    [InlineData(null, "3", "2.99", 99L)]
    [InlineData("5", "5", "4", 80L)]
    [InlineData(null, "0", "3", null)]
    public void Upwards_it_is_the_share_of_the_target(string? start, string target, string actual, long? rate) =>
        Assert.Equal(rate, Of(GoalDirection.Up, start, target).RateOf(Number(actual)));

    [Theory]
    [InlineData("10", "4", "7", 50L)]
    [InlineData("10", "4", "4", 100L)]
    [InlineData("10", "4", "0", 100L)]
    [InlineData("10", "4", "12", 0L)]
    [InlineData("10", "0", "5", 50L)]
    [InlineData("10", "0", "0", 100L)]
    [InlineData("10", "4", "4.01", 99L)]
    [InlineData("4", "4", "4", 100L)]
    [InlineData("4", "4", "5", 0L)]
    [InlineData("2", "4", "5", 0L)]
    [InlineData(null, "4", "4", 100L)]
    [InlineData(null, "4", "5", null)]
    public void Downwards_it_is_the_share_of_the_way_from_the_base(string? start, string target, string actual, long? rate) =>
        Assert.Equal(rate, Of(GoalDirection.Down, start, target).RateOf(Number(actual)));

    [Fact]
    public void A_hundred_is_said_exactly_where_the_target_is_reached_and_it_is_never_below_nothing() =>
        Gen.Select(Gen.Bool, Values, Values, Values).Sample(static (isUp, start, target, actual) =>
        {
            var rate = new Indicator("数", "人", isUp ? GoalDirection.Up : GoalDirection.Down, start, "報告", target).RateOf(actual);
            return isUp && target == 0 ? rate is null : rate >= 0 && rate >= 100 == (isUp ? actual >= target : actual <= target);
        });

    [Fact]
    public void What_comes_nearer_to_the_target_is_never_less_whatever_the_unit() =>
        Gen.Select(Gen.Bool, Values, Values, Values, Values).Sample(static (isUp, start, target, one, other) =>
        {
            Indicator In(decimal scale) => new("数", "人", isUp ? GoalDirection.Up : GoalDirection.Down, start * scale, "報告", target * scale);
            var (near, far) = isUp == (one >= other) ? (one, other) : (other, one);
            return In(1).RateOf(near) is not { } best || (best >= In(1).RateOf(far) && best == In(1000).RateOf(near * 1000));
        });

    [Fact]
    public void A_value_is_said_with_its_unit_and_no_more_decimals_than_it_has()
    {
        var indicator = Of(GoalDirection.Up, null, "5");
        Assert.Equal(["1,200人", "3.5人", "0人"], [indicator.Said(1200m), indicator.Said(3.50m), indicator.Said(0m)]);
    }

    private static Indicator Of(GoalDirection direction, string? start, string target) => new("入居した人の数", "人", direction, start is null ? null : Number(start), "報告", Number(target));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
