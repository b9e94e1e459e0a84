namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Marks of a listed word.</summary>
[Flags]
internal enum WordMarks
{
    None = 0,

    /// <summary>The name is a common one.</summary>
    Common = 1,

    /// <summary>It is an ordinary word as well.</summary>
    Ordinary = 2,

    /// <summary>It is more often a place.</summary>
    Place = 4,

    /// <summary>In katakana it is an ordinary word.</summary>
    Katakana = 8,
}

/// <summary>
/// A list of words that is looked up by hash: the words stand in one string, so that tens of thousands of them cost little memory.
/// Read from the lists in the assembly (see <c>Lists/NOTICE.md</c>) when first asked.
/// </summary>
internal sealed class WordTable
{
    private readonly string words;
    private readonly int[] starts;
    private readonly byte[] lengths;
    private readonly WordMarks[] marks;
    private readonly int[] buckets;

    private WordTable(string list)
    {
        words = list;
        var count = list.AsSpan().Count('\n');
        starts = new int[count];
        lengths = new byte[count];
        marks = new WordMarks[count];
        buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 1)];
        var at = 0;
        for (var entry = 0; entry < count; entry++)
        {
            var end = list.IndexOf('\n', at);
            var line = list.AsSpan(at, end - at);
            var tab = line.IndexOf('\t');
            starts[entry] = at;
            lengths[entry] = (byte)(tab < 0 ? line.Length : tab);
            marks[entry] = tab < 0 ? WordMarks.None : MarksOf(line[(tab + 1)..]);
            at = end + 1;
            if (line.Length > 0 && line[0] != '#')
            {
                var bucket = BucketOf(line[..lengths[entry]]);
                while (buckets[bucket] != 0)
                {
                    bucket = (bucket + 1) & (buckets.Length - 1);
                }

                buckets[bucket] = entry + 1;
            }
        }
    }

    /// <param name="names">The files of <c>Lists</c>, without their ending.</param>
    public static WordTable Read(params ReadOnlySpan<string> names)
    {
        var all = new System.Text.StringBuilder();
        foreach (var name in names)
        {
            using var stream = typeof(WordTable).Assembly.GetManifestResourceStream($"personal-data/{name}")
                ?? throw new InvalidOperationException($"The list {name} is not part of the assembly.");
            using var reader = new StreamReader(stream);
            all.Append(reader.ReadToEnd());
        }

        return new WordTable(all.ToString());
    }

    /// <returns>The marks of a word, or null where it is not listed.</returns>
    public WordMarks? Find(ReadOnlySpan<char> word)
    {
        for (var bucket = BucketOf(word); buckets[bucket] != 0; bucket = (bucket + 1) & (buckets.Length - 1))
        {
            var entry = buckets[bucket] - 1;
            if (word.SequenceEqual(words.AsSpan(starts[entry], lengths[entry])))
            {
                return marks[entry];
            }
        }

        return null;
    }

    public bool Has(ReadOnlySpan<char> word) => Find(word) is not null;

    private int BucketOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(buckets.Length - 1));
    }

    private static WordMarks MarksOf(ReadOnlySpan<char> letters) =>
        (letters.Contains('f') ? WordMarks.Common : WordMarks.None) | (letters.Contains('w') ? WordMarks.Ordinary : WordMarks.None) | (letters.Contains('p') ? WordMarks.Place : WordMarks.None)
        | (letters.Contains('k') ? WordMarks.Katakana : WordMarks.None);
}
