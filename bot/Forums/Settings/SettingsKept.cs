using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>How outcomes of the settings, and what is set, are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChangeSetting.Done), TypeInfoPropertyName = "SettingDone")]
[JsonSerializable(typeof(SetOwn.Done), TypeInfoPropertyName = "OwnDone")]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>), TypeInfoPropertyName = "Values")]
internal sealed partial class SettingsKept : JsonSerializerContext
{
    public static SettingsKept Wire { get; } = new(KeptJson.NewOptions());
}
