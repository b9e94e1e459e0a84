using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>How outcomes of the bodies are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChangeBody.Changed), TypeInfoPropertyName = "BodyChanged")]
[JsonSerializable(typeof(BindChannel.Bound))]
internal sealed partial class BodiesKept : JsonSerializerContext
{
    public static BodiesKept Wire { get; } = new(KeptJson.NewOptions());
}
