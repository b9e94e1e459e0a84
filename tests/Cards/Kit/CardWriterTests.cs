using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Cards.Kit;

/// <summary>What is written is JSON that says what was meant, whatever the text.</summary>
public sealed class CardWriterTests
{
    /// <summary>Around every limit: marks of JSON, control characters, two and three bytes, pairs and halves of pairs.</summary>
    private static readonly Gen<char> AnyCharacter = Gen.OneOf(
        Gen.Char['\0', '\u0080'], Gen.Char['\u07F0', '\u0810'], Gen.Char['\u3000', '\u30FF'], Gen.Char['\uD7F0', '\uE010'], Gen.Char['\uFFF0', '\uFFFF'], Gen.OneOf(Gen.Const('"'), Gen.Const('\\'), Gen.Const('議')));

    private static readonly Gen<string> AnyText = Gen.String[AnyCharacter, 0, 70];

    [Fact]
    public void Any_text_is_read_back_as_it_was_and_half_a_character_as_the_replacement_character() =>
        AnyText.Sample(static text =>
        {
            var card = new AdaptiveCard { Body = [new AdaptiveTextBlock(text) { Id = text.Length == 0 ? "i" : text }] };
            var body = JsonNode.Parse(card.ToUtf8().Span)!["body"]![0]!;
            Assert.Equal(Whole(text), (string?)body["text"]);
            Assert.Equal(Whole(text.Length == 0 ? "i" : text), (string?)body["id"]);
        });

    [Fact]
    public void Pieces_are_written_as_one_text() =>
        Gen.Select(AnyText, AnyText, AnyText).Sample(static (one, two, three) =>
        {
            var card = new AdaptiveCard { Body = [new AdaptiveTextBlock((CardText)one + two + three)] };

            // A pair that is cut between two pieces is two halves.
            Assert.Equal(Whole(one) + Whole(two) + Whole(three), (string?)JsonNode.Parse(card.ToUtf8().Span)!["body"]![0]!["text"]);
        });

    [Fact]
    public void Numbers_are_written_as_everywhere()
    {
        double[] numbers = [0, 1, -1.5, 0.1, 1e20, 1e-7, int.MinValue, 12345678.9];
        var card = new AdaptiveCard { Body = [.. numbers.Select(static number => new AdaptiveNumberInput("n", "数") { Value = number })] };
        Assert.Equal(numbers, JsonNode.Parse(card.ToUtf8().Span)!["body"]!.AsArray().Select(static input => (double)input!["value"]!));
    }

    [Fact]
    public void Indented_and_compact_say_the_same()
    {
        var card = new AdaptiveCard { Body = [new AdaptiveTextBlock("議題\n「\"引用\"」\\ 😀")] };
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(card.ToJson()), JsonNode.Parse(card.ToJson(indented: true))));
    }

    [Fact]
    public void A_card_larger_than_the_sheet_is_measured_all_the_same()
    {
        var card = new AdaptiveCard { Body = [.. Enumerable.Range(0, 400).Select(static _ => new AdaptiveTextBlock(new string('議', 200)))] };
        Assert.True(CardBudget.Measure(card) > 400 * 600);
        Assert.Throws<CardTooLargeException>(() => card.ToUtf8());
    }

    private static string Whole(string text)
    {
        var whole = text.ToCharArray();
        for (var i = 0; i < whole.Length; i++)
        {
            if (char.IsHighSurrogate(whole[i]) && i + 1 < whole.Length && char.IsLowSurrogate(whole[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(whole[i]))
            {
                whole[i] = '\uFFFD';
            }
        }

        return new string(whole);
    }
}
