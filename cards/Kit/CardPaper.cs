using System.Buffers;
using System.Text.Json;

namespace CareSystem.Cards.Kit;

/// <summary>
/// What a card is written on. Each thread keeps a sheet, because a new one would cost more than the writing; what is on it is copied
/// or used up before the next card.
/// </summary>
internal sealed class CardPaper
{
    [ThreadStatic]
    private static CardPaper? spare;

    private readonly ArrayBufferWriter<byte> sheet = new(CardBudget.MaxBytes + 4096);
    private readonly Utf8JsonWriter json;

    private CardPaper(JsonWriterOptions options) => json = new Utf8JsonWriter(sheet, options);

    /// <param name="use">Gets the bytes for as long as it runs.</param>
    public static TResult Write<TResult>(JsonWriterOptions options, Action<Utf8JsonWriter> write, Func<ReadOnlyMemory<byte>, TResult> use)
    {
        // Whoever writes a card while writing one takes a sheet of its own.
        var paper = spare is { } mine && mine.json.Options.Indented == options.Indented ? mine : new CardPaper(options);
        spare = null;
        paper.sheet.ResetWrittenCount();
        paper.json.Reset();
        write(paper.json);
        paper.json.Flush();
        var result = use(paper.sheet.WrittenMemory);
        spare = paper;
        return result;
    }
}
