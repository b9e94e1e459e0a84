using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>How outcomes and options of polls are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StartPoll.Started))]
[JsonSerializable(typeof(CastVote.Cast))]
[JsonSerializable(typeof(ClosePoll.Closed))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class PollsKept : JsonSerializerContext
{
    public static PollsKept Wire { get; } = new(KeptJson.NewOptions());
}
