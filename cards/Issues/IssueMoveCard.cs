using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>The form in which the secretariat or the chair says how far an issue has come.</summary>
/// <param name="Now">The status on record.</param>
/// <param name="Choices">Where it may go from there: codes of <see cref="IssuesWording.Statuses"/>.</param>
/// <param name="Status">What stands in the choice.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record IssueMoveCard(
    string Forum,
    string Form,
    string Issue,
    int Revision,
    string Subject,
    string? Now,
    IReadOnlyList<string> Choices,
    string? Status,
    string? Note,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    IssuesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.MoveTitle(Issue),
        Speak = Wording.MoveTitle(Issue),
        Body =
        [
            FormParts.Heading(Wording.MoveTitle(Issue)),
            .. Subject.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Subject)) { Spacing = AdaptiveSpacing.None }],
            .. Now is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Wording.StatusNow(Wording.Statuses.GetValueOrDefault(Now, Now))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
            .. FormParts.Field(
                new AdaptiveChoiceSetInput(IssueActions.Inputs.Status, Wording.Status)
                {
                    Value = Status,
                    Choices = [.. Choices.Select(status => new AdaptiveChoice(Wording.Statuses.GetValueOrDefault(status, status), status))],
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    IsRequired = true,
                    ErrorMessage = Wording.Required,
                },
                Faults),
            .. FormParts.Field(
                new AdaptiveTextInput(IssueActions.Inputs.Note, Wording.Note)
                {
                    Value = Note,
                    Placeholder = Wording.NotePlaceholder,
                    MaxLength = 1200,
                    IsMultiline = true,
                },
                Faults),
        ],
        Actions =
        [
            IssueActions.Move.Execute(
                Wording.MoveSave, new IssueActions.MovePayload { Forum = Forum, Form = Form, Issue = Issue, Revision = Revision }, AdaptiveActionStyle.Positive),
            IssueActions.Show.Execute(Wording.Back, new IssueActions.IssuePayload { Forum = Forum, Issue = Issue }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };
}
