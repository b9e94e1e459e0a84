using CareSystem.Cards.Common;
using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Issues.Strengths;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>One step in the life of an issue.</summary>
/// <param name="When">Day and time in words.</param>
/// <param name="Lines">What happened, a line per field.</param>
public sealed record IssueStep(string When, string Who, IReadOnlyList<string> Lines);

/// <summary>What another body or forum was asked about an issue.</summary>
/// <param name="Id">Of the handing.</param>
/// <param name="Name">Where it was handed.</param>
/// <param name="State">How it stands there, with the name.</param>
/// <param name="Due">Until when an answer is asked for, in words; null = none is waited for.</param>
public sealed record IssueHandedLine(string Id, string Name, string State, string? Due, bool IsOverdue);

/// <summary>What the reader may do with an issue.</summary>
/// <param name="MayVote">It is open, and the reader is no observer.</param>
/// <param name="Own">The reader's own vote, a code of <see cref="IssuesWording.Priorities"/>; null = none.</param>
/// <param name="Undo">The revision that the reader may take back; null = none.</param>
public sealed record IssueCardRights(bool MayEdit, bool MayMove, bool MayVote, string? Own, int? Undo)
{
    /// <summary>Nothing but to read.</summary>
    public static IssueCardRights None { get; } = new(MayEdit: false, MayMove: false, MayVote: false, null, null);

    /// <summary>Hand it to other bodies and forums.</summary>
    public bool MayHand { get; init; }
}

