using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>Names and readings as people look for them: width, letter case, space and the kind of kana do not matter.</summary>
internal static class KanaText
{
    private const string Marked = "ぁぃぅぇぉがぎぐげござじずぜぞだぢっづでどばぱびぴぶぷべぺぼぽゃゅょゎゔゕゖ";
    private const string Bare = "あいうえおかきくけこさしすせそたちつつてとははひひふふへへほほやゆよわうかけ";

    /// <summary>One spelling for all that mean the same: hiragana, half width, lower case, no space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in FoldedText.Of(text).Text.ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c is >= 'ァ' and <= 'ヶ' ? (char)(c - 'ァ' + 'ぁ') : c);
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// Sorts as a dictionary does (五十音順): first without voicing marks, small letters and long vowel marks, then with them. What has
    /// no reading stands behind, by its characters.
    /// </summary>
    public static string SortKey(string reading)
    {
        var folded = Fold(reading);
        var bare = new StringBuilder(folded.Length);
        foreach (var c in folded.Where(static c => c != 'ー'))
        {
            var at = Marked.IndexOf(c, StringComparison.Ordinal);
            bare.Append(at < 0 ? c : Bare[at]);
        }

        return $"{bare}\u0001{folded}";
    }
}
