using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CareSystem.Cards.Kit;

/// <summary>The width of a card in Teams.</summary>
public enum AdaptiveCardWidth : byte
{
    /// <summary>A narrow card.</summary>
    Default,

    /// <summary>As wide as the conversation.</summary>
    Full,
}

/// <summary>
/// An Adaptive Card. The names are those of Microsoft's AdaptiveCards package; a card reads as one tree and does not
/// change once built. <c>System.Text.Json</c> writes it wherever it stands in an object.
/// </summary>
[JsonConverter(typeof(AdaptiveCardConverter))]
public sealed record AdaptiveCard
{
    /// <summary>The version of the schema that every card states: the highest that Teams supports everywhere.</summary>
    public const string SchemaVersion = "1.5";

    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>What the card shows.</summary>
    public IReadOnlyList<AdaptiveElement> Body { get; init; } = [];

    /// <summary>The buttons below, at most six.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];

    /// <summary>What a client that cannot show the card says instead.</summary>
    public CardText FallbackText { get; init; }

    /// <summary>What is read aloud: the card in a sentence.</summary>
    public CardText Speak { get; init; }

    /// <summary>How clients ask for a fresh card.</summary>
    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>The language of the text.</summary>
    public string Lang { get; init; } = "ja";

    /// <summary>The width in Teams (<c>msteams.width</c>).</summary>
    public AdaptiveCardWidth Width { get; init; }

    /// <summary>The people whom the card notifies (<c>msteams.entities</c>).</summary>
    public IReadOnlyList<AdaptiveMention> Mentions { get; init; } = [];

    /// <summary>The card as compact JSON in which Japanese stays readable.</summary>
    /// <param name="indented">For people to read, as in the approved files.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="CardTooLargeException">The card is larger than <see cref="CardBudget.MaxBytes"/>.</exception>
    /// <exception cref="CardShapeException">A list of actions is longer than Teams shows.</exception>
    public string ToJson(bool indented = false)
    {
        CardBudget.Require(Measure());
        return indented ? Render(Indent) : Render(static bytes => Encoding.UTF8.GetString(bytes.Span));
    }

    /// <summary>The card as compact UTF-8.</summary>
    /// <returns>JSON.</returns>
    /// <exception cref="CardTooLargeException">The card is larger than <see cref="CardBudget.MaxBytes"/>.</exception>
    /// <exception cref="CardShapeException">A list of actions is longer than Teams shows.</exception>
    public ReadOnlyMemory<byte> ToUtf8() => Render(static bytes =>
    {
        CardBudget.Require(bytes.Length);
        return (ReadOnlyMemory<byte>)bytes.ToArray();
    });

    /// <summary>The card as a tree of JSON.</summary>
    /// <returns>A tree of its own.</returns>
    /// <exception cref="CardTooLargeException">The card is larger than <see cref="CardBudget.MaxBytes"/>.</exception>
    /// <exception cref="CardShapeException">A list of actions is longer than Teams shows.</exception>
    public JsonNode ToNode() => JsonNode.Parse(ToUtf8().Span)!;

    /// <summary>The card as one value to be hung into a tree of JSON: it is written there, but cannot be walked.</summary>
    /// <returns>A leaf.</returns>
    /// <exception cref="CardTooLargeException">The card is larger than <see cref="CardBudget.MaxBytes"/>.</exception>
    /// <exception cref="CardShapeException">A list of actions is longer than Teams shows.</exception>
    public JsonNode ToLeaf() => RenderedCard.Leaf(ToUtf8());

    /// <summary>Writes the card as one value.</summary>
    /// <param name="json">Where to.</param>
    /// <exception cref="CardTooLargeException">The card is larger than <see cref="CardBudget.MaxBytes"/>.</exception>
    /// <exception cref="CardShapeException">A list of actions is longer than Teams shows.</exception>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        // Raw: what was measured is what is sent, whatever the encoder of the surrounding document does to Japanese.
        json.WriteRawValue(ToUtf8().Span, skipInputValidation: true);
    }

    /// <summary>The type's name only: what a card says never gets into a log by accident.</summary>
    /// <returns>The schema's type name.</returns>
    public override string ToString() => "AdaptiveCard";

    /// <summary>The compact size without the check.</summary>
    internal int Measure() => Render(static bytes => bytes.Length);

    /// <summary>Writes a card that another one unfolds: it has the outer card's language and none of a root's members.</summary>
    internal void WriteInner(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "AdaptiveCard"u8);
        json.Member("version"u8, SchemaVersion);
        WriteContent(json);
    }

    private void WriteRoot(CardWriter json)
    {
        json.StartObject();
        json.Word("type"u8, "AdaptiveCard"u8);
        json.Member("version"u8, SchemaVersion);
        json.Text("lang"u8, Lang);
        json.Markdown("fallbackText"u8, FallbackText);
        json.Plain("speak"u8, Speak);
        WriteTeamsExtras(json);
        Refresh?.Write(json);
        WriteContent(json);
    }

    private void WriteContent(CardWriter json)
    {
        json.Elements("body"u8, Body);
        json.Actions(Actions);
        json.EndObject();
    }

    private void WriteTeamsExtras(CardWriter json)
    {
        if (Width == AdaptiveCardWidth.Default && Mentions.Count == 0)
        {
            return;
        }

        json.StartObject("msteams"u8);
        if (Width == AdaptiveCardWidth.Full)
        {
            json.Word("width"u8, "Full"u8);
        }

        if (Mentions.Count > 0)
        {
            json.StartList("entities"u8);
            for (var i = 0; i < Mentions.Count; i++)
            {
                Mentions[i].Write(json);
            }

            json.EndList();
        }

        json.EndObject();
    }

    private TResult Render<TResult>(Func<ReadOnlyMemory<byte>, TResult> use) => CardWriter.Write(this, static (card, json) => card.WriteRoot(json), use);

    private static string Indent(ReadOnlyMemory<byte> compact)
    {
        using var card = JsonDocument.Parse(compact);
        var lines = new ArrayBufferWriter<byte>(compact.Length * 2);
        using (var json = new Utf8JsonWriter(lines, Indented))
        {
            card.WriteTo(json);
        }

        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    private sealed class AdaptiveCardConverter : JsonConverter<AdaptiveCard>
    {
        public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Cards are written, never read.");

        public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => value.WriteTo(writer);
    }
}
