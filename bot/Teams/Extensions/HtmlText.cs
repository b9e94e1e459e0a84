using System.Net;
using System.Text;

namespace CareSystem.Bot.Teams.Extensions;

/// <summary>
/// The text of a message that Teams hands over as HTML: what a person reads, line by line. It never fails, whatever the markup is,
/// and reads each character a bounded number of times.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "codeblock",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template", "attachment" };

    public static string Plain(string html)
    {
        var text = new StringBuilder(html.Length);
        string? inside = null;
        for (var i = 0; i < html.Length;)
        {
            if (html[i] == '<' && Tag.Read(html, i) is { } tag)
            {
                i = tag.End;
                if (inside is not null)
                {
                    inside = tag.IsEnd && tag.Is(inside) ? null : inside;
                }
                else if (Unseen.Contains(tag.Name))
                {
                    inside = tag.IsEnd || tag.IsEmpty ? null : tag.Name;
                }
                else
                {
                    Mark(text, html, tag);
                }

                continue;
            }

            var next = html.IndexOf('<', i + 1);
            var end = next < 0 ? html.Length : next;
            if (inside is null)
            {
                Words(text, WebUtility.HtmlDecode(html[i..end]));
            }

            i = end;
        }

        return Tidy(text);
    }

    private static void Mark(StringBuilder text, string html, Tag tag)
    {
        if (tag.Is("img") || tag.Is("emoji"))
        {
            // What a picture of a face stands for is its alternative text.
            if (!tag.IsEnd)
            {
                text.Append(WebUtility.HtmlDecode(tag.Attribute(html, "alt") ?? ""));
            }
        }
        else if (Lines.Contains(tag.Name))
        {
            text.Append('\n');
            if (tag.Is("li") && !tag.IsEnd)
            {
                text.Append('・');
            }
        }
        else if (tag.IsEnd && (tag.Is("td") || tag.Is("th")))
        {
            text.Append(' ');
        }
    }

    /// <summary>Line ends within HTML are spaces, and so is the no-break space that Teams writes.</summary>
    private static void Words(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            text.Append(c is '\n' or '\r' or '\t' or '\u00A0' ? ' ' : c);
        }
    }

    /// <summary>No spaces at the ends of lines, and no empty lines.</summary>
    private static string Tidy(StringBuilder text)
    {
        List<string> lines = [];
        foreach (var line in text.ToString().Split('\n'))
        {
            var tidy = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
            if (tidy.Length > 0 && tidy != "・")
            {
                lines.Add(tidy);
            }
        }

        return string.Join('\n', lines);
    }

    /// <param name="IsEmpty">Closes itself, as in <c>&lt;br/&gt;</c>.</param>
    /// <param name="Start">The first character behind the name.</param>
    /// <param name="End">The first character behind the tag.</param>
    private readonly record struct Tag(string Name, bool IsEnd, bool IsEmpty, int Start, int End)
    {
        /// <returns>Null where the sign is no tag's, but one that was typed: 体温&lt;36.</returns>
        public static Tag? Read(string html, int at)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                return new Tag("", false, true, at + 4, close < 0 ? html.Length : close + 3);
            }

            var name = at + 1;
            var isEnd = name < html.Length && html[name] == '/';
            name += isEnd ? 1 : 0;
            if (name >= html.Length || !(char.IsAsciiLetter(html[name]) || (!isEnd && html[name] is '!' or '?')))
            {
                return null;
            }

            var end = name + 1;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-'))
            {
                end++;
            }

            var close2 = Close(html, end);
            return new Tag(html[name..end], isEnd, close2 > end && html[close2 - 1] == '/', end, Math.Min(html.Length, close2 + 1));
        }

        public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

        public string? Attribute(string html, string name)
        {
            for (var i = Start; i < End;)
            {
                while (i < End && !char.IsAsciiLetter(html[i]))
                {
                    i++;
                }

                var from = i;
                while (i < End && (char.IsAsciiLetterOrDigit(html[i]) || html[i] is '-' or ':' or '_'))
                {
                    i++;
                }

                var found = html.AsSpan(from, i - from).Equals(name, StringComparison.OrdinalIgnoreCase);
                if (i >= End || html[i] != '=')
                {
                    continue;
                }

                i++;
                var quote = i < End && html[i] is '"' or '\'' ? html[i++] : ' ';
                var start = i;
                while (i < End && html[i] != quote && (quote != ' ' || html[i] != '>'))
                {
                    i++;
                }

                if (found)
                {
                    return html[start..i];
                }

                i++;
            }

            return null;
        }

        /// <summary>Where the tag closes; a sign within quotation marks does not close it. A tag that never closes reaches to the end.</summary>
        private static int Close(string html, int from)
        {
            var quote = '\0';
            for (var i = from; i < html.Length; i++)
            {
                var c = html[i];
                if (quote != '\0')
                {
                    quote = c == quote ? '\0' : quote;
                }
                else if (c == '>')
                {
                    return i;
                }
                else if (c is '"' or '\'' && html[i - 1] == '=')
                {
                    quote = c;
                }
            }

            return html.Length;
        }
    }
}
