using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>How the outcomes and promises of the issue log are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AddIssue.Added))]
[JsonSerializable(typeof(EditIssue.Edited))]
[JsonSerializable(typeof(MoveIssue.Moved))]
[JsonSerializable(typeof(UndoIssue.Undone))]
[JsonSerializable(typeof(VoteIssue.Voted))]
[JsonSerializable(typeof(IssueWatchDue))]
internal sealed partial class IssuesKept : JsonSerializerContext
{
    public static IssuesKept Wire { get; } = new(KeptJson.NewOptions());
}
