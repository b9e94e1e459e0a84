using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareSystem.Cards.Kit;

/// <summary>A card that is JSON already.</summary>
internal sealed record RenderedCard(ReadOnlyMemory<byte> Json)
{
    private static readonly JsonTypeInfo<RenderedCard> Type =
        JsonMetadataServices.CreateValueInfo<RenderedCard>(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, new AsItIs());

    public static JsonNode Leaf(ReadOnlyMemory<byte> json) => JsonValue.Create(new RenderedCard(json), Type)!;

    private sealed class AsItIs : JsonConverter<RenderedCard>
    {
        public override RenderedCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Cards are written, never read.");

        public override void Write(Utf8JsonWriter writer, RenderedCard value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
    }
}
