using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>The form by which the secretariat says in a channel which body it is.</summary>
/// <param name="Revision">Of all bodies, as shown here.</param>
/// <param name="Here">What the channel is now, as a sentence; null where it could not be read.</param>
/// <param name="Bodies">The bodies there are.</param>
/// <param name="Chosen">Its id, or <see cref="BodyActions.NewBody"/>.</param>
/// <param name="Name">Of a new one, as typed.</param>
/// <param name="Consequences">Null = not looked at yet.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Changed">What somebody else changed meanwhile, a line each.</param>
public sealed record BodyBindCard(
    string Forum,
    string Form,
    int Revision,
    string? Here,
    IReadOnlyList<BodyChoice> Bodies,
    string? Chosen,
    string? Name,
    BodyConsequences? Consequences,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    BodiesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.BindTitle,
        Speak = $"{Wording.BindTitle}。{Wording.BindText}",
        Body =
        [
            FormParts.Heading(Wording.BindTitle),
            new AdaptiveTextBlock(Wording.BindText) { Spacing = AdaptiveSpacing.Small },
            .. Here is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Here)) { IsSubtle = true }],
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line))),
            .. BodyParts.Consequences(Consequences, Wording),
            .. FormParts.Field(
                new AdaptiveChoiceSetInput(BodyActions.Inputs.Body, Wording.BodyLabel)
                {
                    Value = Chosen,
                    Choices = [.. Bodies.Select(static one => new AdaptiveChoice(CardText.Typed(one.Name), one.Id)), new AdaptiveChoice(Wording.NewBody, BodyActions.NewBody)],
                    IsRequired = true,
                    ErrorMessage = Wording.Required,
                },
                Faults),
            .. FormParts.Field(new AdaptiveTextInput(BodyActions.Inputs.Name, Wording.NewNameLabel) { Value = Name, MaxLength = 120 }, Faults),
        ],
        Actions =
        [
            BodyActions.Bind.Execute(
                Consequences is null ? Wording.PreviewButton : Wording.SaveButton,
                new BodyActions.BindPayload { Forum = Forum, Form = Form, Revision = Revision, Seen = Consequences?.Seen },
                AdaptiveActionStyle.Positive),
            BodyActions.List.Execute(Wording.BackToList, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };
}
