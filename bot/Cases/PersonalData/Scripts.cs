namespace CareSystem.Bot.Cases.PersonalData;

internal enum Script
{
    Other,
    Kanji,
    Katakana,
    Hiragana,
    Latin,
    Digit,
}

/// <summary>What script a character belongs to, and how far a run of one script goes.</summary>
internal static class Scripts
{
    /// <summary>A run longer than any name need not be followed to its end.</summary>
    private const int LongestRun = 24;

    public static Script Of(string text, int index)
    {
        var c = text[index];
        return c switch
        {
            '々' or '〆' or 'ヶ' or 'ヵ' => Script.Kanji,
            >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => Script.Kanji,
            // Rare kanji such as 𠮷 are pairs.
            >= '\uD840' and <= '\uD8BF' => Script.Kanji,
            >= '\uDC00' and <= '\uDFFF' when index > 0 && text[index - 1] is >= '\uD840' and <= '\uD8BF' => Script.Kanji,
            >= 'ァ' and <= 'ヺ' => Script.Katakana,
            // A long vowel mark belongs to the kana before it.
            'ー' => index > 0 && text[index - 1] is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or 'ー' ? Script.Katakana : Script.Other,
            >= 'ぁ' and <= 'ゖ' => Script.Hiragana,
            _ when char.IsAsciiLetter(c) => Script.Latin,
            _ when char.IsAsciiDigit(c) => Script.Digit,
            _ => Script.Other,
        };
    }

    /// <summary>The script at <paramref name="index"/>, or none beyond the text.</summary>
    public static Script At(string text, int index) => index >= 0 && index < text.Length ? Of(text, index) : Script.Other;

    public static bool IsJapanese(char c) => c is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or (>= '\u3400' and <= '\u9FFF') or '々' or 'ー';

    /// <summary>Where a run begins that ends before <paramref name="end"/>.</summary>
    public static int StartOf(string text, int end, params ReadOnlySpan<Script> scripts)
    {
        var lowest = Math.Max(0, end - LongestRun);
        var start = end;
        while (start > lowest && scripts.Contains(Of(text, start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Where a run ends that begins at <paramref name="start"/>.</summary>
    public static int EndOf(string text, int start, params ReadOnlySpan<Script> scripts)
    {
        var highest = Math.Min(text.Length, start + LongestRun);
        var end = start;
        while (end < highest && scripts.Contains(Of(text, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>In hiragana, as readings are listed.</summary>
    public static string ToHiragana(ReadOnlySpan<char> kana)
    {
        Span<char> hiragana = stackalloc char[kana.Length];
        for (var i = 0; i < kana.Length; i++)
        {
            hiragana[i] = kana[i] is >= 'ァ' and <= 'ヶ' ? (char)(kana[i] - 0x60) : kana[i];
        }

        return new string(hiragana);
    }
}
