using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>How promises about coming and going are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SyncRosterDue))]
[JsonSerializable(typeof(TellSecretariatDue))]
[JsonSerializable(typeof(NewsDue))]
[JsonSerializable(typeof(AskSecretariatDue))]
internal sealed partial class LifecycleKept : JsonSerializerContext
{
    public static LifecycleKept Wire { get; } = new(KeptJson.NewOptions());
}
