using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>Where an issue may be handed.</summary>
public sealed record HandingChoice(string Id, string Name);

/// <summary>What will be posted, where, and who sees it.</summary>
/// <param name="Title">The heading under which it will stand.</param>
/// <param name="Where">The place in words.</param>
/// <param name="Who">Who sees it.</param>
/// <param name="Deciders">Who may acknowledge and answer it.</param>
/// <param name="ReplyBy">The day in words.</param>
/// <param name="IsForum">It goes to another forum, where it is not posted at once.</param>
/// <param name="MayBeShared">People of other organisations may look on.</param>
/// <param name="Seen">Stands for what is shown here.</param>
public sealed record HandingPreview(HandedDetails Details, string Title, string Where, string Who, string Deciders, string ReplyBy, bool IsForum, bool MayBeShared, string Seen);

/// <summary>The form in which the secretariat hands an issue to another body or forum, with what that does.</summary>
/// <param name="Subject">The issue's subject.</param>
/// <param name="Step">What the next step of the route means; null where it could not be read.</param>
/// <param name="NoChannel">The names of bodies that have no channel, in one line; null = none.</param>
/// <param name="To">What stands in the choice.</param>
/// <param name="ReplyBy">ISO, as the date field speaks it.</param>
/// <param name="Preview">Null = it has not been asked for.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record HandingFormCard(
    string Forum,
    string Form,
    string Issue,
    string Subject,
    string? Step,
    IReadOnlyList<HandingChoice> Choices,
    string? NoChannel,
    string? To,
    string? ReplyBy,
    HandingPreview? Preview,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    HandingWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.FormTitle(Issue);
        var payload = new HandingActions.SendPayload { Forum = Forum, Form = Form, Issue = Issue, Seen = Preview?.Seen };
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed($"{title}。{Subject}"),
            Body =
            [
                FormParts.Heading(CardText.Typed(title)),
                .. Subject.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Subject)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None }],
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock(Wording.FormText) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
                .. Step is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Step))],
                .. Choices.Count == 0 ? [new AdaptiveTextBlock(Wording.NowhereToGo) { Weight = AdaptiveTextWeight.Bolder }] : Fields(),
                .. NoChannel is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.NoChannel(NoChannel))) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }],
                .. Preview is { } shown ? Shown(shown) : [],
            ],
            Actions =
            [
                .. Choices.Count == 0
                    ? []
                    : (AdaptiveAction[])[HandingActions.Send.Execute(Preview is null ? Wording.PreviewButton : Wording.SendButton, payload, AdaptiveActionStyle.Positive)],
                IssueActions.Show.Execute(Wording.BackToIssue, new IssueActions.IssuePayload { Forum = Forum, Issue = Issue }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Fields() =>
    [
        .. FormParts.Field(
            new AdaptiveChoiceSetInput(HandingActions.Inputs.To, Wording.To)
            {
                Value = To,
                Placeholder = Wording.Choose,
                Choices = [.. Choices.Select(static choice => new AdaptiveChoice(CardText.Typed(choice.Name), choice.Id))],
                IsRequired = true,
                ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(new AdaptiveDateInput(HandingActions.Inputs.ReplyBy, Wording.ReplyBy) { Value = ReplyBy, IsRequired = true, ErrorMessage = Wording.Required }, Faults),
    ];

    private IEnumerable<AdaptiveElement> Shown(HandingPreview shown) =>
    [
        new AdaptiveTextBlock(shown.IsForum ? Wording.PreviewOfForum : Wording.PreviewTitle)
        {
            Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Large, Style = AdaptiveTextBlockStyle.Heading,
        },
        new AdaptiveFactSet
        {
            Facts =
            [
                HandedDetails.Of(Wording.Where, shown.Where), HandedDetails.Of(Wording.Who, shown.Who), HandedDetails.Of(Wording.Deciders, shown.Deciders),
            ],
        },
        .. shown.MayBeShared ? FormParts.Notice(Wording.SharedWarning) : [],
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveTextBlock(CardText.Typed(shown.Title)) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveFactSet { Facts = [.. shown.Details.Facts(Wording)] },
                new AdaptiveTextBlock(CardText.Typed(Wording.AskToReply(shown.ReplyBy))),
            ],
        },
    ];
}
