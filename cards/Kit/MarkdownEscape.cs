using System.Text;

namespace CareSystem.Cards.Kit;

/// <summary>
/// Makes text typed by people show as it was typed where Markdown is understood.
/// </summary>
/// <remarks>
/// Two readers must agree. Teams on a PC reads CommonMark. Teams on a phone reads a small dialect (emphasis, links, lists):
/// there a backslash is taken away before <c>[</c> and <c>]</c> but stays visible before anything else, and
/// <c>&amp;lt;</c> stays as it is. So a backslash is used where both know it, or where nothing else stops CommonMark
/// (<c>*</c> and <c>`</c>: on an old phone client a backslash may show there, never a link or a tag). Everything else is
/// stopped by a zero width space inside the mark or before the line, which neither shows. A line break becomes a
/// paragraph, the one line break that Teams documents.
/// </remarks>
internal static class MarkdownEscape
{
    private const char ZeroWidthSpace = '\u200B';
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Which ASCII characters need no second look, wherever they stand in a line.</summary>
    private static readonly bool[] IsSimpleAscii = [.. Enumerable.Range(0, 128).Select(static code => code > ' ' && code < 0x7F && !"*`[]_\\<&~{".Contains((char)code, StringComparison.Ordinal))];

    /// <summary>Markdown that shows <paramref name="typed"/> as it was typed.</summary>
    public static string Escape(string typed)
    {
        if (IsSimple(typed) && (typed.Length == 0 || !LineNeedsGuard(typed) && !char.IsWhiteSpace(typed[^1])))
        {
            return typed;
        }

        var text = Normalize(typed).AsSpan().TrimEnd();
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || text[i - 1] == '\n') && LineNeedsGuard(text[i..]))
            {
                escaped.Append(ZeroWidthSpace);
            }

            Append(escaped, text, i);
        }

        return escaped.ToString();
    }

    /// <summary>
    /// What was typed, for a place without Markdown: no control characters, no marks that turn the direction of writing,
    /// no half characters, and no date function, which clients would carry out even there.
    /// </summary>
    public static string Clean(string typed)
    {
        if (IsSimple(typed))
        {
            return typed;
        }

        var text = Normalize(typed);
        return text.Contains("{{", StringComparison.Ordinal)
            ? text.Replace("{{DATE(", "{\u200B{DATE(", StringComparison.Ordinal).Replace("{{TIME(", "{\u200B{TIME(", StringComparison.Ordinal)
            : text;
    }

    /// <summary>
    /// What was typed, for a place that may read HTML or Markdown or neither: what <see cref="Clean"/> leaves, with a zero width
    /// space inside every sign that would begin a tag, an entity, a link, emphasis or code.
    /// </summary>
    public static string Guard(string typed)
    {
        var text = Clean(typed);
        var guarded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            guarded.Append(c);
            if (c is '<' or '&' or '[' or ']' or '*' or '_' or '`' or '~' or '!')
            {
                guarded.Append(ZeroWidthSpace);
            }
        }

        return guarded.ToString();
    }

    /// <summary>One look at each character: most text is Japanese without marks, and stands for itself, single spaces between words included.</summary>
    private static bool IsSimple(string typed)
    {
        var before = ' ';
        foreach (var c in typed)
        {
            var isSimple = c < 128
                ? IsSimpleAscii[c] || (c == ' ' && before != ' ')
                : IsPlain(c);
            if (!isSimple)
            {
                return false;
            }

            before = c;
        }

        return true;
    }

    private static void Append(StringBuilder escaped, ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        switch (c)
        {
            case '\n':
                escaped.Append("\n\n");
                break;
            case '*' or '`' or '[' or ']':
                escaped.Append('\\').Append(c);
                break;
            case '_' when i == 0 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(next):
                // Between letters an underscore never starts emphasis; two zero width spaces are such neighbours.
                escaped.Append(ZeroWidthSpace).Append(c).Append(ZeroWidthSpace);
                break;
            case '\\' when next is '\0' or '\n' || char.IsAscii(next) && !char.IsAsciiLetterOrDigit(next) && next != ' ':
            case '<' when next is '\0' or '/' or '!' or '?' || char.IsAsciiLetter(next):
            case '&' when next == '\0' || StartsEntity(text[(i + 1)..]):
            case '~' or '{' when next == c:
                escaped.Append(c).Append(ZeroWidthSpace);
                break;
            case ' ' when i == 0 || text[i - 1] is ' ' or '\n':
                escaped.Append(NoBreakSpace);
                break;
            default:
                escaped.Append(c);
                break;
        }
    }

    /// <summary>Whether the line might start a list, heading, quotation, rule, table or code, or would lose its indent.</summary>
    private static bool LineNeedsGuard(ReadOnlySpan<char> line)
    {
        if (char.IsWhiteSpace(line[0]) || "-+=#>|:~".Contains(line[0], StringComparison.Ordinal))
        {
            return true;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0
            && digits < line.Length
            && line[digits] is '.' or ')'
            && (digits + 1 == line.Length || line[digits + 1] is ' ' or '\n');
    }

    private static bool StartsEntity(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '#'))
        {
            length++;
        }

        return length > 0 && length < rest.Length && rest[length] == ';';
    }

    private static string Normalize(string typed)
    {
        var text = typed.Contains('\r', StringComparison.Ordinal)
            ? typed.Replace("\r\n", "\n", StringComparison.Ordinal)
            : typed;
        var i = 0;
        while (i < text.Length && IsPlain(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var normal = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                normal.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                normal.Append('\uFFFD');
            }
            else if (c is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                normal.Append('\n');
            }
            else if (c == '\t')
            {
                normal.Append(' ');
            }
            else if (IsPlain(c))
            {
                normal.Append(c);
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether a character stays as it is; half of a surrogate pair, controls and direction marks do not.</summary>
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' or >= '\u3000' and <= '\uD7FF' || IsPlainElsewhere(c);

    private static bool IsPlainElsewhere(char c) => c switch
    {
        '\n' => true,
        '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => false,
        (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        _ => !char.IsControl(c) && !char.IsSurrogate(c),
    };
}
