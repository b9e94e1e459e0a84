using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>The form of a new item in a dialog, opened from a message.</summary>
/// <param name="ForumName">The forum it is for, where the place does not say it.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record AgendaNewCard(
    string Forum, string Form, string? ForumName, AgendaFormValues Values, IReadOnlyDictionary<string, string> Faults, string? Notice, AgendaWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card whose button submits the dialog.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.FormTitle,
        Speak = Wording.FormTitle,
        Body =
        [
            FormParts.Heading(Wording.FormTitle),
            .. FormParts.Forum(ForumName),
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. AgendaForm.Fields(Values, Faults, Wording),
        ],
        Actions =
        [
            AgendaActions.Add.Submit(Wording.Add, new AgendaActions.FormPayload { Forum = Forum, Form = Form, ForumName = ForumName }, AdaptiveActionStyle.Positive),
        ],
    };
}
