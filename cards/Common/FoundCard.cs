using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>What a search of the compose box offers: a line in a list, and the card that is put into the message when it is chosen.</summary>
/// <param name="Title">The line's heading.</param>
/// <param name="Text">What stands below it; may be empty.</param>
/// <param name="Card">The card for the message.</param>
/// <param name="Tap">Sent to the service when the line is chosen, in place of putting the card into the message.</param>
public sealed record FoundCard(CardText Title, CardText Text, AdaptiveCard Card, AdaptiveSubmitAction? Tap = null);
