using System.Globalization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Polls;

/// <summary>An option with the answers it got.</summary>
public sealed record PollLine(string Text, int Votes);

/// <summary>What a poll's card shows of one person; a card for everybody has none.</summary>
/// <param name="Option">What the person answered; null = nothing yet.</param>
/// <param name="MayVote">Observers may not.</param>
/// <param name="MayClose">The starter and the secretariat may.</param>
public sealed record PollOwnView(int? Option, bool MayVote, bool MayClose);

/// <summary>A poll: for everybody in its channel, or as one person sees it.</summary>
/// <param name="StartedBy">Who asks.</param>
/// <param name="Closed">When and by whom it was closed; null = it takes answers.</param>
/// <param name="Own">Null on everybody's card.</param>
/// <param name="RefreshFor">The channel's ids of the people whose clients fetch their own view.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record PollCard(
    string Forum,
    string Poll,
    string Question,
    string StartedBy,
    IReadOnlyList<PollLine> Options,
    string? Closed,
    PollOwnView? Own,
    IReadOnlyList<string> RefreshFor,
    string? Notice,
    PollsWording Wording)
{
    /// <summary>Characters of an option that fit into a button on a phone.</summary>
    private const int ButtonLimit = 16;

    /// <summary>How full each bar can be, in tenths.</summary>
    private static readonly string[] Bars = [.. Enumerable.Range(0, 11).Select(static filled => new string('■', filled) + new string('□', 10 - filled))];

    private readonly int people = Options.Sum(static option => option.Votes);
    private readonly int mostVotes = Options.Count == 0 ? 0 : Options.Max(static option => option.Votes);

    private bool IsOpen => Closed is null;

    /// <summary>Everybody's card cannot know who looks at it: it offers what any of them may do.</summary>
    private bool OffersVote => IsOpen && Own is null or { MayVote: true };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var state = IsOpen ? Wording.StateOpen : Wording.StateClosed;
        return new()
        {
            FallbackText = $"{Wording.Title}（{state}）：{Question}",
            Speak = $"{Wording.Title}。{Question}。{state}。{Wording.People(people)}",
            Refresh = RefreshFor.Count == 0 ? null : new AdaptiveRefresh(PollsActions.Show.Execute(Wording.ShowOwn, Payload)) { UserIds = RefreshFor },
            Body =
            [
                new AdaptiveTextBlock($"【{state}】{Wording.Title}")
                {
                    Color = IsOpen ? AdaptiveTextColor.Good : AdaptiveTextColor.Default,
                    Weight = AdaptiveTextWeight.Bolder,
                },
                FormParts.Heading(CardText.Typed(Question)) with { Spacing = AdaptiveSpacing.Small },
                new AdaptiveTextBlock($"{Wording.StartedBy(StartedBy)}・{Wording.People(people)}") { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. OwnAnswer(),
                .. Options.Select(Line),
                .. IsOpen ? Asking() : [new AdaptiveTextBlock(CardText.Typed(Closed)) { IsSubtle = true, Separator = true }],
            ],
            Actions = [.. Buttons()],
        };
    }

    private PollsActions.PollPayload Payload => new() { Forum = Forum, Poll = Poll };

    /// <summary>Bar and numbers; the bar says nothing that the numbers do not say as well.</summary>
    private AdaptiveContainer Line(PollLine option, int place)
    {
        var percent = people == 0 ? 0 : (int)Math.Round(100.0 * option.Votes / people, MidpointRounding.AwayFromZero);
        var filled = people == 0 ? 0 : (int)Math.Round(10.0 * option.Votes / people, MidpointRounding.AwayFromZero);
        var isTop = !IsOpen && option.Votes > 0 && option.Votes == mostVotes;
        var isOwn = Own?.Option == place;
        return new()
        {
            Separator = true,
            Items =
            [
                new AdaptiveTextBlock($"{Numbered(option.Text, place)}{(isTop ? Wording.Top : "")}{(isOwn ? Wording.OwnMark : "")}")
                {
                    Weight = isOwn || isTop ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
                },
                new AdaptiveTextBlock($"{Bars[filled]} {Wording.Votes(option.Votes, percent)}") { Spacing = AdaptiveSpacing.None },
            ],
        };
    }

    /// <summary>A button does not wrap: what would run out of a phone's screen is cut, and stands above in full.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= ButtonLimit)
        {
            return text;
        }

        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= ButtonLimit ? text : characters.SubstringByTextElements(0, ButtonLimit - 1) + "…";
    }

    private static string Numbered(string text, int place) => $"{place + 1}. {text}";

    private AdaptiveElement[] OwnAnswer() => Own switch
    {
        { Option: { } option } when option < Options.Count =>
        [
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed(Wording.OwnAnswer(Numbered(Options[option].Text, option)))) { Weight = AdaptiveTextWeight.Bolder },
                    .. IsOpen ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.MayChange) { Spacing = AdaptiveSpacing.None }] : [],
                ],
            },
        ],
        { MayVote: false } => [new AdaptiveTextBlock(Wording.OnlyLooking)],
        not null => [new AdaptiveTextBlock(IsOpen ? Wording.NotAnswered : Wording.DidNotAnswer)],
        null => [],
    };

    private AdaptiveElement[] Asking() => !OffersVote
        ? []
        :
        [
            new AdaptiveTextBlock(Wording.HowToAnswer) { Separator = true, Spacing = AdaptiveSpacing.Medium },
            new AdaptiveActionSet { Actions = [.. Options.Select(VoteButton)] },
        ];

    private AdaptiveAction VoteButton(PollLine option, int place)
    {
        var isOwn = Own?.Option == place;
        var title = Numbered(Shortened(option.Text), place);
        return PollsActions.Vote.Execute(
            CardText.Typed(isOwn ? $"✓ {title}" : title),
            new PollsActions.VotePayload { Forum = Forum, Poll = Poll, Option = place },
            isOwn ? AdaptiveActionStyle.Positive : AdaptiveActionStyle.Default) with { Tooltip = CardText.Typed(option.Text) };
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (Own is null && RefreshFor.Count == 0)
        {
            yield return PollsActions.Show.Execute(Wording.ShowOwn, Payload);
        }

        if (IsOpen && Own is { Option: not null, MayVote: true })
        {
            yield return PollsActions.Retract.Execute(Wording.Retract, Payload);
        }

        if (IsOpen && Own is null or { MayClose: true })
        {
            yield return PollsActions.Close.Execute(Own is null ? Wording.CloseForSome : Wording.Close, Payload, AdaptiveActionStyle.Destructive);
        }
    }
}
