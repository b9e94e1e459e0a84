using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>What a round's card shows of one person; a card for everybody has none.</summary>
/// <param name="Answered">When the person answered; null = not yet.</param>
/// <param name="MayAnswer">Observers may not.</param>
/// <param name="MayClose">The starter and the secretariat may.</param>
/// <param name="Missing">Who has not answered yet; only the secretariat is told.</param>
public sealed record RoundOwnView(string? Answered, bool MayAnswer, bool MayClose, IReadOnlyList<string> Missing);

/// <summary>A round of the checklist: for everybody in its channel, or as one person sees it.</summary>
/// <param name="Answered">People who have answered.</param>
/// <param name="Invited">People who are asked.</param>
/// <param name="Closes">When it closes, or when it was closed, as a sentence; null = nobody knows yet.</param>
/// <param name="Own">Null on everybody's card.</param>
/// <param name="RefreshFor">The channel's ids of the people whose clients fetch their own view.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record RoundCard(
    string Forum,
    string Round,
    string Title,
    string StartedBy,
    int Items,
    int Answered,
    int Invited,
    bool IsOpen,
    string? Closes,
    RoundOwnView? Own,
    IReadOnlyList<string> RefreshFor,
    string? Notice,
    ChecklistsWording Wording)
{
    /// <summary>Names of missing people that a card shows; the others are counted.</summary>
    private const int MostNames = 40;

    private ChecklistsActions.RoundPayload Payload => new() { Forum = Forum, Round = Round };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var state = IsOpen ? Wording.StateOpen : Wording.StateClosed;
        return new()
        {
            FallbackText = $"{Wording.Title}（{state}）：{Title}",
            Speak = $"{Wording.Title}。{Title}。{state}。{Wording.Turnout(Answered, Invited)}",
            Refresh = RefreshFor.Count == 0 ? null : new AdaptiveRefresh(ChecklistsActions.Show.Execute(Wording.Mine, Payload)) { UserIds = RefreshFor },
            Body =
            [
                new AdaptiveTextBlock($"【{state}】{Wording.Title}")
                {
                    Color = IsOpen ? AdaptiveTextColor.Good : AdaptiveTextColor.Default,
                    Weight = AdaptiveTextWeight.Bolder,
                },
                FormParts.Heading(CardText.Typed(Title)) with { Spacing = AdaptiveSpacing.Small },
                new AdaptiveTextBlock(CardText.Typed(Wording.Meta(StartedBy, Items))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                .. FormParts.Notice(CardText.Typed(Notice)),
                new AdaptiveTextBlock($"{TextBar.Of(Answered, Invited)} {Wording.Turnout(Answered, Invited)}"),
                .. Closes is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Closes)) { Spacing = AdaptiveSpacing.Small }],
                .. OwnLines(),
                .. IsOpen ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Explanation) { IsSubtle = true, Separator = true }] : [],
            ],
            Actions = [.. Buttons()],
        };
    }

    private IEnumerable<AdaptiveElement> OwnLines()
    {
        if (Own is null)
        {
            yield break;
        }

        var line = Own switch
        {
            { Answered: { } when } => Wording.OwnAnswered(when),
            { MayAnswer: false } => Wording.OnlyLooking,
            _ => IsOpen ? Wording.NotAnswered : Wording.DidNotAnswer,
        };
        yield return new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [new AdaptiveTextBlock(CardText.Typed(line)) { Weight = AdaptiveTextWeight.Bolder }] };
        if (Own.Missing.Count > 0)
        {
            yield return new AdaptiveTextBlock(CardText.Typed(Wording.Missing([.. Own.Missing.Take(MostNames)], Own.Missing.Count)));
        }
    }

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (IsOpen && Own is null or { MayAnswer: true })
        {
            // A dialog: the card in the channel is updated again and again, and an update would wipe what is being filled in on it.
            yield return ChecklistsActions.AnswerForm.Fetch(Own?.Answered is null ? Wording.Answer : Wording.AnswerAgain, Payload, AdaptiveActionStyle.Positive);
        }

        if (!IsOpen)
        {
            yield return ChecklistsActions.Result.Execute(Wording.ShowResult, new ChecklistsActions.ResultPayload { Forum = Forum, Round = Round }, AdaptiveActionStyle.Positive);
        }

        if (Own is null or { Answered: not null })
        {
            yield return ChecklistsActions.Mine.Execute(Wording.Mine, Payload);
        }

        if (IsOpen && Own is null or { MayClose: true })
        {
            yield return ChecklistsActions.Close.Execute(Own is null ? Wording.CloseForSome : Wording.Close, Payload, AdaptiveActionStyle.Destructive);
        }
    }
}
