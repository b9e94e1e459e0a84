using CareSystem.Cards.Kit;
using CareSystem.Tests.Cards;

namespace CareSystem.Load.Benchmarks.Samples;

/// <summary>Every card the service has, by the name of its record, as a person meets it on an ordinary day.</summary>
internal static class CardSamples
{
    public static readonly IReadOnlyDictionary<string, Func<AdaptiveCard>> All = Complete(
        [.. AgendaSamples.All, .. CaseSamples.All, .. ChecklistSamples.All, .. ForumSamples.All, .. IssueSamples.All, .. MeetingSamples.All, .. PollSamples.All]);

    public static KeyValuePair<string, Func<AdaptiveCard>> Of(string name, Func<AdaptiveCard> build) => new(name, build);

    /// <summary>A card of which no ordinary day is written down is measured with everything there is on it.</summary>
    private static Dictionary<string, Func<AdaptiveCard>> Complete(IEnumerable<KeyValuePair<string, Func<AdaptiveCard>>> samples)
    {
        Dictionary<string, Func<AdaptiveCard>> all = new(samples, StringComparer.Ordinal);
        foreach (var type in EveryCard.Types)
        {
            all.TryAdd(type.Name, EveryCard.Builder(type, "退院後の住まいと見守りの分担"));
        }

        return all;
    }
}
