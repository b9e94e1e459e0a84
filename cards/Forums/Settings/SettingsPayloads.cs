using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Settings;

/// <summary>How the payloads of <see cref="SettingsActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SettingsActions.GroupPayload))]
[JsonSerializable(typeof(SettingsActions.OwnPayload))]
internal sealed partial class SettingsPayloads : JsonSerializerContext
{
    /// <summary>The one to use; <see cref="Default"/> knows nothing of the rules of <see cref="CardPayload"/>.</summary>
    public static SettingsPayloads Wire { get; } = new(CardPayload.NewOptions());
}
