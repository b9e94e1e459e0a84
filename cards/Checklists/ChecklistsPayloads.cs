using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>How the payloads of <see cref="ChecklistsActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChecklistsActions.ListPayload))]
[JsonSerializable(typeof(ChecklistsActions.RoundPayload))]
[JsonSerializable(typeof(ChecklistsActions.StartPayload))]
[JsonSerializable(typeof(ChecklistsActions.AnswerPayload))]
[JsonSerializable(typeof(ChecklistsActions.ResultPayload))]
internal sealed partial class ChecklistsPayloads : JsonSerializerContext
{
    public static ChecklistsPayloads Wire { get; } = new(CardPayload.NewOptions());
}
