using System.Globalization;

namespace CareSystem.Bot.Shared;

/// <summary>Text in characters as a person counts them: what looks like one is one.</summary>
internal static class TextLimits
{
    /// <summary>UTF-16 units of one character: a family of four with its joiners has eleven.</summary>
    public const int LongestElement = 12;

    /// <summary>How long a text is for a limit. A letter under a heap of marks counts as more: what is kept has a size, too.</summary>
    public static int Length(string text) => Math.Max(new StringInfo(text).LengthInTextElements, text.Length / LongestElement);

    /// <summary>The beginning of a text that a field of this limit takes, cut between two characters.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = 0;
        for (var count = 0; count < limit && end < text.Length; count++)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next / LongestElement > limit)
            {
                break;
            }

            end = next;
        }

        return text[..end];
    }
}
