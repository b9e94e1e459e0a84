using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

/// <summary>Every card the service has, by the name of its record, as a person meets it on an ordinary day.</summary>
internal static class CardSamples
{
    public static readonly IReadOnlyDictionary<string, Func<AdaptiveCard>> All = Complete(
        [.. AgendaSamples.All, .. CaseSamples.All, .. ChecklistSamples.All, .. ForumSamples.All, .. IssueSamples.All, .. MeetingSamples.All, .. PollSamples.All]);

    public static KeyValuePair<string, Func<AdaptiveCard>> Of(string name, Func<AdaptiveCard> build) => new(name, build);

    /// <summary>A card without a sample is not measured, and is told instead of left out.</summary>
    private static Dictionary<string, Func<AdaptiveCard>> Complete(IEnumerable<KeyValuePair<string, Func<AdaptiveCard>>> samples)
    {
        Dictionary<string, Func<AdaptiveCard>> all = new(samples, StringComparer.Ordinal);
        var missing = typeof(AdaptiveCard).Assembly.GetExportedTypes()
            .Where(static type => type.GetMethod("ToCard") is not null && !type.IsAbstract)
            .Select(static type => type.Name)
            .Except(all.Keys, StringComparer.Ordinal);
        return string.Join(", ", missing) is { Length: > 0 } names ? throw new InvalidOperationException($"No sample of {names}.") : all;
    }
}
