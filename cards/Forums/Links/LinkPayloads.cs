using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Links;

/// <summary>How the payloads of <see cref="LinkActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlainPayload))]
[JsonSerializable(typeof(LinkActions.LinkPayload))]
[JsonSerializable(typeof(LinkActions.AskPayload))]
internal sealed partial class LinkPayloads : JsonSerializerContext
{
    public static LinkPayloads Wire { get; } = new(CardPayload.NewOptions());
}
