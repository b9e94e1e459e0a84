using System.Globalization;
using System.Text;
using CareSystem.Bot.Cases.PersonalData;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>
/// How much of what must be found is found, and how much of what is found is right, on labelled sentences as case workers write them.
/// A third of them was written before the rules by somebody who did not write the rules.
/// </summary>
public sealed class PersonalDataCorpusTests(ITestOutputHelper output)
{
    private const double LeastRecallOnStops = 0.97;

    /// <summary>
    /// The aim on the unseen third is 0.97 as well. It stood at 0.864 when it was first measured (a body by its name was only a caution
    /// then), at 0.967 when the rules had been widened on other sentences, and at 0.971 when they had been again; its own write no rule. It must not fall.
    /// </summary>
    private const double LeastRecallUnseen = 0.970;

    /// <summary>Of what is to be looked at and is found at all, be it as a stop. What it was when it was first held: it must not fall.</summary>
    private const double LeastRecallOnCautions = 0.999;

    /// <inheritdoc cref="LeastRecallOnCautions"/>
    private const double LeastRecallOnUnseenCautions = 0.775;

    private const double LeastPrecision = 0.90;

    /// <summary>
    /// Of the sentences in which nothing tells who somebody is, how many are held back by a stop all the same: only the secretariat can send
    /// them, with a reason, and a check that stops too often teaches people to give reasons without reading. What it was when it was first measured: it must not rise.
    /// </summary>
    private const double MostStoppedOfNegatives = 0.002;

    /// <summary>The same of the sentences in which something is to be looked at and nothing must be stopped.</summary>
    private const double MostStoppedOfCautions = 0;

    /// <inheritdoc cref="MostStoppedOfNegatives"/>
    private const double MostStoppedOfUnseenNegatives = 0.013;

    /// <inheritdoc cref="MostStoppedOfCautions"/>
    private const double MostStoppedOfUnseenCautions = 0.015;

    private const int LeastSentences = 900;

    [Fact]
    public void The_sentences_that_were_written_by_somebody_else_meet_the_bar()
    {
        Assert.True(File.Exists(PersonalDataCorpus.PathOf(PersonalDataCorpus.HeldOut)), "The sentences that only measure are missing.");
        MeetsTheBar(
            PersonalDataCorpus.Read(PersonalDataCorpus.HeldOut),
            new Bar(LeastRecallUnseen, LeastRecallOnUnseenCautions, MostStoppedOfUnseenNegatives, MostStoppedOfUnseenCautions));
    }

    [Fact]
    public void The_other_sentences_meet_the_bar() => MeetsTheBar(
        [.. PersonalDataCorpus.Files.Where(static file => file != PersonalDataCorpus.HeldOut).SelectMany(PersonalDataCorpus.Read)],
        new Bar(LeastRecallOnStops, LeastRecallOnCautions, MostStoppedOfNegatives, MostStoppedOfCautions));

