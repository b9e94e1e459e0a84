using BenchmarkDotNet.Attributes;
using CareSystem.Load.Benchmarks.Samples;

namespace CareSystem.Load.Benchmarks;

/// <summary>Each card, from its record to the bytes that are sent.</summary>
public class CardBenchmark
{
    [ParamsSource(nameof(Cards))]
    public string Card { get; set; } = "";

    public static IEnumerable<string> Cards => CardSamples.All.Keys.Order(StringComparer.Ordinal);

    private Func<CareSystem.Cards.Kit.AdaptiveCard> build = static () => new();

    [GlobalSetup]
    public void Choose() => build = CardSamples.All[Card];

    [Benchmark]
    public int BuildAndSerialise() => build().ToUtf8().Length;
}