/// <summary>One issue, with what this person may do with it; as a receipt also with what has just happened to it.</summary>
/// <param name="Receipt">What has just happened, in words; null for the issue itself.</param>
/// <param name="Strengths">What there is in the area that is of use for it.</param>
/// <param name="History">A page of its history, newest first.</param>
/// <param name="Pages">How many pages the history has; 0 = none is shown.</param>
/// <param name="IsShared">It stands in a channel for everybody: who may do what is seen after opening it.</param>
public sealed record IssueCard(
    string Forum,
    IssueDetails Issue,
    string? Receipt,
    IReadOnlyList<string> Strengths,
    IReadOnlyList<IssueStep> History,
    int Page,
    int Pages,
    IssueCardRights Rights,
    bool IsShared,
    IssuesWording Wording)
{
    /// <summary>It stands in a dialog, where there is nothing more to press: it is closed.</summary>
    public bool InDialog { get; init; }

    /// <summary>How many of the handings are named: an issue with the longest texts leaves room for no more.</summary>
    public const int MostHanded = 2;

    /// <summary>What other bodies and forums were asked about it; the card names the first of them.</summary>
    public IReadOnlyList<IssueHandedLine> Handed { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var status = Wording.Statuses.GetValueOrDefault(Issue.Status, Issue.Status);
        return new()
        {
            FallbackText = CardText.Typed(Receipt is null ? Wording.Spoken(Issue.Number, Issue.Subject) : $"{Receipt}：{Issue.Subject}"),
            Speak = CardText.Typed($"{Receipt ?? Wording.Spoken(Issue.Number, Issue.Subject)}。{Wording.StatusNow(status)}"),
            Body =
            [
                .. Receipt is null
                    ? [new AdaptiveTextBlock(Wording.NumberLine(Issue.Number)) { IsSubtle = true }]
                    : (AdaptiveElement[])
                    [
                        new AdaptiveContainer
                        {
                            Style = AdaptiveContainerStyle.Good,
                            Items = [new AdaptiveTextBlock($"✓ {Receipt}") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }],
                        },
                    ],
                FormParts.Heading(CardText.Typed(Issue.Subject)) with { Spacing = Receipt is null ? AdaptiveSpacing.None : AdaptiveSpacing.Medium },
                .. Issue.IsOverdue ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder }] : [],
                new AdaptiveFactSet { Facts = [.. new IssueFacts(Issue, status, Wording).All()] },
                .. Issue.Description.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Issue.Description))],
                .. Strengths.Count == 0 ? [] : Useful(),
                .. Handed.Count == 0 ? [] : Elsewhere(),
                .. Issue.Votes is { } votes ? Votes(votes) : [],
                .. Pages == 0 ? [] : Past(),
            ],
            Actions = InDialog ? [] : [.. Buttons()],
        };
    }

    private IssueActions.IssuePayload Payload => new() { Forum = Forum, Issue = Issue.Number };

    private static AdaptiveTextBlock SmallHeading(CardText text) => new(text)
    {
        Weight = AdaptiveTextWeight.Bolder,
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    private AdaptiveElement[] Useful() =>
    [
        SmallHeading(Wording.UsefulStrengths),
        .. Strengths.Select(static strength => new AdaptiveTextBlock(CardText.Typed($"・{strength}")) { Spacing = AdaptiveSpacing.Small }),
    ];

    private IEnumerable<AdaptiveElement> Elsewhere()
    {
        var words = HandingWording.Standard;
        yield return SmallHeading(words.SectionTitle);
        foreach (var line in Handed.Take(MostHanded))
        {
            yield return new AdaptiveTextBlock(CardText.Typed($"・{line.State}")) { Spacing = AdaptiveSpacing.Small };
            if (line.Due is { } due)
            {
                yield return new AdaptiveTextBlock(CardText.Typed(words.SectionDue(due))) { IsSubtle = true, Spacing = AdaptiveSpacing.None };
            }

            if (line.IsOverdue)
            {
                yield return new AdaptiveTextBlock(words.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None };
            }

            if (!IsShared && !InDialog)
            {
                yield return new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions =
                    [
                        HandingActions.Show.Execute(words.Open, new HandingActions.HandingPayload { Forum = Forum, Handing = line.Id })
                            with { AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = CardText.Typed(words.SectionOpen(line.Name)) },
                    ],
                };
            }
        }

        if (Handed.Count > MostHanded)
        {
            yield return new AdaptiveTextBlock(words.SectionMore(Handed.Count - MostHanded)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
        }
    }

    /// <summary>How often each priority was voted for; who voted for what is nobody's to see.</summary>
    private IEnumerable<AdaptiveElement> Votes(IssueVoteCounts votes)
    {
        yield return SmallHeading(Wording.VoteCounts(votes.High, votes.Medium, votes.Low));
        if (!Rights.MayVote || IsShared || InDialog)
        {
            yield break;
        }

        yield return new AdaptiveTextBlock(Rights.Own is { } own ? Wording.OwnVote(Wording.Priorities.GetValueOrDefault(own, own)) : Wording.NoVote) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
        yield return new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                .. Wording.Priorities.Where(priority => priority.Key != Rights.Own).Select(priority => Vote(Wording.VoteFor(priority.Value), priority.Key)),
                .. Rights.Own is null ? [] : (AdaptiveAction[])[Vote(Wording.TakeVoteBack, null)],
            ],
        };
    }

    private AdaptiveExecuteAction Vote(string title, string? priority) =>
        IssueActions.Vote.Execute(title, new IssueActions.VotePayload { Forum = Forum, Issue = Issue.Number, Priority = priority }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    private IEnumerable<AdaptiveElement> Past()
    {
        yield return SmallHeading(Wording.HistoryTitle(Page + 1, Pages));
        foreach (var step in History)
        {
            yield return new AdaptiveTextBlock($"{step.When}　{step.Who}") { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
            foreach (var line in step.Lines)
            {
                yield return new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.None };
            }
        }

        if (Pages > 1 && !InDialog)
        {
            AdaptiveAction Turn(string title, int to) => IssueActions.Show.Execute(title, Payload with { Page = to }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            yield return new AdaptiveActionSet
            {
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Newer, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Older, Page + 1)] : []],
            };
        }
    }

    private AdaptiveExecuteAction Hand() =>
        HandingActions.Form.Execute(HandingWording.Standard.HandButton, new HandingActions.IssuePayload { Forum = Forum, Issue = Issue.Number })
            with { AssociatedInputs = AdaptiveAssociatedInputs.None };

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (IsShared)
        {
            yield return IssueActions.Show.Execute(Wording.OpenOwn, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
        }
        else
        {
            if (Receipt is not null)
            {
                yield return IssueActions.Show.Execute(Wording.OpenIssue, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (Rights.MayHand && Receipt is not null)
            {
                yield return Hand() with { Style = AdaptiveActionStyle.Positive };
            }

            if (Rights.MayMove)
            {
                yield return IssueActions.MoveForm.Execute(Wording.MoveButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (Rights.MayEdit)
            {
                yield return IssueActions.EditForm.Execute(Wording.EditButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (Rights.MayHand && Receipt is null)
            {
                yield return Hand();
            }

            if (Receipt is null && Rights.MayVote)
            {
                yield return StrengthActions.New.Execute(Wording.StrengthButton, new StrengthActions.NewPayload { Forum = Forum, For = Issue.Number })
                    with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }

            if (Rights.Undo is { } revision)
            {
                yield return IssueActions.Undo.Execute(Wording.UndoButton, new IssueActions.UndoPayload { Forum = Forum, Issue = Issue.Number, Revision = revision })
                    with { AssociatedInputs = AdaptiveAssociatedInputs.None };
            }
        }

        yield return IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
    }
}
