using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>How the payloads of <see cref="StrengthActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StrengthActions.ListPayload))]
[JsonSerializable(typeof(StrengthActions.StrengthPayload))]
[JsonSerializable(typeof(StrengthActions.NewPayload))]
[JsonSerializable(typeof(StrengthActions.FormPayload))]
internal sealed partial class StrengthPayloads : JsonSerializerContext
{
    public static StrengthPayloads Wire { get; } = new(CardPayload.NewOptions());
}
