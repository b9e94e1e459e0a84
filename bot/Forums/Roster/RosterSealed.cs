using System.Text.Json.Serialization;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>How what is sealed of the roster is written.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PersonDetails))]
[JsonSerializable(typeof(OrganizationProfile))]
internal sealed partial class RosterSealed : JsonSerializerContext;
