using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Text as it is searched: in one spelling (<see cref="FoldedText"/>), and without the blanks, dots and hyphens that stand between
/// single characters (山 田 さん, 0 9 0 …). Each character knows where it came from.
/// </summary>
internal sealed class SearchedText
{
    private readonly int[] origins;

    private SearchedText(string typed)
    {
        var folded = FoldedText.Of(typed);
        var text = folded.Text;
        var searched = new char[text.Length];
        origins = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!ParesOneWord(text, i))
            {
                searched[length] = text[i];
                origins[length++] = folded.Origin(i);
            }
        }

        Text = new string(searched, 0, length);
    }

    public string Text { get; }

    public static SearchedText Of(string typed) => new(typed);

    /// <summary>Where a character of <see cref="Text"/> stands in what was typed.</summary>
    public int Origin(int index) => origins[index];

    /// <summary>A separator with a character that stands alone at either side, both of one script.</summary>
    private static bool ParesOneWord(string text, int at)
    {
        if (text[at] is (>= 'ぁ' and <= 'ゖ') or (>= '\u4E00' and <= '\u9FFF') || text[at] is not (' ' or '・' or '·' or '-' or '_' or '.' or '*' or '\'') || at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        var before = text[at - 1];
        var after = text[at + 1];
        if (!(Scripts.IsJapanese(before) && Scripts.IsJapanese(after)) && !(text[at] == ' ' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after)))
        {
            return false;
        }

        return StandsAlone(text, at - 1) || StandsAlone(text, at + 1) || (text[at] == ' ' && HonorificNameCheck.StartsHonorific(text.AsSpan(at + 1)));
    }

    private static bool StandsAlone(string text, int at) =>
        (at == 0 || !Belongs(text[at - 1])) && (at + 1 == text.Length || !Belongs(text[at + 1]));

    private static bool Belongs(char c) => char.IsLetterOrDigit(c) || c == 'ー' || char.IsSurrogate(c);
}
