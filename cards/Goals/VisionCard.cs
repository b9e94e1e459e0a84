using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Goals;

/// <summary>The vision, with the texts it had; as a receipt with what has just happened to it.</summary>
/// <param name="Receipt">What has just happened, in words; null for the vision itself.</param>
/// <param name="Vision">Null = nobody has written one.</param>
/// <param name="History">Newest first.</param>
public sealed record VisionCard(string Forum, string? Receipt, GoalVisionLine? Vision, IReadOnlyList<GoalStep> History, bool MayEdit, GoalsWording Wording)
{
    /// <summary>Texts of the past that are shown: each is long.</summary>
    public const int HistoryShown = 4;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Receipt ?? Wording.VisionTitle),
        Speak = CardText.Typed($"{Receipt ?? Wording.VisionTitle}。{Vision?.Text ?? Wording.NoVision}"),
        Body =
        [
            .. GoalParts.Receipt(Receipt),
            FormParts.Heading(Wording.VisionTitle),
            Vision is null ? GoalParts.Line(Wording.NoVision) : GoalParts.Line(CardText.Typed(Vision.Text)),
            .. Vision is { By.Length: > 0 } ? (AdaptiveElement[])[GoalParts.Subtle(CardText.Typed(Vision.By))] : [],
            .. GoalParts.Past(Wording.History, History),
        ],
        Actions =
        [
            .. MayEdit ? (AdaptiveAction[])[GoalActions.VisionForm.Execute(Vision is null ? Wording.WriteVision : Wording.EditVision, new PlainPayload { Forum = Forum })] : [],
            GoalActions.Year.Execute(Wording.BackToYear, new GoalActions.YearPayload { Forum = Forum }),
        ],
    };
}

/// <summary>The form of the vision.</summary>
/// <param name="Revision">The revision it shows; 0 = there was none.</param>
/// <param name="Text">What stands in the field.</param>
/// <param name="Notice">What somebody else wrote meanwhile, or that the form has faults.</param>
/// <param name="Theirs">The text that somebody else wrote meanwhile; null = nobody did.</param>
public sealed record VisionFormCard(
    string Forum, string Form, int Revision, string? Text, IReadOnlyDictionary<string, string> Faults, string? Notice, string? Theirs, GoalFormWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.VisionFormTitle,
        Speak = Wording.VisionFormTitle,
        Body =
        [
            FormParts.Heading(Wording.VisionFormTitle),
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Theirs is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Theirs)) { Spacing = AdaptiveSpacing.Small }],
            .. FormParts.Field(
                new AdaptiveTextInput(GoalActions.Inputs.Text, Wording.VisionText)
                {
                    Value = Text, Placeholder = Wording.VisionPlaceholder, MaxLength = 1200, IsMultiline = true, IsRequired = true, ErrorMessage = Wording.Required,
                },
                Faults),
        ],
        Actions =
        [
            GoalActions.WriteVision.Execute(Wording.VisionSave, new GoalActions.VisionPayload { Forum = Forum, Form = Form, Revision = Revision }, AdaptiveActionStyle.Positive),
            GoalParts.Bare(GoalActions.Year.Execute(Wording.Cancel, new GoalActions.YearPayload { Forum = Forum })),
        ],
    };
}
