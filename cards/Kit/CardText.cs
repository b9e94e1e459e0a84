using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareSystem.Cards.Kit;

/// <summary>
/// Text on a card. A <see cref="string"/> converts to it and is our own wording, which may hold Markdown; text typed by
/// people goes through <see cref="Typed"/> and shows as it was typed. In an interpolated string the literal parts are our
/// own wording and every hole is typed text: <c>new AdaptiveTextBlock($"**担当** {name}")</c> is safe for any name.
/// </summary>
/// <remarks>
/// A string that was interpolated before it got here (<c>var s = $"…{name}";</c>, or one branch of <c>a ? b : c</c>) is
/// our own wording altogether: interpolate where the <see cref="CardText"/> is wanted, or use <see cref="Typed"/>.
/// </remarks>
[InterpolatedStringHandler]
public readonly struct CardText
{
    private readonly string? text;
    private readonly bool typed;
    private readonly List<CardText>? parts;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Characters in the literal parts.</param>
    /// <param name="formattedCount">Number of holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CardText(int literalLength, int formattedCount) => parts = new List<CardText>((formattedCount * 2) + 1);

    private CardText(string? text, bool typed)
    {
        this.text = text;
        this.typed = typed;
    }

    private CardText(List<CardText> parts) => this.parts = parts;

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(text) && (parts is null || parts.TrueForAll(static part => part.IsEmpty));

    /// <summary>Our own wording, taken as it is: it may hold the Markdown subset of Adaptive Cards.</summary>
    /// <param name="wording">The wording; null is empty.</param>
    public static implicit operator CardText(string? wording) => new(wording, typed: false);

    /// <summary>One text after the other; each keeps its own kind.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="right">The second text.</param>
    /// <returns>Both.</returns>
    public static CardText operator +(CardText left, CardText right) => new([left, right]);

    /// <summary>Text typed by a person: it shows as it was typed, whatever it holds.</summary>
    /// <param name="text">What was typed; null is empty.</param>
    /// <returns>The text.</returns>
    public static CardText Typed(string? text) => new(text, typed: true);

    /// <summary>The Markdown source that shows <paramref name="typed"/> as it was typed.</summary>
    /// <param name="typed">What a person typed.</param>
    /// <returns>Markdown for a TextBlock.</returns>
    public static string Escape(string typed) => MarkdownEscape.Escape(typed);

    /// <summary>Texts with <paramref name="separator"/> between them.</summary>
    /// <param name="separator">Our own wording between two texts.</param>
    /// <param name="texts">The texts.</param>
    /// <returns>All of them.</returns>
    public static CardText Join(string separator, IEnumerable<CardText> texts)
    {
        List<CardText> joined = [];
        foreach (var next in texts)
        {
            if (joined.Count > 0)
            {
                joined.Add(separator);
            }

            joined.Add(next);
        }

        return new CardText(joined);
    }

    /// <summary>Adds our own wording. Called by the compiler.</summary>
    /// <param name="literal">The literal part.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string literal) => parts!.Add(literal);

    /// <summary>Adds a hole: text of unknown origin is typed text. Called by the compiler.</summary>
    /// <param name="value">The hole's text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => parts!.Add(Typed(value));

    /// <summary>Adds a hole that already knows its kind. Called by the compiler.</summary>
    /// <param name="value">The hole's text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(CardText value) => parts!.Add(value);

    /// <summary>Adds a hole of another type: its text is typed text. Called by the compiler.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="TValue">The value's type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<TValue>(TValue value) => parts!.Add(Typed(value?.ToString()));

    /// <summary>Adds a hole with a format. Called by the compiler.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format, invariant culture.</param>
    /// <typeparam name="TValue">The value's type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<TValue>(TValue value, string? format)
        where TValue : IFormattable => parts!.Add(Typed(value?.ToString(format, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The source for a place that understands Markdown: typed text is escaped.</summary>
    /// <returns>Markdown.</returns>
    public string ToMarkdown() => Render(Reader.Markdown);

    /// <summary>The source for a place without Markdown (button, label, TextRun): typed text as it is, cleaned.</summary>
    /// <returns>Plain text.</returns>
    public string ToPlain() => Render(Reader.Plain);

    /// <summary>
    /// The source for a place of which clients disagree whether it is HTML, Markdown or plain text (the list of a message
    /// extension): nothing in typed text acts, and nothing is added to it that could be seen.
    /// </summary>
    /// <returns>Guarded text.</returns>
    public string ToGuarded() => Render(Reader.Unknown);

    /// <summary>The plain text.</summary>
    /// <returns>The same as <see cref="ToPlain"/>.</returns>
    public override string ToString() => ToPlain();

    private string Render(Reader reader)
    {
        if (parts is null)
        {
            return RenderOne(reader);
        }

        var all = new StringBuilder();
        foreach (var part in parts)
        {
            all.Append(part.Render(reader));
        }

        return all.ToString();
    }

    private string RenderOne(Reader reader)
    {
        if (string.IsNullOrEmpty(text) || !typed)
        {
            return text ?? "";
        }

        return reader switch
        {
            Reader.Markdown => MarkdownEscape.Escape(text),
            Reader.Unknown => MarkdownEscape.Guard(text),
            _ => MarkdownEscape.Clean(text),
        };
    }

    /// <summary>Who reads the source.</summary>
    private enum Reader
    {
        Plain,
        Markdown,
        Unknown,
    }
}
