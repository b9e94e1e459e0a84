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

/// <summary>A target or a step of the roadmap that serves an issue.</summary>
/// <param name="Id">The number of a target, the id of a step.</param>
/// <param name="State">A code of <see cref="GoalStateWording.Targets"/> or <see cref="GoalStateWording.Tasks"/>.</param>
/// <param name="Latest">What was measured last and how much of the target that is, or that nothing was; null of a step.</param>
/// <param name="Due">The day of a step in words; null of a target.</param>
/// <param name="Result">What has come of it, in words; null = nothing is said.</param>
public sealed record IssueGoalLine(string Id, bool IsTask, string Subject, string State, string? Latest, string? Due, bool IsOverdue, string? Result);

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

    /// <summary>Set a target for it.</summary>
    public bool MayAim { get; init; }
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

    /// <summary>How many of the targets and steps are named.</summary>
    public const int MostGoals = 3;

    /// <summary>How many of the cases behind it open at a press; the codes of all of them stand there.</summary>
    private const int MostCases = 4;

    /// <summary>How many targets, handings and buttons of cases an issue with the longest texts leaves room for; that there are more is said.</summary>
    private static readonly (int Goals, int Handed, int Cases)[] Narrower =
        [(MostGoals, MostHanded, 1), (2, MostHanded, 1), (1, MostHanded, 1), (1, 1, 1), (1, 1, 0), (0, 1, 0)];

    /// <summary>The targets and steps that serve it; the card names the first of them.</summary>
    public IReadOnlyList<IssueGoalLine> Goals { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var card = ToCard(MostGoals, MostHanded, MostCases);
        foreach (var (goals, handed, cases) in Narrower)
        {
            if (CardBudget.Measure(card) <= CardBudget.MaxBytes)
            {
                break;
            }

            card = ToCard(goals, handed, cases);
        }

        return card;
    }

    private AdaptiveCard ToCard(int goals, int handed, int cases)
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
                .. Issue.Description.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Issue.Description))],
                new AdaptiveFactSet { Facts = [.. new IssueFacts(Issue, status, Wording).All()] },
                .. Issue.Evidence.Cases.Count == 0 || IsShared || InDialog ? [] : Behind(cases),
                .. Strengths.Count == 0 ? [] : Useful(),
                .. Goals.Count == 0 && !(Rights.MayAim && !IsShared && !InDialog) ? [] : Aims(goals),
                .. Handed.Count == 0 ? [] : Elsewhere(handed),
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

    /// <summary>The way from the issue back to the cases out of which it was drawn.</summary>
    private IEnumerable<AdaptiveElement> Behind(int most)
    {
        if (most > 0)
        {
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    .. Issue.Evidence.Cases.Take(most).Select(code =>
                        CaseDoor.Show.Execute(Wording.OpenCase(code), new CaseDoor.CodePayload { Forum = Forum, Code = code }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }),
                ],
            };
        }

        if (Issue.Evidence.Cases.Count > most)
        {
            yield return new AdaptiveTextBlock(Wording.OpenOtherCases) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
        }
    }

    private AdaptiveElement[] Useful() =>
    [
        SmallHeading(Wording.UsefulStrengths),
        .. Strengths.Select(static strength => new AdaptiveTextBlock(CardText.Typed($"・{strength}")) { Spacing = AdaptiveSpacing.Small }),
    ];

    /// <summary>The way from the issue to what is done about it and what comes of it.</summary>
    private IEnumerable<AdaptiveElement> Aims(int most)
    {
        var words = Wording.Goals;
        yield return SmallHeading(words.SectionTitle);
        if (Goals.Count == 0)
        {
            yield return new AdaptiveTextBlock(words.SectionNone) { Spacing = AdaptiveSpacing.Small };
        }

        foreach (var goal in Goals.Take(most))
        {
            var (said, states) = goal.IsTask ? (words.TaskLine(goal.Subject), words.Tasks) : (words.TargetLine(goal.Id, goal.Subject), words.Targets);
            yield return new AdaptiveTextBlock(CardText.Typed($"・{said}{words.State(states.GetValueOrDefault(goal.State, goal.State))}")) { Spacing = AdaptiveSpacing.Small };
            foreach (var line in new[] { goal.Latest, goal.Due is { } due ? words.Due(due) : null, goal.Result })
            {
                if (line is not null)
                {
                    yield return new AdaptiveTextBlock(CardText.Typed(line)) { IsSubtle = true, Spacing = AdaptiveSpacing.None };
                }
            }

            if (goal.IsOverdue)
            {
                yield return new AdaptiveTextBlock(words.Overdue) { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None };
            }

            if (!InDialog)
            {
                var open = goal.IsTask
                    ? GoalDoor.Task.Execute(words.OpenTask, new GoalDoor.TaskPayload { Forum = Forum, Task = goal.Id })
                    : GoalDoor.Show.Execute(words.OpenTarget, new GoalDoor.GoalPayload { Forum = Forum, Goal = goal.Id });
                yield return new AdaptiveActionSet
                {
                    Spacing = AdaptiveSpacing.Small,
                    Actions = [open with { AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = CardText.Typed(words.OpenNamed(goal.Subject)) }],
                };
            }
        }

        if (Goals.Count > most)
        {
            yield return new AdaptiveTextBlock(words.SectionMore(Goals.Count - most)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
        }

        if (Rights.MayAim && !IsShared && !InDialog)
        {
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    GoalDoor.FromIssue.Execute(words.NewTarget, new GoalDoor.IssuePayload { Forum = Forum, Issue = Issue.Number }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
                ],
            };
        }
    }

    private IEnumerable<AdaptiveElement> Elsewhere(int most)
    {
        var words = HandingWording.Standard;
        yield return SmallHeading(words.SectionTitle);
        foreach (var line in Handed.Take(most))
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

        if (Handed.Count > most)
        {
            yield return new AdaptiveTextBlock(words.SectionMore(Handed.Count - most)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
        }
    }

    /// <summary>How often each priority was voted for; who voted for what is nobody's to see.</summary>
    private IEnumerable<AdaptiveElement> Votes(IssueVoteCounts votes)
    {
        yield return SmallHeading(Wording.VotesTitle);
        yield return new AdaptiveTextBlock(Wording.VoteTally(votes.High, votes.Medium, votes.Low)) { Spacing = AdaptiveSpacing.Small };
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
