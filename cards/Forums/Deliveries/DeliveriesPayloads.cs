using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Deliveries;

/// <summary>How the payloads of <see cref="DeliveriesActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeliveriesActions.ListPayload))]
[JsonSerializable(typeof(DeliveriesActions.DeliveryPayload))]
internal sealed partial class DeliveriesPayloads : JsonSerializerContext
{
    public static DeliveriesPayloads Wire { get; } = new(CardPayload.NewOptions());
}
