using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>How outcomes and promises about a forum's people are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TakeSecretariat.Taken))]
[JsonSerializable(typeof(FillRosterDue))]
[JsonSerializable(typeof(WelcomeDue))]
[JsonSerializable(typeof(ListMembersDue))]
[JsonSerializable(typeof(UnlistMemberDue))]
internal sealed partial class ForumsKept : JsonSerializerContext
{
    public static ForumsKept Wire { get; } = new(KeptJson.NewOptions());
}
