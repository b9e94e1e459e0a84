using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Polls;

/// <summary>How the payloads of <see cref="PollsActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PollsActions.ListPayload))]
[JsonSerializable(typeof(PollsActions.PollPayload))]
[JsonSerializable(typeof(PollsActions.FormPayload))]
[JsonSerializable(typeof(PollsActions.VotePayload))]
internal sealed partial class PollsPayloads : JsonSerializerContext
{
    public static PollsPayloads Wire { get; } = new(CardPayload.NewOptions());
}
