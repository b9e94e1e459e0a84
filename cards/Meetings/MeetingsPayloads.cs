using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>How the payloads of <see cref="MeetingsActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MeetingsActions.ListPayload))]
[JsonSerializable(typeof(MeetingsActions.FormPayload))]
[JsonSerializable(typeof(MeetingsActions.MeetingPayload))]
internal sealed partial class MeetingsPayloads : JsonSerializerContext
{
    public static MeetingsPayloads Wire { get; } = new(CardPayload.NewOptions());
}
