using System.Diagnostics;
using System.Globalization;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;
using CareSystem.Load.Rounds;
using CareSystem.Tests.Cases;

namespace CareSystem.Load.Benchmarks;

/// <summary>
/// The check of personal data over cases as long as a form takes, cut out of the corpus: sentences that tell nobody, and sentences of
/// which each tells something, closer together than anybody writes them. The quickest of many rounds; to stay below a millisecond. The
/// first check of a process reads the lists and prepares the forms: how long that takes, and what it keeps for good, is told first.
/// </summary>
internal static class PersonalDataLook
{
    private const int Characters = 400;
    private const int WarmUp = 40;
    private const int Rounds = 60;

    public static async Task RunAsync()
    {
        var texts = PersonalDataCorpus.Files.ToDictionary(static file => file, static file => Cases(file), StringComparer.Ordinal);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        PersonalDataCheck.Find(texts.Values.First()[0], KnownNames.None);
        var first = Stopwatch.GetElapsedTime(start);
        for (var round = 0; round < WarmUp; round++)
        {
            foreach (var fields in texts.Values.SelectMany(static cases => cases))
            {
                PersonalDataCheck.Find(fields, KnownNames.None);
            }
        }

        await Terminal.SayAsync(string.Create(
            CultureInfo.InvariantCulture, $"the first check of the process {first.TotalMilliseconds:F0} ms; kept for good {(GC.GetTotalMemory(forceFullCollection: true) - held) / 1024.0 / 1024.0:F1} MB"));
        await Terminal.SayAsync($"{"three texts of 400 characters from",-36}{"cases",6}{"findings",10}{"µs",8}{"at most",9}{"KB",6}");
        foreach (var (file, cases) in texts)
        {
            double[] times = [.. cases.Select(Microseconds)];
            var before = GC.GetAllocatedBytesForCurrentThread();
            var findings = cases.Sum(static fields => PersonalDataCheck.Find(fields, KnownNames.None).Count);
            var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / cases.Length;
            await Terminal.SayAsync(string.Create(
                CultureInfo.InvariantCulture, $"{file,-36}{cases.Length,6}{(double)findings / cases.Length,10:F0}{times.Average(),8:F0}{times.Max(),9:F0}{kilobytes,6:F0}"));
        }

        double[] hostile = [.. PersonalDataCorpus.Hostile.Select(static pattern => Microseconds(Case(string.Concat(Enumerable.Repeat(pattern, 3 * Characters)))))];
        await Terminal.SayAsync(string.Create(
            CultureInfo.InvariantCulture, $"{hostile.Length} texts of 1,200 characters that repeat one piece: median {Median.Of(hostile):F0} µs, at most {hostile.Max():F0} µs ({PersonalDataCorpus.Hostile[hostile.IndexOf(hostile.Max())]})"));
    }

    private static TypedField[] Case(string text) =>
        [new("situation", text[..Characters]), new("worked", text[Characters..(2 * Characters)]), new("missing", text[(2 * Characters)..(3 * Characters)])];

    private static TypedField[][] Cases(string file) =>
    [
        .. string.Concat(PersonalDataCorpus.Read(file).Select(static sentence => sentence.Text)).Chunk(Characters).Where(static part => part.Length == Characters).Chunk(3)
            .Where(static parts => parts.Length == 3)
            .Select(static parts => Case(string.Concat(parts.Select(static part => new string(part))))),
    ];

    private static double Microseconds(TypedField[] fields)
    {
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            PersonalDataCheck.Find(fields, KnownNames.None);
            var took = Stopwatch.GetElapsedTime(start);
            quickest = took < quickest ? took : quickest;
        }

        return quickest.TotalMicroseconds;
    }
}
