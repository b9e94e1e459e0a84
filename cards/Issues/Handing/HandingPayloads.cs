using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>How the payloads of <see cref="HandingActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HandingActions.IssuePayload))]
[JsonSerializable(typeof(HandingActions.SendPayload))]
[JsonSerializable(typeof(HandingActions.HandingPayload))]
[JsonSerializable(typeof(HandingActions.AnswerPayload))]
[JsonSerializable(typeof(HandingActions.ListPayload))]
[JsonSerializable(typeof(HandingActions.InboxPayload))]
[JsonSerializable(typeof(HandingActions.InboxAnswerPayload))]
internal sealed partial class HandingPayloads : JsonSerializerContext
{
    public static HandingPayloads Wire { get; } = new(CardPayload.NewOptions());
}
