using CareSystem.Cards.Common;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>Issues of one kind that want looking after.</summary>
/// <param name="Attention">A code of <see cref="IssueFilterWording.Attentions"/>.</param>
/// <param name="Lines">The first of them: number and subject, and who takes care of it until when.</param>
/// <param name="Count">How many there are.</param>
public sealed record IssueWatchPart(string Attention, IReadOnlyList<IssueWatchLine> Lines, int Count);

/// <summary>One of them.</summary>
public sealed record IssueWatchLine(string Number, string Subject, string Owner, string? Due);

/// <summary>An issue that was handed to others, who have not answered in time.</summary>
/// <param name="Name">To whom.</param>
/// <param name="ReplyBy">The day until which an answer was asked for.</param>
public sealed record IssueUnansweredLine(string Number, string Subject, string Name, string ReplyBy);

/// <summary>Once a week for the secretariat: what is overdue, and what nobody has moved for long.</summary>
/// <param name="ForumName">The forum, where the place does not say it; null = it does.</param>
/// <param name="Parts">Those that are not empty.</param>
public sealed record IssueWatchCard(string Forum, string? ForumName, IReadOnlyList<IssueWatchPart> Parts, IssuesWording Wording)
{
    /// <summary>Lines of one kind.</summary>
    public const int Most = 5;

    /// <summary>The first of those that others have not answered in time.</summary>
    public IReadOnlyList<IssueUnansweredLine> Unanswered { get; init; } = [];

    /// <summary>How many of them there are.</summary>
    public int UnansweredCount { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Wording.WatchTitle}：{Summary}",
        Speak = $"{Wording.WatchTitle}。{Summary}",
        Body =
        [
            FormParts.Heading(Wording.WatchTitle),
            .. FormParts.Forum(ForumName),
            .. Parts.SelectMany(Part),
            .. Unanswered.Count == 0 ? [] : Answers(),
        ],
        Actions =
        [
            .. Parts.Select(part => IssueActions.List.Execute(
                Wording.WatchOpen(Name(part)), new IssueActions.ListPayload { Forum = Forum, Attention = part.Attention })),
            .. Unanswered.Count == 0 ? [] : (AdaptiveAction[])[HandingActions.List.Execute(HandingWording.Standard.ListButton, new HandingActions.ListPayload { Forum = Forum })],
            IssueActions.Map.Execute(Wording.MapButton, new IssueActions.MapPayload { Forum = Forum }),
        ],
    };

    private CardText Summary => string.Join("、", (string[])[.. Parts.Select(part => Wording.MapWanting(Name(part), part.Count)), .. Unanswered.Count == 0 ? [] : (string[])[HandingWording.Standard.WatchPart(UnansweredCount)]]);

    private IEnumerable<AdaptiveElement> Answers() =>
    [
        new AdaptiveTextBlock(HandingWording.Standard.WatchPart(UnansweredCount)) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Medium },
        .. Unanswered.SelectMany(static line => (AdaptiveElement[])
        [
            new AdaptiveTextBlock($"{line.Number}　{line.Subject}") { Spacing = AdaptiveSpacing.Small },
            new AdaptiveTextBlock(CardText.Typed(line.Name)) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            new AdaptiveTextBlock(CardText.Typed(HandingWording.Standard.SectionDue(line.ReplyBy))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
        ]),
        .. UnansweredCount > Unanswered.Count
            ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.WatchMore(UnansweredCount - Unanswered.Count)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }]
            : [],
    ];

    private string Name(IssueWatchPart part) => Wording.Filter.Attentions.GetValueOrDefault(part.Attention, part.Attention);

    private IEnumerable<AdaptiveElement> Part(IssueWatchPart part) =>
    [
        new AdaptiveTextBlock(Wording.MapWanting(Name(part), part.Count)) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Spacing = AdaptiveSpacing.Medium },
        .. part.Lines.SelectMany(line => (AdaptiveElement[])
        [
            new AdaptiveTextBlock($"{line.Number}　{line.Subject}") { Spacing = AdaptiveSpacing.Small },
            new AdaptiveTextBlock(CardText.Typed(Wording.LineOwner(line.Owner.Length == 0 ? null : line.Owner))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            new AdaptiveTextBlock(CardText.Typed(Wording.LineDue(line.Due))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
        ]),
        .. part.Count > part.Lines.Count ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.WatchMore(part.Count - part.Lines.Count)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }] : [],
    ];
}
