using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>What one person has answered: the receipt, and the answer to "what did I say?".</summary>
/// <param name="IsReceipt">It has just been stored.</param>
/// <param name="Questions">With the ratings given; empty = nothing answered.</param>
/// <param name="MayChange">The round takes answers and the person may answer.</param>
/// <param name="InDialog">Dialogs know no Action.Execute, and lead nowhere else.</param>
public sealed record AnswersCard(
    string Forum, string Round, string Title, bool IsReceipt, IReadOnlyList<ChecklistQuestion> Questions, bool MayChange, bool InDialog, ChecklistsWording Wording)
{
    private ChecklistsActions.RoundPayload Payload => new() { Forum = Forum, Round = Round };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var head = IsReceipt ? Wording.ReceivedTitle : Questions.Count == 0 ? Wording.DidNotAnswer : Wording.MineTitle;
        return new()
        {
            FallbackText = $"{head}：{Title}",
            Speak = $"{head}。{Title}",
            Body =
            [
                new AdaptiveTextBlock(IsReceipt ? $"✓ {head}" : head) { Weight = AdaptiveTextWeight.Bolder, Color = IsReceipt ? AdaptiveTextColor.Good : AdaptiveTextColor.Default },
                FormParts.Heading(CardText.Typed(Title)),
                .. MayChange ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.MayChange) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }] : [],
                .. Questions.Select(Line),
            ],
            Actions = [.. Buttons()],
        };
    }

    private AdaptiveContainer Line(ChecklistQuestion question, int index) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock(CardText.Typed($"{index + 1}. {question.Category}：{question.Text}")),
            new AdaptiveTextBlock(CardText.Typed(Wording.Ratings.GetValueOrDefault(question.Rating ?? "", ""))) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.None },
        ],
    };

    private IEnumerable<AdaptiveAction> Buttons()
    {
        if (MayChange)
        {
            var title = Questions.Count == 0 ? Wording.Answer : Wording.AnswerAgain;
            yield return InDialog ? ChecklistsActions.AnswerForm.Submit(title, Payload) : ChecklistsActions.AnswerForm.Fetch(title, Payload);
        }

        if (!InDialog)
        {
            yield return ChecklistsActions.Show.Execute(Wording.Back, Payload);
        }
    }
}
