using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Deliveries;

/// <summary>How outcomes about deliveries are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SettleDelivery.Settled))]
internal sealed partial class DeliveriesKept : JsonSerializerContext
{
    public static DeliveriesKept Wire { get; } = new(KeptJson.NewOptions());
}
