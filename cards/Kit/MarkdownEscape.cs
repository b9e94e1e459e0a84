using System.Text;

namespace CareSystem.Cards.Kit;

/// <summary>Makes typed text show as typed where Markdown is understood.</summary>
internal static class MarkdownEscape
{
    public static string Escape(string typed)
    {
        var clean = Clean(typed);
        var escaped = new StringBuilder(clean.Length + 16);
        foreach (var c in clean)
        {
            if (char.IsAscii(c) && char.IsPunctuation(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static string Clean(string typed) => typed;
}
