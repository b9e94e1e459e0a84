using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>One strength, with what this person may do with it; as a receipt also with what has just happened to it.</summary>
/// <param name="Receipt">What has just happened, in words; null for the strength itself.</param>
/// <param name="Categories">Codes of <see cref="StrengthsWording.Categories"/>.</param>
/// <param name="Issue">The number of the issue for which it is of use; null = none in particular.</param>
/// <param name="By">Who submitted it, and when; null where a receipt goes without.</param>
/// <param name="History">Newest first.</param>
public sealed record StrengthCard(
    string Forum,
    string Strength,
    string? Receipt,
    string Subject,
    IReadOnlyList<string> Categories,
    string Description,
    string? Issue,
    string? By,
    IReadOnlyList<IssueStep> History,
    bool MayEdit,
    StrengthsWording Wording)
{
    private StrengthActions.StrengthPayload Payload => new() { Forum = Forum, Strength = Strength };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Receipt is null ? Subject : $"{Receipt}：{Subject}"),
        Speak = CardText.Typed(Receipt is null ? Subject : $"{Receipt}。{Subject}"),
        Body =
        [
            .. Receipt is null
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveContainer
                    {
                        Style = AdaptiveContainerStyle.Good,
                        Items = [new AdaptiveTextBlock($"✓ {Receipt}") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
                    },
                ],
            FormParts.Heading(CardText.Typed(Subject)),
            .. Facts() is { Length: > 0 } facts ? (AdaptiveElement[])[new AdaptiveFactSet { Facts = facts }] : [],
            .. Description.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Description))],
            .. History.Count == 0 ? [] : Past(),
        ],
        Actions =
        [
            .. MayEdit
                ? (AdaptiveAction[])
                [
                    StrengthActions.EditForm.Execute(Wording.EditButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                    StrengthActions.Withdraw.Execute(Wording.Withdraw, Payload, AdaptiveActionStyle.Destructive) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                ]
                : [],
            StrengthActions.List.Execute(Wording.BackToList, new StrengthActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            IssueActions.List.Execute(Wording.BackToIssues, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };

    /// <summary>None of a strength that was withdrawn: there it is enough to say which.</summary>
    private AdaptiveFact[] Facts() =>
    [
        .. Categories.Count == 0
            ? []
            : (AdaptiveFact[])[new AdaptiveFact(Wording.FieldNames[StrengthActions.Inputs.Category], string.Join("、", Categories.Select(code => Wording.Categories.GetValueOrDefault(code, code))))],
        .. Issue is null ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.FieldNames[StrengthActions.Inputs.Issue], Issue)],
        .. By is null ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.By, CardText.Typed(By))],
    ];

    private IEnumerable<AdaptiveElement> Past() =>
    [
        new AdaptiveTextBlock(Wording.History) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Large, Style = AdaptiveTextBlockStyle.Heading },
        .. History.SelectMany(static step => (AdaptiveElement[])
        [
            new AdaptiveTextBlock($"{step.When}　{step.Who}") { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            .. step.Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.None }),
        ]),
    ];
}
