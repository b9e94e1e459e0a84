using System.Text.Json.Serialization;
using CareSystem.Bot.Goals.Actuals;
using CareSystem.Bot.Goals.Roadmap;
using CareSystem.Bot.Goals.Vision;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>How the outcomes of this slice are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TargetReceipt))]
[JsonSerializable(typeof(ProposeTarget.Proposed))]
[JsonSerializable(typeof(ActualReceipt))]
[JsonSerializable(typeof(TaskReceipt))]
[JsonSerializable(typeof(VisionReceipt))]
internal sealed partial class GoalsKept : JsonSerializerContext
{
    public static GoalsKept Wire { get; } = new(KeptJson.NewOptions());
}
