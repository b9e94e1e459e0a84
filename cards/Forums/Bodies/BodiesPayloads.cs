using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>How the payloads of <see cref="BodyActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BodyActions.PagePayload))]
[JsonSerializable(typeof(BodyActions.BodyPayload))]
[JsonSerializable(typeof(BodyActions.ChangePayload))]
[JsonSerializable(typeof(BodyActions.BindPayload))]
internal sealed partial class BodiesPayloads : JsonSerializerContext
{
    public static BodiesPayloads Wire { get; } = new(CardPayload.NewOptions());
}
