using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

/// <summary>How the outcomes and promises of links are kept. None of them holds a code.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MakeLinkCode.Made))]
[JsonSerializable(typeof(AskLink.Asked))]
[JsonSerializable(typeof(SettleLink.Settled), TypeInfoPropertyName = "LinkSettled")]
[JsonSerializable(typeof(LinkCodeDue))]
[JsonSerializable(typeof(LinkCodeDropDue))]
[JsonSerializable(typeof(LinkAskDue))]
[JsonSerializable(typeof(LinkFollowDue))]
[JsonSerializable(typeof(LinkNewsDue))]
[JsonSerializable(typeof(LinkNoticeDue))]
internal sealed partial class LinksKept : JsonSerializerContext
{
    public static LinksKept Wire { get; } = new(KeptJson.NewOptions());
}
