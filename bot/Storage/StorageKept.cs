using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>How the records of every forum are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
[JsonSerializable(typeof(Recipient))]
[JsonSerializable(typeof(RefreshShared))]
[JsonSerializable(typeof(TurnAnswer))]
[JsonSerializable(typeof(ReleaseResting))]
internal sealed partial class StorageKept : JsonSerializerContext
{
    public static StorageKept Wire { get; } = new(KeptJson.NewOptions());
}
