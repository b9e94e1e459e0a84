using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Keeping;

/// <summary>How the promises and counts of discarding are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DiscardNoticeDue))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class KeepingKept : JsonSerializerContext
{
    public static KeepingKept Wire { get; } = new(KeptJson.NewOptions());
}
