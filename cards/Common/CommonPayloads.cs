using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How the payloads that every slice may use are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlainPayload))]
[JsonSerializable(typeof(CaseDoor.CodePayload))]
[JsonSerializable(typeof(IssueDoor.CasePayload))]
[JsonSerializable(typeof(IssueDoor.NumberPayload))]
[JsonSerializable(typeof(GoalDoor.GoalPayload))]
[JsonSerializable(typeof(GoalDoor.TaskPayload))]
[JsonSerializable(typeof(GoalDoor.IssuePayload))]
internal sealed partial class CommonPayloads : JsonSerializerContext
{
    /// <summary>The one to use; <see cref="Default"/> knows nothing of the rules of <see cref="CardPayload"/>.</summary>
    public static CommonPayloads Wire { get; } = new(CardPayload.NewOptions());
}
