using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Links;

/// <summary>How a link stands.</summary>
public enum LinkStanding
{
    /// <summary>This forum has asked for it.</summary>
    Asked,

    /// <summary>The other forum asks for it.</summary>
    Asking,

    /// <summary>Both have agreed.</summary>
    Linked,
}

/// <summary>A forum with which this one is linked, or may be.</summary>
/// <param name="Link">Names the agreement.</param>
/// <param name="Name">The other forum.</param>
/// <param name="Detail">Who brought it about, and when.</param>
public sealed record LinkLine(string Link, string Name, LinkStanding Standing, string Detail);

/// <summary>The forums with which this one is linked, and for the secretariat the two ways to a new link.</summary>
/// <param name="ForumName">The forum it is for, where the place does not say it; null = it does.</param>
/// <param name="Form">The id of this showing of the form; null where the reader may only look.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record LinkListCard(
    string Forum, string? ForumName, string? Form, IReadOnlyList<LinkLine> Lines, IReadOnlyDictionary<string, string> Faults, string? Notice, LinksWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.ListTitle,
        Speak = Wording.ListTitle,
        Body =
        [
            FormParts.Heading(Wording.ListTitle),
            .. FormParts.Forum(ForumName),
            .. FormParts.Notice(CardText.Typed(Notice)),
            new AdaptiveTextBlock(Wording.ListText) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            .. Lines.Count == 0 ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.ListEmpty)] : [.. Lines.Select(Line)],
            .. Form is null ? [] : Ask(),
        ],
        Actions =
        [
            .. Form is null
                ? []
                : (AdaptiveAction[])
                [
                    LinkActions.Ask.Execute(Wording.AskButton, new LinkActions.AskPayload { Forum = Forum, Form = Form }, AdaptiveActionStyle.Positive),
                    LinkActions.Code.Execute(Wording.CodeButton, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                ],
            BodyActions.List.Execute(Wording.BackToBodies, new PlainPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };

    private IEnumerable<AdaptiveElement> Ask() =>
    [
        new AdaptiveTextBlock(Wording.AskTitle) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Large, Style = AdaptiveTextBlockStyle.Heading },
        .. FormParts.Field(
            new AdaptiveTextInput(LinkActions.Inputs.Code, Wording.CodeLabel)
            {
                Placeholder = Wording.CodePlaceholder, MaxLength = 40, IsRequired = true, ErrorMessage = Wording.Required,
            },
            Faults),
    ];

    private AdaptiveContainer Line(LinkLine line) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock(CardText.Typed(line.Name)) { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock(Wording.States[line.Standing.ToString()]) { Spacing = AdaptiveSpacing.None },
            new AdaptiveTextBlock(CardText.Typed(line.Detail)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. Form is null
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions = line.Standing switch
                        {
                            LinkStanding.Asking => [Button(LinkActions.Accept, Wording.Accept, line), Button(LinkActions.End, Wording.Decline, line)],
                            LinkStanding.Asked => [Button(LinkActions.End, Wording.TakeBack, line)],
                            _ => [Button(LinkActions.End, Wording.End, line)],
                        },
                    },
                ],
        ],
    };

    private AdaptiveExecuteAction Button(CardVerb<LinkActions.LinkPayload> verb, string title, LinkLine line) =>
        verb.Execute(title, new LinkActions.LinkPayload { Forum = Forum, Link = line.Link }) with
        {
            AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = CardText.Typed(Wording.Named(title, line.Name)),
        };
}
