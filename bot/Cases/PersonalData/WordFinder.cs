using System.Buffers;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds all of many words in one walk through a text. A word that stands earlier in its list comes first, wherever it stands in the
/// text: where two readings overlap, the one that was sought first is taken.
/// </summary>
internal sealed class WordFinder
{
    private readonly SearchValues<char> firsts;

    /// <summary>The places in the list of the words that begin with a character.</summary>
    private readonly Dictionary<char, int[]> byFirst;

    private readonly string[] words;

    public WordFinder(IEnumerable<string> list)
    {
        words = [.. list];
        byFirst = words.Index().GroupBy(static word => word.Item[0]).ToDictionary(static group => group.Key, static group => group.Select(static word => word.Index).ToArray());
        firsts = SearchValues.Create([.. byFirst.Keys]);
    }

    /// <returns>The places in the list of the words that were found, and where they stand.</returns>
    public List<(int Word, int At)> Find(string text)
    {
        var found = new List<(int Word, int At)>();
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            foreach (var word in byFirst[text[at]])
            {
                if (string.CompareOrdinal(text, at, words[word], 0, words[word].Length) == 0)
                {
                    found.Add((word, at));
                }
            }
        }

        found.Sort(static (one, other) => one.Word != other.Word ? one.Word.CompareTo(other.Word) : one.At.CompareTo(other.At));
        return found;
    }

    private int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(firsts) is var offset and >= 0 ? from + offset : -1;
}
