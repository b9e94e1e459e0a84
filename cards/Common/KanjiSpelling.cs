namespace CareSystem.Cards.Common;

/// <summary>障害 for 障がい, where a forum has set it: in our own words only, never in the name of a law and never in what people typed.</summary>
public static class KanjiSpelling
{
    /// <summary>A sentence.</summary>
    /// <param name="words">Our own words.</param>
    /// <returns>The same in the other spelling.</returns>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Replace("障がい", "障害", StringComparison.Ordinal);
    }

    /// <summary>Names by code.</summary>
    /// <param name="words">Our own words.</param>
    /// <returns>The same in the other spelling.</returns>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> words) =>
        words.ToDictionary(static word => word.Key, static word => Of(word.Value), StringComparer.Ordinal);
}
