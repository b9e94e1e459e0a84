using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>The form of an item.</summary>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Notice">What somebody else changed, or that the form has faults.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record AgendaEditCard(
    string Forum,
    string Form,
    string Item,
    int Revision,
    AgendaFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    AgendaWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.EditTitle,
        Speak = Wording.EditTitle,
        Body =
        [
            FormParts.Heading(Wording.EditTitle),
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
            .. AgendaForm.Fields(Values, Faults, Wording),
        ],
        Actions =
        [
            AgendaActions.Edit.Execute(
                Wording.Save,
                new AgendaActions.FormPayload { Forum = Forum, Form = Form, Item = Item, Revision = Revision },
                AdaptiveActionStyle.Positive),
            AgendaActions.Show.Execute(Wording.Back, new AgendaActions.ItemPayload { Forum = Forum, Item = Item }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };
}
