using CareSystem.Cards.Forums.Roster;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The words of the table: the same as on the cards.</summary>
internal sealed class RosterSheetReplies : IRosterSheetNames
{
    public RosterSheetNames Names { get; } = new(
        RosterExchangeWording.Standard.Headings, RosterWording.Standard.Roles, RosterWording.Standard.Kinds, RosterWording.Standard.Reaches, RosterExchangeWording.Standard.Parts);
}
