using System.Text;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Kit;

public sealed class CardBudgetTests
{
    private static readonly CardVerb<Nothing> Verb = new("kit.nothing.1", AnyPayload.Wire);

    [Fact]
    public void The_measure_is_the_length_of_the_utf8_that_is_sent()
    {
        var card = OfBytes(5000);
        Assert.Equal(5000, CardBudget.Measure(card));
        Assert.Equal(5000, Encoding.UTF8.GetByteCount(card.ToJson()));
        Assert.Equal(5000, card.ToUtf8().Length);
    }

    [Fact]
    public void A_card_of_exactly_25_KB_is_written() => Assert.Equal(25 * 1024, OfBytes(25 * 1024).ToUtf8().Length);

    [Fact]
    public void A_card_of_one_byte_more_is_not_and_the_message_says_what_to_do()
    {
        var card = OfBytes((25 * 1024) + 1);
        Assert.Equal(25_601, CardBudget.Measure(card));
        var refused = Assert.Throws<CardTooLargeException>(() => card.ToJson());
        Assert.Equal(25_601, refused.Bytes);
        Assert.Contains("Page the list", refused.Message, StringComparison.Ordinal);
        Assert.Throws<CardTooLargeException>(() => card.ToNode());
        Assert.Throws<CardTooLargeException>(() => System.Text.Json.JsonSerializer.Serialize(new { card }));
    }

    [Fact]
    public void An_indented_card_is_measured_without_its_indentation() =>
        Assert.True(OfBytes(25 * 1024).ToJson(indented: true).Length > 0);

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_list_holds_at_most_six_actions(int count, bool written)
    {
        List<AdaptiveAction> actions = [.. Enumerable.Range(0, count).Select(i => Verb.Execute($"{i}", new Nothing()))];
        AdaptiveCard[] cards = [new() { Actions = actions }, new() { Body = [new AdaptiveActionSet { Actions = actions }] }];
        foreach (var card in cards)
        {
            if (written)
            {
                Assert.NotEmpty(card.ToJson());
            }
            else
            {
                Assert.Contains("7 actions", Assert.Throws<CardShapeException>(() => card.ToJson()).Message, StringComparison.Ordinal);
            }
        }
    }

    private static AdaptiveCard OfBytes(int bytes)
    {
        var empty = CardBudget.Measure(new AdaptiveCard { Body = [new AdaptiveTextBlock("")] });
        return new AdaptiveCard { Body = [new AdaptiveTextBlock(new string('x', bytes - empty))] };
    }

    private sealed record Nothing;
}
