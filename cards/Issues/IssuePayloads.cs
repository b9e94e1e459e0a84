using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>How the payloads of <see cref="IssueActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IssueActions.ListPayload))]
[JsonSerializable(typeof(IssueActions.IssuePayload))]
[JsonSerializable(typeof(IssueActions.NewPayload))]
[JsonSerializable(typeof(IssueActions.FormPayload))]
[JsonSerializable(typeof(IssueActions.MovePayload))]
[JsonSerializable(typeof(IssueActions.MapPayload))]
[JsonSerializable(typeof(IssueActions.VotePayload))]
[JsonSerializable(typeof(IssueActions.UndoPayload))]
internal sealed partial class IssuePayloads : JsonSerializerContext
{
    public static IssuePayloads Wire { get; } = new(CardPayload.NewOptions());
}
