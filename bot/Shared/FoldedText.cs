using System.Globalization;
using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>
/// Text in one spelling for all that look alike to a person: full and half width, raised digits, digits of other scripts, eras and
/// days in one square, voicing marks that stand alone; what cannot be seen is left out. Each character knows where it came from.
/// </summary>
/// <remarks>
/// The process runs without ICU (invariant mode), where <see cref="string.Normalize()"/> returns its input. Circled digits stay:
/// people use them as bullets, and as digits they would grow into the number that follows; searches read them with <see cref="SearchText"/>.
/// </remarks>
internal sealed class FoldedText
{
    /// <summary>What people put between the entries of a list they type.</summary>
    public static readonly char[] Separators = [' ', '\t', '\n', '\r', '\u3000', ',', '\u3001', ';', '/', '\u30FB'];

    private const string HalfWidthKatakana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
    private const string Voiceable = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string HalfVoiceable = "はひふへほハヒフヘホ";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>None where every character stands where it stood.</summary>
    private readonly IReadOnlyList<int>? origins;

    private FoldedText(string text, IReadOnlyList<int>? origins) => (Text, this.origins) = (text, origins);

    public string Text { get; }

    public static FoldedText Of(string original) => IsInOneSpelling(original) ? new FoldedText(original, origins: null) : Folding.Of(original);

    /// <summary>Every dash of every keyboard, and the long vowel mark, which is typed for one.</summary>
    public static bool IsHyphen(char c) =>
        c is '-' or 'ー' or '\u2212' or '\u02D7' or '\u2043' or '\u2500' or '\u2501' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>Where a character of <see cref="Text"/> stands in the original; the end of the text for the end.</summary>
    public int Origin(int index) => origins is null ? index : origins[index];

    /// <summary>Most of what people type is in one spelling already.</summary>
    private static bool IsInOneSpelling(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char c) => c is '\n' or '\t' or (>= ' ' and <= '~') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー') or (>= '\u4E00' and <= '\u9FFF') or '、' or '。' or '「' or '」' or '々';

    /// <summary>The walk through a text that is not in one spelling.</summary>
    private sealed class Folding(int length)
    {
        private readonly StringBuilder folded = new(length);
        private readonly List<int> origins = new(length);

        public static FoldedText Of(string original)
        {
            Folding folding = new(original.Length);
            for (var i = 0; i < original.Length; i++)
            {
                if (char.IsHighSurrogate(original[i]) && i + 1 < original.Length && char.IsLowSurrogate(original[i + 1]))
                {
                    folding.Pair(original, i++);
                }
                else
                {
                    folding.One(original[i], i);
                }
            }

            return new FoldedText(folding.folded.ToString(), folding.origins);
        }

        private void One(char c, int at)
        {
            switch (c)
            {
                case var plain when IsPlain(plain):
                    Add(c, at);
                    break;
                case >= '\uFF01' and <= '\uFF5E':
                    Add((char)(c - 0xFEE0), at);
                    break;
                case '\uFF9E' or '\u3099' or '\u309B':
                    Voice(at, '゛', Voiceable, 1);
                    break;
                case '\uFF9F' or '\u309A' or '\u309C':
                    Voice(at, '゜', HalfVoiceable, 2);
                    break;
                case >= '\uFF61' and <= '\uFF9D':
                    Add(HalfWidthKatakana[c - '\uFF61'], at);
                    break;
                case '\u337B' or '\u337C' or '\u337D' or '\u337E':
                    Add(c switch { '\u337B' => "平成", '\u337C' => "昭和", '\u337D' => "大正", _ => "明治" }, at);
                    break;
                case '\u32FF':
                    Add("令和", at);
                    break;
                case >= '\u32C0' and <= '\u32CB':
                    Add($"{c - '\u32C0' + 1}月", at);
                    break;
                case >= '\u33E0' and <= '\u33FE':
                    Add($"{c - '\u33E0' + 1}日", at);
                    break;
                case '\u2121':
                    Add("TEL", at);
                    break;
                case >= '\u2080' and <= '\u2089':
                    Add((char)('0' + c - '\u2080'), at);
                    break;
                case >= '\uFE00' and <= '\uFE0F' or '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u3164' or '\uFFA0':
                    // Selectors, joiners and fillers: nothing of them shows (Unicode: Default_Ignorable_Code_Point; what is of the category Format goes below).
                    break;
                default:
                    if (Raised.IndexOf(c, StringComparison.Ordinal) is var raised and >= 0)
                    {
                        Add((char)('0' + raised), at);
                    }
                    else if (CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0)
                    {
                        Add((char)('0' + digit), at);
                    }
                    else if (char.IsWhiteSpace(c))
                    {
                        Add(' ', at);
                    }
                    else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                    {
                        Add(c, at);
                    }

                    break;
            }
        }

        private void Pair(string original, int at)
        {
            var code = char.ConvertToUtf32(original[at], original[at + 1]);
            if (CharUnicodeInfo.GetDecimalDigitValue(original, at) is var digit and >= 0)
            {
                Add((char)('0' + digit), at);
            }
            else if (code is < 0xE0000 or > 0xE0FFF && CharUnicodeInfo.GetUnicodeCategory(original, at) != UnicodeCategory.Format)
            {
                // Above lie tags and the selectors of a character's variants: nothing of them shows.
                Add(original[at], at);
                Add(original[at + 1], at);
            }
        }

        /// <summary>A voicing mark that stands for itself joins the letter before it.</summary>
        private void Voice(int at, char alone, string letters, int step)
        {
            if (folded.Length > 0 && letters.Contains(folded[^1], StringComparison.Ordinal))
            {
                folded[^1] = (char)(folded[^1] + step);
            }
            else if (step == 1 && folded.Length > 0 && folded[^1] is 'ウ' or 'う')
            {
                folded[^1] = folded[^1] == 'ウ' ? 'ヴ' : 'ゔ';
            }
            else
            {
                Add(alone, at);
            }
        }

        private void Add(string text, int at)
        {
            foreach (var c in text)
            {
                Add(c, at);
            }
        }

        private void Add(char c, int at)
        {
            folded.Append(c);
            origins.Add(at);
        }
    }
}
