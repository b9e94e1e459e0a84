using System.Text.Json.Serialization;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>How the payloads of <see cref="RosterActions"/>, <see cref="OrganizationActions"/> and <see cref="PledgeActions"/> are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RosterActions.ListPayload), TypeInfoPropertyName = "RosterList")]
[JsonSerializable(typeof(RosterActions.PersonPayload))]
[JsonSerializable(typeof(RosterActions.PersonFormPayload))]
[JsonSerializable(typeof(RosterActions.SeatPayload))]
[JsonSerializable(typeof(RosterActions.SeatFormPayload))]
[JsonSerializable(typeof(OrganizationActions.ListPayload), TypeInfoPropertyName = "OrganizationList")]
[JsonSerializable(typeof(OrganizationActions.OrganizationPayload))]
[JsonSerializable(typeof(OrganizationActions.FormPayload), TypeInfoPropertyName = "OrganizationForm")]
[JsonSerializable(typeof(PledgeActions.PledgePayload))]
[JsonSerializable(typeof(RosterExchangeActions.ImportPayload))]
internal sealed partial class RosterPayloads : JsonSerializerContext
{
    /// <summary>The one to use; <see cref="Default"/> knows nothing of the rules of <see cref="CardPayload"/>.</summary>
    public static RosterPayloads Wire { get; } = new(CardPayload.NewOptions());
}
