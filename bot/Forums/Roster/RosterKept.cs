using System.Text.Json.Serialization;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>How outcomes and promises about the roster are kept, and what of it is sealed.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AddParticipant.Added))]
[JsonSerializable(typeof(ChangeParticipant.Changed), TypeInfoPropertyName = "ParticipantChanged")]
[JsonSerializable(typeof(SeatUse.Changed), TypeInfoPropertyName = "SeatChanged")]
[JsonSerializable(typeof(ChangeOrganization.Changed), TypeInfoPropertyName = "OrganizationChanged")]
[JsonSerializable(typeof(ConfirmPledge.Confirmed))]
[JsonSerializable(typeof(SetPledgeText.Done))]
[JsonSerializable(typeof(IReadOnlyList<MemberTerm>))]
[JsonSerializable(typeof(AskPledgeDue))]
[JsonSerializable(typeof(AskPersonPledgeDue))]
[JsonSerializable(typeof(HistoryEntry))]
[JsonSerializable(typeof(OfferRoster.Offered))]
[JsonSerializable(typeof(SendRoster.Sent), TypeInfoPropertyName = "RosterSent")]
[JsonSerializable(typeof(TakeRosterFile.Taken), TypeInfoPropertyName = "RosterFileTaken")]
[JsonSerializable(typeof(ConfirmImport.Confirmed), TypeInfoPropertyName = "ImportConfirmed")]
[JsonSerializable(typeof(DiscardImport.Discarded))]
[JsonSerializable(typeof(OfferRosterDue))]
[JsonSerializable(typeof(ImportRosterDue))]
[JsonSerializable(typeof(FollowRosterDue))]
[JsonSerializable(typeof(RosterFollowedDue))]
[JsonSerializable(typeof(SweepRosterDue))]
[JsonSerializable(typeof(DropUploadDue))]
[JsonSerializable(typeof(TellImportDue))]
[JsonSerializable(typeof(IReadOnlyList<FormerName>))]
internal sealed partial class RosterKept : JsonSerializerContext
{
    public static RosterKept Wire { get; } = new(KeptJson.NewOptions());
}
