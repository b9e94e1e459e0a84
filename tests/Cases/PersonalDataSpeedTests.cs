using System.Diagnostics;
using System.Text;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>No text makes the check slow: four times the text takes about four times the time, not sixteen times.</summary>
public sealed class PersonalDataSpeedTests
{
    private const int Short = 1_500;
    private const int Long = 4 * Short;
    private const int Rounds = 12;

    /// <summary>Sixteen would be a square; the rest is left to a machine that does other things as well.</summary>
    private const double MostGrowth = 11;

    /// <summary>Less than this is not told from noise, and is quick enough whatever its growth.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(40);

    public static TheoryData<string> Patterns => [.. PersonalDataCorpus.Hostile];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Time_grows_with_the_length_of_the_text_only(string pattern)
    {
        var known = new KnownNames(["佐藤 太郎", "山田 花子"], ["さくら病院"]);
        Best(Repeat(pattern, Short), known);
        for (var round = 1; ; round++)
        {
            var one = Best(Repeat(pattern, Short), known);
            var four = Best(Repeat(pattern, Long), known);
            if (four < Noise || four < MostGrowth * one)
            {
                return;
            }

            // What is a square is one in each round; a machine that does other things is not busy in all of them.
            Assert.True(round < Rounds, $"{Short} characters take {one.TotalMilliseconds:F2} ms, {Long} take {four.TotalMilliseconds:F2} ms.");
        }
    }

    [Fact]
    public void A_text_beyond_every_limit_is_searched_up_to_a_limit_only() =>
        Assert.True(Best(Repeat("山田さん", 400_000), KnownNames.None) < TimeSpan.FromSeconds(5));

    /// <summary>The quickest of several runs: what disturbs a run only makes it slower.</summary>
    private static TimeSpan Best(string text, KnownNames known)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var clock = Stopwatch.StartNew();
            var found = PersonalDataCheck.Find([new TypedField("f", text)], known);
            PersonalDataCheck.Apply(new TypedField("f", text), found);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return best;
    }

    private static string Repeat(string pattern, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(pattern);
        }

        return text.ToString(0, length);
    }
}
