using System.Collections.Frozen;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Tells whether a word ends with one of many, by the last character of which few have the same.</summary>
internal sealed class WordEndings(IEnumerable<string> endings)
{
    private readonly FrozenDictionary<char, string[]> byLast =
        endings.GroupBy(static ending => ending[^1]).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    public bool AnyEnds(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !byLast.TryGetValue(word[^1], out var candidates))
        {
            return false;
        }

        foreach (var ending in candidates)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
