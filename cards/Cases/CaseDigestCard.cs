using CareSystem.Cards.Cases.Discussion;
using CareSystem.Cards.Cases.Reading;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>An issue that was drawn out of a case.</summary>
public sealed record CaseIssueLine(string Number, string Subject);

/// <summary>What everybody in the forum may know of an approved case: code, bands, approved summary. Nothing else goes into it.</summary>
/// <param name="MayOpen">This reader may open the text as well; never set for a message in a channel.</param>
public sealed record CaseDigestCard(string Forum, string Code, CaseBandCodes Bands, string Summary, bool MayOpen, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>How many of them are named.</summary>
    private const int MostIssues = 10;

    /// <summary>The state as a code; null where it goes without saying.</summary>
    public string? Status { get; init; }

    /// <summary>What the talk about it came to; empty until it is aggregated.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>It becomes a message that nobody brings up to date: summary and outcome are one press away instead.</summary>
    public bool Stays { get; init; }

    /// <summary>Summary and outcome have had their time.</summary>
    public bool IsPurged { get; init; }

    /// <summary>When its text went, for who could read it; null = it is there, or that is not said.</summary>
    public string? PurgedOn { get; init; }

    /// <summary>The issues that were drawn out of it.</summary>
    public IReadOnlyList<CaseIssueLine> Issues { get; init; } = [];

    /// <summary>The record of who read it may be seen; while there is a text, that is one of its buttons.</summary>
    public bool MaySeeReads { get; init; }

    /// <summary>This reader may put it on the agenda.</summary>
    public bool MayBegin { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseDigestCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.DigestTitle(Code),
        Speak = Wording.DigestTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.DigestTitle(Code)),
            CaseParts.Small(Wording.DigestSubtitle),
            .. Status is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock($"{Wording.Status}：**{Wording.Statuses.GetValueOrDefault(Status, Status)}**") { Spacing = AdaptiveSpacing.Small }],
            .. IsPurged ? [CaseParts.Small(Wording.Life.PurgedDigest)] : Stays ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Summary))],
            CaseParts.Bands(Bands, Wording.Form),
            .. Stays ? [] : CaseParts.Paragraph(Wording.Life.OutcomeHeading, Outcome),
            .. Issues.Count == 0
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveTextBlock(Wording.Life.IssuesHeading(Issues.Count)) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium },
                    .. Issues.Take(MostIssues).SelectMany(Issue),
                ],
            .. PurgedOn is null ? [] : (AdaptiveElement[])[CaseParts.Small(Wording.Life.Purged(PurgedOn))],
        ],
        Actions =
        [
            .. Stays && !IsPurged ? (AdaptiveAction[])[CaseDoor.Show.Press(Surface, Wording.Life.SummaryButton, new CaseDoor.CodePayload { Forum = Forum, Code = Code })] : [],
            .. MayOpen ? CasesActions.Open.Reveal(Surface, Wording.OpenButton, Wording.OpenHere, new CasesActions.CasePayload { Forum = Forum, Code = Code }) : [],
            .. MaySeeReads ? (AdaptiveAction[])[CaseReadingActions.Reads.Reopen(Surface, Wording.Life.ReadsButton, new CasesActions.CasePayload { Forum = Forum, Code = Code })] : [],
            .. MayBegin ? (AdaptiveAction[])[CaseDiscussionActions.Begin.Press(Surface, Wording.Life.DiscussButton, new CasesActions.CasePayload { Forum = Forum, Code = Code })] : [],
            .. Surface == CaseSurface.Dialog
                ? []
                : (AdaptiveAction[])
                [
                    IssueDoor.FromCase.Press(Surface, Wording.NewIssueButton, new IssueDoor.CasePayload { Forum = Forum, Code = Code }),
                    CasesActions.List.Press(Surface, Surface == CaseSurface.Channel ? Wording.ApprovedListButton : Wording.ListButton, new CasesActions.ListPayload { Forum = Forum }),
                ],
        ],
    };

    /// <summary>The way from the case to what came of it; a dialog leads nowhere else.</summary>
    private IEnumerable<AdaptiveElement> Issue(CaseIssueLine issue) =>
    [
        new AdaptiveTextBlock(CardText.Typed($"{issue.Number}　{issue.Subject}")) { Spacing = AdaptiveSpacing.Small },
        .. Surface == CaseSurface.Dialog
            ? []
            : (AdaptiveElement[])
            [
                new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions = [IssueDoor.Open.Press(Surface, Wording.Life.OpenIssue(issue.Number), new IssueDoor.NumberPayload { Forum = Forum, Number = issue.Number })],
                },
            ],
    ];
}
