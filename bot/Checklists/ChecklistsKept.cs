using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>How outcomes, promises and lists of the checklists are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StartRound.Started))]
[JsonSerializable(typeof(AnswerChecklist.Answered))]
[JsonSerializable(typeof(CloseRound.Closed))]
[JsonSerializable(typeof(ChecklistResultDue))]
[JsonSerializable(typeof(CloseChecklistDue))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ChecklistsKept : JsonSerializerContext
{
    public static ChecklistsKept Wire { get; } = new(KeptJson.NewOptions());
}
