using System.Globalization;

namespace CareSystem.Bot.Shared;

/// <summary>Two states of a text as a card shows them: the place that changed and what stands around it. The history keeps both whole.</summary>
internal static class TextExcerpts
{
    /// <summary>Of a text on a card, in characters as people count them.</summary>
    public const int Limit = 60;

    /// <summary>So much of what has not changed stands before what has.</summary>
    private const int Before = 10;

    /// <summary>Two texts, each cut down to where they begin to differ.</summary>
    public static (string Old, string Now) Of(string old, string now)
    {
        var (oldParts, nowParts) = (Elements(old), Elements(now));
        if (oldParts.Length <= Limit && nowParts.Length <= Limit)
        {
            return (old, now);
        }

        var same = oldParts.Zip(nowParts).TakeWhile(static pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        var from = Math.Max(0, same - Before);
        return (Cut(oldParts, from), Cut(nowParts, from));
    }

    /// <summary>The beginning of a text on one line.</summary>
    public static string Beginning(string text) => Of(text, "").Old.ReplaceLineEndings(" ");

    private static string Cut(string[] elements, int from)
    {
        if (from >= elements.Length)
        {
            from = Math.Max(0, elements.Length - Before);
        }

        var part = string.Concat(elements.Skip(from).Take(Limit));
        return $"{(from > 0 ? "\u2026" : "")}{part}{(from + Limit < elements.Length ? "\u2026" : "")}";
    }

    private static string[] Elements(string text)
    {
        var elements = new List<string>(text.Length);
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
        {
            elements.Add(each.GetTextElement());
        }

        return [.. elements];
    }
}
