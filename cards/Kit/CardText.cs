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
public struct CardText
{
    /// <summary>A string, or an array of parts of which the first <see cref="count"/> are filled: a card has hundreds of texts, so each is small.</summary>
    private object? content;
    private int count;
    private readonly bool typed;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Characters in the literal parts.</param>
    /// <param name="formattedCount">Number of holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CardText(int literalLength, int formattedCount) => content = new Part[(formattedCount * 2) + (literalLength == 0 ? 0 : 1)];

    private CardText(string? text, bool typed)
    {
        content = text;
        this.typed = typed;
    }

    private CardText(int capacity) => content = new Part[capacity];

    /// <summary>Whether there is nothing to show.</summary>
    public readonly bool IsEmpty => content is null or "" || (content is Part[] && count == 0);

    /// <summary>Our own wording, taken as it is: it may hold the Markdown subset of Adaptive Cards.</summary>
    /// <param name="wording">The wording; null is empty.</param>
    public static implicit operator CardText(string? wording) => new(wording, typed: false);

    /// <summary>One text after the other; each keeps its own kind.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="right">The second text.</param>
    /// <returns>Both.</returns>
    public static CardText operator +(CardText left, CardText right)
    {
        CardText both = new(left.Count + right.Count);
        both.Add(left);
        both.Add(right);
        return both;
    }

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
        CardText joined = new(8);
        var isFirst = true;
        foreach (var next in texts)
        {
            if (!isFirst)
            {
                joined.Add(separator, isTyped: false);
            }

            isFirst = false;
            joined.Add(next);
        }

        return joined;
    }

    /// <summary>Adds our own wording. Called by the compiler.</summary>
    /// <param name="literal">The literal part.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string literal) => Add(literal, isTyped: false);

    /// <summary>Adds a hole: text of unknown origin is typed text. Called by the compiler.</summary>
    /// <param name="value">The hole's text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => Add(value, isTyped: true);

    /// <summary>Adds a hole that already knows its kind. Called by the compiler.</summary>
    /// <param name="value">The hole's text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(CardText value) => Add(value);

    /// <summary>Adds a hole of another type: its text is typed text. Called by the compiler.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="TValue">The value's type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<TValue>(TValue value) => Add(value?.ToString(), isTyped: true);

    /// <summary>Adds a hole with a format. Called by the compiler.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format, invariant culture.</param>
    /// <typeparam name="TValue">The value's type.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<TValue>(TValue value, string? format)
        where TValue : IFormattable => Add(value?.ToString(format, System.Globalization.CultureInfo.InvariantCulture), isTyped: true);

    /// <summary>The source for a place that understands Markdown: typed text is escaped.</summary>
    /// <returns>Markdown.</returns>
    public readonly string ToMarkdown() => Render(Reader.Markdown);

    /// <summary>The source for a place without Markdown (button, label, TextRun): typed text as it is, cleaned.</summary>
    /// <returns>Plain text.</returns>
    public readonly string ToPlain() => Render(Reader.Plain);

    /// <summary>
    /// The source for a place of which clients disagree whether it is HTML, Markdown or plain text (the list of a message
    /// extension): nothing in typed text acts, and nothing is added to it that could be seen.
    /// </summary>
    /// <returns>Guarded text.</returns>
    public readonly string ToGuarded() => Render(Reader.Unknown);

    /// <summary>The plain text.</summary>
    /// <returns>The same as <see cref="ToPlain"/>.</returns>
    public override readonly string ToString() => ToPlain();

    /// <summary>Writes <see cref="ToMarkdown"/> as a value.</summary>
    internal readonly void WriteMarkdown(CardWriter json) => Write(json, Reader.Markdown);

    /// <summary>Writes <see cref="ToPlain"/> as a value.</summary>
    internal readonly void WritePlain(CardWriter json) => Write(json, Reader.Plain);

    private readonly int Count => content is Part[] ? count : 1;

    /// <summary>Part by part: a card has dozens of texts, and none is put together only to be taken apart into bytes.</summary>
    private readonly void Write(CardWriter json, Reader reader)
    {
        if (content is not Part[] parts)
        {
            json.Value(Render(content as string, typed, reader));
            return;
        }

        json.OpenText();
        for (var i = 0; i < count; i++)
        {
            json.Append(Render(parts[i].Text, parts[i].IsTyped, reader));
        }

        json.CloseText();
    }

    private readonly string Render(Reader reader)
    {
        if (content is not Part[] parts)
        {
            return Render(content as string, typed, reader);
        }

        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(Render(parts[i].Text, parts[i].IsTyped, reader));
        }

        return all.ToString();
    }

    private static string Render(string? text, bool typed, Reader reader)
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

    private void Add(CardText other)
    {
        if (other.content is not Part[] others)
        {
            Add(other.content as string, other.typed);
            return;
        }

        for (var i = 0; i < other.count; i++)
        {
            Add(others[i].Text, others[i].IsTyped);
        }
    }

    private void Add(string? part, bool isTyped)
    {
        if (string.IsNullOrEmpty(part))
        {
            return;
        }

        var parts = (Part[])content!;
        if (count == parts.Length)
        {
            Array.Resize(ref parts, Math.Max(4, count * 2));
            content = parts;
        }

        parts[count++] = new Part(part, isTyped);
    }

    private readonly record struct Part(string Text, bool IsTyped);

    /// <summary>Who reads the source.</summary>
    private enum Reader
    {
        Plain,
        Markdown,
        Unknown,
    }
}
