using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums;

/// <summary>How the payloads of <see cref="ForumsActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ForumsActions.OpenCommand))]
[JsonSerializable(typeof(ForumsActions.OpenAction))]
internal sealed partial class ForumsPayloads : JsonSerializerContext
{
    public static ForumsPayloads Wire { get; } = new(CardPayload.NewOptions());
}
