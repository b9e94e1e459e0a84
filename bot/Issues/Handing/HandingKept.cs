using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>How the outcomes and promises of handings are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HandIssue.Handed))]
[JsonSerializable(typeof(ReceiveHanding.Received))]
[JsonSerializable(typeof(AnswerHanding.Answered), TypeInfoPropertyName = "HandingAnswered")]
[JsonSerializable(typeof(RecallHanding.Recalled))]
[JsonSerializable(typeof(ReceiveInbox.TakenUp))]
[JsonSerializable(typeof(AnswerInbox.Answered), TypeInfoPropertyName = "InboxAnswered")]
[JsonSerializable(typeof(HandingRemindDue))]
[JsonSerializable(typeof(HandToForumDue))]
[JsonSerializable(typeof(HandingNewsDue))]
[JsonSerializable(typeof(HandingNoticeDue))]
[JsonSerializable(typeof(InboxNewsDue))]
[JsonSerializable(typeof(InboxNoticeDue))]
[JsonSerializable(typeof(InboxRepliedDue))]
internal sealed partial class HandingKept : JsonSerializerContext
{
    public static HandingKept Wire { get; } = new(KeptJson.NewOptions());
}
