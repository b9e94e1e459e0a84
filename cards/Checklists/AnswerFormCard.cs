using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Checklists;

/// <summary>An item as the form asks it.</summary>
/// <param name="Rating">The code of the rating that stands in the field; null = none chosen yet.</param>
public sealed record ChecklistQuestion(string Id, string Category, string Text, string? Rating);

/// <summary>The form of one person's answers.</summary>
/// <param name="Form">The id of this showing of the form.</param>
/// <param name="Faults">Item id → sentence.</param>
/// <param name="InDialog">Dialogs know no Action.Execute.</param>
public sealed record AnswerFormCard(
    string Forum,
    string Form,
    string Round,
    string Title,
    string Version,
    IReadOnlyList<ChecklistQuestion> Questions,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    bool InDialog,
    ChecklistsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Wording.Title}：{Title}"),
        Speak = CardText.Typed($"{Wording.Title}。{Title}。{Wording.FormIntro(Questions.Count)}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Title)),
            new AdaptiveTextBlock(Wording.FormIntro(Questions.Count)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small },
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Questions.SelectMany((question, index) => FormParts.Field(Field(question, index), Faults)),
        ],
        Actions = [Send()],
    };

    private AdaptiveChoiceSetInput Field(ChecklistQuestion question, int index) => new(question.Id, $"{index + 1}. {question.Category}：{question.Text}")
    {
        Value = question.Rating,
        Placeholder = Wording.Choose,
        Choices = [.. Wording.Ratings.Select(static rating => new AdaptiveChoice(rating.Value, rating.Key))],
        IsRequired = true,
        ErrorMessage = Wording.Choose,
        Spacing = AdaptiveSpacing.Large,
    };

    private AdaptiveAction Send()
    {
        var payload = new ChecklistsActions.AnswerPayload
        {
            Forum = Forum,
            Form = Form,
            Round = Round,
            RoundTitle = Title,
            Version = Version,
            Items = [.. Questions.Select(static question => question.Id)],
        };
        return InDialog
            ? ChecklistsActions.Answer.Submit(Wording.Send, payload, AdaptiveActionStyle.Positive)
            : ChecklistsActions.Answer.Execute(Wording.Send, payload, AdaptiveActionStyle.Positive);
    }
}
