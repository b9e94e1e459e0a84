using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The form of the pledge's text.</summary>
/// <param name="Version">The version it shows; 0 = there is none yet.</param>
/// <param name="Value">What stands in the field.</param>
/// <param name="Now">The text as somebody else has just set it; null = nobody has.</param>
/// <param name="Faults">Input id → sentence.</param>
public sealed record PledgeFormCard(
    string Forum, string Form, int Version, string Value, string? Now, IReadOnlyDictionary<string, string> Faults, string? Notice, PledgeWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.FormTitle,
        Speak = Wording.FormTitle,
        Body =
        [
            FormParts.Heading(Wording.FormTitle),
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Now is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Now)) { IsSubtle = true }],
            new AdaptiveTextBlock(Wording.FormText),
            .. FormParts.Field(
                new AdaptiveTextInput(PledgeActions.Text, Wording.FormLabel) { Value = Value, IsMultiline = true, MaxLength = 4500, IsRequired = true, ErrorMessage = Wording.Required }, Faults),
        ],
        Actions =
        [
            PledgeActions.Set.Execute(Wording.SaveButton, new PledgeActions.PledgePayload { Forum = Forum, Form = Form, Version = Version }, AdaptiveActionStyle.Positive),
            PledgeDoor.Show.Execute(Wording.Back, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };
}
