using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>
/// Text in which no character stands for others: ㈱ is (株), Ⅲ is III, ㌔ is キロ, ① is 1. For searching only (<see cref="SearchText"/>): what people typed is kept
/// and shown as it is, and the check for personal data reads ① as the bullet that it is (<see cref="FoldedText"/>).
/// </summary>
/// <remarks>
/// This is Unicode's compatibility form (NFKC) of each character for what is written in Japanese, Latin and Greek letters. The process runs
/// without ICU, where <see cref="string.Normalize(NormalizationForm)"/> returns its input. Width, spaces and voicing marks are <see cref="FoldedText"/>'s.
/// </remarks>
internal static partial class CompatibleText
{
    private static readonly Dictionary<int, string> Meanings = Read();

    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Meanings.Keys.Select(static code => char.ConvertFromUtf32(code)[0]).Distinct()]);

    /// <returns>The text itself where there is nothing to replace.</returns>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Beginnings);
        if (first < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text, 0, first, text.Length + 16);
        for (var at = first; at < text.Length; at++)
        {
            var isPair = char.IsSurrogatePair(text, at);
            if (Meanings.TryGetValue(isPair ? char.ConvertToUtf32(text, at) : text[at], out var meaning))
            {
                plain.Append(meaning);
            }
            else
            {
                plain.Append(text, at, isPair ? 2 : 1);
            }

            at += isPair ? 1 : 0;
        }

        return plain.ToString();
    }

    private static Dictionary<int, string> Read()
    {
        Dictionary<int, string> meanings = [];
        foreach (var line in Table.Split('\n'))
        {
            var parts = line.TrimEnd('\r').Split(' ');
            var code = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var meaning in parts.Skip(1))
            {
                meanings[code++] = meaning;
            }
        }

        return meanings;
    }
}