    [Fact]
    public void There_are_enough_sentences_and_half_of_them_are_hard_negatives()
    {
        var all = PersonalDataCorpus.Files.SelectMany(PersonalDataCorpus.Read).ToArray();
        Assert.True(all.Length >= LeastSentences, $"Only {all.Length} sentences.");
        Assert.True(2 * all.Count(static sentence => sentence.Pieces.Count == 0) >= all.Length, "Less than half of them are hard negatives.");
        Assert.Equal(all.Length, all.Select(static sentence => sentence.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enum.GetValues<PersonalDataKind>(), all.SelectMany(static sentence => sentence.Pieces).Select(static piece => piece.Kind).Distinct().Order());
        var measured = PersonalDataCorpus.Files.Where(static file => !file.StartsWith(PersonalDataCorpus.Practice, StringComparison.Ordinal)).Sum(static file => PersonalDataCorpus.Read(file).Count);
        Assert.True(3 * PersonalDataCorpus.Read(PersonalDataCorpus.HeldOut).Count >= measured, "Less than a third of them only measure.");
    }

    private void MeetsTheBar(IReadOnlyList<LabelledSentence> sentences, Bar bar)
    {
        OverStops overStops = new();
        var tallies = Enum.GetValues<PersonalDataKind>().ToDictionary(static kind => kind, static _ => new Tally());
        var misses = new List<string>();
        foreach (var sentence in sentences)
        {
            var findings = PersonalDataCheck.Find("f", sentence.Text);
            overStops.Count(sentence, findings, misses);
            foreach (var piece in sentence.Pieces)
            {
                Count(sentence, piece, findings, tallies[piece.Kind], misses);
            }

            foreach (var finding in findings.Where(finding => !sentence.Pieces.Any(piece => piece.IsFoundBy(finding))))
            {
                tallies[finding.Kind].Wrong++;
                misses.Add($"wrong {sentence.Id} {finding.Kind}{Sign(finding.Severity)}「{finding.Piece}」 in {sentence.Text}");
            }

            foreach (var finding in findings.Where(finding => sentence.Pieces.Any(piece => piece.IsFoundBy(finding))))
            {
                tallies[finding.Kind].Right++;
            }
        }

        var stops = tallies.Values.Sum(static tally => tally.Stops);
        var recall = (double)tallies.Values.Sum(static tally => tally.StopsFound) / Math.Max(stops, 1);
        var right = tallies.Values.Sum(static tally => tally.Right);
        var precision = (double)right / Math.Max(right + tallies.Values.Sum(static tally => tally.Wrong), 1);
        var cautions = tallies.Values.Sum(static tally => tally.Cautions);
        var onCautions = (double)tallies.Values.Sum(static tally => tally.CautionsFound) / Math.Max(cautions, 1);
        var report = Report(sentences.Count, tallies, recall, onCautions, precision, overStops, misses);
        output.WriteLine(report);
        Assert.True(stops > 0 && recall >= bar.RecallOnStops && precision >= LeastPrecision, report);
        Assert.True(cautions > 0 && onCautions >= bar.RecallOnCautions, report);
        Assert.True(overStops.Negatives > 0 && overStops.OfNegatives <= bar.StoppedOfNegatives, report);
        Assert.True(overStops.Cautions > 0 && overStops.OfCautions <= bar.StoppedOfCautions, report);
    }

    private static void Count(LabelledSentence sentence, LabelledPiece piece, IReadOnlyList<PersonalDataFinding> findings, Tally tally, List<string> misses)
    {
        var found = findings.FirstOrDefault(piece.IsFoundBy);
        var text = sentence.Text.Substring(piece.Start, piece.Length);
        if (piece.Severity == PersonalDataSeverity.Stop)
        {
            tally.Stops++;

            // A stop that is only a caution lets it be sent.
            if (findings.Any(finding => finding.Severity == PersonalDataSeverity.Stop && piece.IsFoundBy(finding)))
            {
                tally.StopsFound++;
            }
            else
            {
                misses.Add($"missed {sentence.Id} {piece.Kind}!「{text}」{(found is null ? "" : $" (as {found.Kind}{Sign(found.Severity)})")} in {sentence.Text}");
            }
        }
        else
        {
            tally.Cautions++;
            tally.CautionsFound += found is null ? 0 : 1;
            if (found is null)
            {
                misses.Add($"missed {sentence.Id} {piece.Kind}?「{text}」 in {sentence.Text}");
            }
        }

        if (found is not null && found.Kind != piece.Kind)
        {
            tally.OtherKind++;
            misses.Add($"named otherwise {sentence.Id} {piece.Kind}「{text}」 as {found.Kind}");
        }
    }

    private static string Report(int sentences, Dictionary<PersonalDataKind, Tally> tallies, double recall, double onCautions, double precision, OverStops overStops, List<string> misses)
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{sentences} sentences, recall on stops {recall:F3}, on cautions {onCautions:F3}, precision {precision:F3}");
        report.AppendLine(
            CultureInfo.InvariantCulture,
            $"stopped without need: {overStops.NegativesStopped} of {overStops.Negatives} hard negatives ({overStops.OfNegatives:F4}), {overStops.CautionsStopped} of {overStops.Cautions} sentences of cautions alone ({overStops.OfCautions:F4})");
        report.AppendLine(CultureInfo.InvariantCulture, $"{"kind",-18}{"stops",7}{"found",7}{"missed",7}{"recall",8}{"cautions",10}{"found",7}{"right",7}{"wrong",7}{"other kind",12}");
        foreach (var (kind, tally) in tallies)
        {
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"{kind,-18}{tally.Stops,7}{tally.StopsFound,7}{tally.Stops - tally.StopsFound,7}{(tally.Stops == 0 ? double.NaN : (double)tally.StopsFound / tally.Stops),8:F3}{tally.Cautions,10}{tally.CautionsFound,7}{tally.Right,7}{tally.Wrong,7}{tally.OtherKind,12}");
        }

        return report.AppendJoin('\n', misses).ToString();
    }

    private static string Sign(PersonalDataSeverity severity) => severity == PersonalDataSeverity.Stop ? "!" : "?";

    /// <summary>What is asked of a set of sentences.</summary>
    private sealed record Bar(double RecallOnStops, double RecallOnCautions, double StoppedOfNegatives, double StoppedOfCautions);

    /// <summary>Sentences in which nothing must be stopped, and how many of them a stop holds back.</summary>
    private sealed class OverStops
    {
        public int Negatives { get; private set; }

        public int NegativesStopped { get; private set; }

        public int Cautions { get; private set; }

        public int CautionsStopped { get; private set; }

        public double OfNegatives => (double)NegativesStopped / Math.Max(Negatives, 1);

        public double OfCautions => (double)CautionsStopped / Math.Max(Cautions, 1);

        public void Count(LabelledSentence sentence, IReadOnlyList<PersonalDataFinding> findings, List<string> misses)
        {
            if (sentence.Pieces.Any(static piece => piece.Severity == PersonalDataSeverity.Stop))
            {
                return;
            }

            var stop = findings.FirstOrDefault(static finding => finding.Severity == PersonalDataSeverity.Stop);
            var stopped = stop is null ? 0 : 1;
            if (sentence.Pieces.Count == 0)
            {
                Negatives++;
                NegativesStopped += stopped;
            }
            else
            {
                Cautions++;
                CautionsStopped += stopped;
            }

            if (stop is not null)
            {
                misses.Add($"stopped without need {sentence.Id} {stop.Kind}「{stop.Piece}」 in {sentence.Text}");
            }
        }
    }

    private sealed class Tally
    {
        public int Stops { get; set; }

        public int StopsFound { get; set; }

        public int Cautions { get; set; }

        public int CautionsFound { get; set; }

        public int Right { get; set; }

        public int Wrong { get; set; }

        public int OtherKind { get; set; }
    }
}
