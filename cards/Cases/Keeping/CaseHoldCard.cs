using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Keeping;

/// <summary>The secretariat keeps the text of a case longer, or lets go of it (保留). Only ever one person's view or a dialog: the reason may tell something.</summary>
/// <param name="Held">Who holds it, since when and why, in a line; null = it is not held.</param>
/// <param name="Why">What stands in the field.</param>
public sealed record CaseHoldCard(
    string Forum, string Form, string Code, string? Held, string? Why, IReadOnlyDictionary<string, string> Faults, string? Notice, CaseSurface Surface, CasesWording Wording)
{
    private CaseKeepingActions.HoldPayload Payload => new() { Forum = Forum, Form = Form, Code = Code };

    private string Title => Held is null ? Wording.Life.HoldTitle(Code) : Wording.Life.HeldTitle(Code);

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseHoldCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Title,
        Speak = Title,
        Body =
        [
            FormParts.Heading(Title),
            .. FormParts.Notice(Notice),
            .. Held is null
                ?
                [
                    new AdaptiveTextBlock(Wording.Life.HoldText),
                    .. FormParts.Field(
                        new AdaptiveTextInput(CaseKeepingActions.Why, Wording.Life.HoldLabel)
                        {
                            Value = Why,
                            IsMultiline = true,
                            MaxLength = CasesActions.MaxLengths.Summary,
                            IsRequired = true,
                            ErrorMessage = Wording.Form.Required,
                        },
                        Faults),
                ]
                : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Held)), new AdaptiveTextBlock(Wording.Life.ReleaseText)],
        ],
        Actions =
        [
            Held is null ? CaseKeepingActions.Hold.Send(Surface, Wording.Life.HoldSave, Payload, AdaptiveActionStyle.Positive) : CaseKeepingActions.Release.Send(Surface, Wording.Life.ReleaseButton, Payload),
            CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code }),
        ],
    };
}
