using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>How the outcomes of the strengths are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AddStrength.Added))]
[JsonSerializable(typeof(EditStrength.Edited))]
[JsonSerializable(typeof(WithdrawStrength.Withdrawn))]
internal sealed partial class StrengthsKept : JsonSerializerContext
{
    public static StrengthsKept Wire { get; } = new(KeptJson.NewOptions());
}
