using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>How the payloads of <see cref="CasesActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CasesActions.FormPayload))]
[JsonSerializable(typeof(CasesActions.ListPayload))]
[JsonSerializable(typeof(CasesActions.CasePayload))]
[JsonSerializable(typeof(CasesActions.ReviewPayload))]
internal sealed partial class CasesPayloads : JsonSerializerContext
{
    public static CasesPayloads Wire { get; } = new(CardPayload.NewOptions());
}
