using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Extensions;

/// <summary>The message from whose menu a form was opened.</summary>
/// <param name="Text">Its text without any markup; no more of it than the longest field could take.</param>
/// <param name="Length">How many characters the message has, of which <paramref name="Text"/> may be the beginning.</param>
internal sealed record QuotedMessage(string Text, int Length)
{
    /// <summary>More than this goes into no field.</summary>
    private const int Longest = 2000;

    /// <summary>In UTF-16 units; a text of heaped marks must not outgrow the card that carries it on.</summary>
    private const int Largest = 4000;

    public static QuotedMessage Of(string text)
    {
        var kept = TextLimits.Cut(text, Longest);
        if (kept.Length > Largest)
        {
            kept = TextLimits.Cut(text, Largest / TextLimits.LongestElement);
        }

        return new QuotedMessage(kept, TextLimits.Length(text));
    }

    /// <summary>Reads the message that an action came with; a command of the compose box comes with none.</summary>
    public static QuotedMessage Read(JsonElement value)
    {
        if (!value.TryGetProperty("messagePayload", out var message) || message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object)
        {
            return Of("");
        }

        var content = body.Text("content") ?? "";
        return Of(string.Equals(body.Text("contentType"), "text", StringComparison.OrdinalIgnoreCase) ? content.Trim() : HtmlText.Plain(content));
    }

    /// <summary>The first line with something in it, for a field of this limit.</summary>
    public string Subject(int limit) => TextLimits.Cut(FirstLine, limit).TrimEnd();

    /// <summary>The whole text for a field of this limit; empty where the subject says it all.</summary>
    public string Description(int subjectLimit, int limit) =>
        FirstLine.Length == Text.Length && TextLimits.Length(Text) <= subjectLimit ? "" : TextLimits.Cut(Text, limit).TrimEnd();

    /// <summary>How many characters of the message went into no field.</summary>
    public int Left(int limit) => Math.Max(0, Length - limit);

    private string FirstLine => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? first : "";
}
