using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>The form of an answer to an issue that was handed over.</summary>
/// <param name="Handing">Its id, where it was handed from; null = it came from another forum.</param>
/// <param name="Inbox">Its id, where it came to from another forum; null = it was handed from here.</param>
/// <param name="Number">The issue's number where it comes from.</param>
/// <param name="Verdict">What stands in the choice.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record HandingAnswerCard(
    string Forum,
    string Form,
    string? Handing,
    string? Inbox,
    string Number,
    string Subject,
    string? Verdict,
    string? Text,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    HandingWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Wording.AnswerTitle(Number)),
        Speak = CardText.Typed($"{Wording.AnswerTitle(Number)}。{Subject}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Wording.AnswerTitle(Number))),
            .. Subject.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Subject)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None }],
            .. FormParts.Notice(CardText.Typed(Notice)),
            new AdaptiveTextBlock(Wording.AnswerText) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            .. FormParts.Field(
                new AdaptiveChoiceSetInput(HandingActions.Inputs.Verdict, Wording.Verdict)
                {
                    Value = Verdict,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Choices = [.. Wording.Verdicts.Select(static verdict => new AdaptiveChoice(verdict.Value, verdict.Key))],
                    IsRequired = true,
                    ErrorMessage = Wording.Required,
                },
                Faults),
            .. FormParts.Field(
                new AdaptiveTextInput(HandingActions.Inputs.Text, Wording.Opinion)
                {
                    Value = Text, Placeholder = Wording.OpinionPlaceholder, MaxLength = 1200, IsMultiline = true,
                },
                Faults),
        ],
        Actions = Inbox is null
            ?
            [
                HandingActions.Answer.Execute(Wording.AnswerSave, new HandingActions.AnswerPayload { Forum = Forum, Form = Form, Handing = Handing }, AdaptiveActionStyle.Positive),
                HandingActions.Show.Execute(Wording.BackToHanding, new HandingActions.HandingPayload { Forum = Forum, Handing = Handing }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ]
            :
            [
                HandingActions.InboxAnswer.Execute(Wording.AnswerSave, new HandingActions.InboxAnswerPayload { Forum = Forum, Form = Form, Inbox = Inbox }, AdaptiveActionStyle.Positive),
                HandingActions.InboxShow.Execute(Wording.BackToHanding, new HandingActions.InboxPayload { Forum = Forum, Inbox = Inbox }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
    };
}
