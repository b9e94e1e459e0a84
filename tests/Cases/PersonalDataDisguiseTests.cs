using System.Text;
using CareSystem.Bot.Cases.PersonalData;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>Whatever the check stops it stops as well where it is written so that it looks the same to people and otherwise to programs.</summary>
public sealed class PersonalDataDisguiseTests
{
    /// <summary>Sentences that are only tried out on: those that measure are left to measuring.</summary>
    private static readonly IReadOnlyList<LabelledSentence> Sentences =
        [.. PersonalDataCorpus.Files.Where(static file => file != PersonalDataCorpus.HeldOut).SelectMany(PersonalDataCorpus.Read)];

    [Theory]
    [InlineData('\u200B')]
    [InlineData('\u00AD')]
    [InlineData('\u034F')]
    [InlineData('\u180E')]
    [InlineData('\u2060')]
    [InlineData('\u3164')]
    [InlineData('\uFE0F')]
    [InlineData('\uFEFF')]
    [InlineData('\uFFA0')]
    public void A_stop_with_something_between_its_characters_that_nobody_sees_is_a_stop(char unseen) => AllStop(text =>
    {
        var (spread, places) = (new StringBuilder(), new int[text.Length + 1]);
        for (var at = 0; at < text.Length; at++)
        {
            // A pair of units is one character.
            if (at > 0 && !char.IsLowSurrogate(text[at]))
            {
                spread.Append(unseen);
            }

            places[at] = spread.Length;
            spread.Append(text[at]);
        }

        places[^1] = spread.Length;
        return (spread.ToString(), places);
    });

    [Fact]
    public void A_stop_in_full_width_is_a_stop() => AllStop(static text => (
        string.Concat(text.Select(static c => c switch
        {
            ' ' => '\u3000',
            >= '!' and <= '~' => (char)(c + 0xFEE0),
            _ => c,
        })),
        [.. Enumerable.Range(0, text.Length + 1)]));

    /// <param name="disguise">The text as it is typed then, and where each of its units stands in it.</param>
    private static void AllStop(Func<string, (string Text, int[] Places)> disguise)
    {
        var (tried, missed) = (0, new List<string>());
        foreach (var sentence in Sentences)
        {
            var plain = PersonalDataCheck.Find("f", sentence.Text);
            var (text, places) = disguise(sentence.Text);
            var found = PersonalDataCheck.Find("f", text).Select(finding => finding with
            {
                Start = Before(places, finding.Start),
                Piece = sentence.Text[Before(places, finding.Start)..Before(places, finding.Start + finding.Piece.Length)],
            }).ToArray();
            foreach (var piece in sentence.Pieces.Where(piece => plain.Any(finding => IsStop(finding, piece))))
            {
                tried++;
                if (!found.Any(finding => IsStop(finding, piece)))
                {
                    missed.Add($"{sentence.Id} {piece.Kind}「{sentence.Text.Substring(piece.Start, piece.Length)}」 in {sentence.Text}: {string.Join<PersonalDataFinding>(' ', found)}");
                }
            }
        }

        Assert.True(tried > 500, $"Only {tried} stops were tried.");
        Assert.True(missed.Count == 0, $"{missed.Count} of {tried} missed:\n{string.Join('\n', missed)}");
    }

    /// <summary>How many units of the text stand before a place in the disguise.</summary>
    private static int Before(int[] places, int at) => places.TakeWhile(place => place < at).Count();

    private static bool IsStop(PersonalDataFinding finding, LabelledPiece piece) =>
        piece.Severity == PersonalDataSeverity.Stop && finding.Severity == PersonalDataSeverity.Stop && piece.IsFoundBy(finding);
}
