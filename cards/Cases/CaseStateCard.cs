using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>
/// Where a case stands, without a word of it: the receipt after an action, the notice in personal chat, the answer to a code.
/// </summary>
/// <param name="Title">What it is or what has just happened.</param>
/// <param name="IsDone">It is a receipt: marked with a tick.</param>
/// <param name="Status">The state as a code; null where it goes without saying.</param>
/// <param name="ByName">Who submitted it; null where that is the reader.</param>
/// <param name="At">When; null = not said.</param>
/// <param name="Lines">What happens next.</param>
/// <param name="MayOpen">The text may be opened.</param>
/// <param name="MayMend">The form may be opened.</param>
public sealed record CaseStateCard(
    string Forum,
    string Code,
    string Title,
    bool IsDone,
    string? Status,
    string? ByName,
    string? At,
    IReadOnlyList<string> Lines,
    bool MayOpen,
    bool MayMend,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>What the reader had typed when somebody was faster, to be copied; only ever in one person's view or a dialog.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>Who of the secretariat is reviewing it; empty = nobody, or that is not said.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>The reader is of the secretariat, the case waits, and to open it is to begin its review.</summary>
    public bool BeginsReview { get; init; }

    /// <summary>The code only: it may hold what was typed.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    private CasesActions.CasePayload Payload => new() { Forum = Forum, Code = Code };

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{CardText.Typed(Title)}（{Code}）",
        Speak = $"{CardText.Typed(Title)}。{Wording.Code} {Code}",
        Body =
        [
            FormParts.Heading(IsDone ? $"✓ {Title}" : CardText.Typed(Title)),
            new AdaptiveFactSet
            {
                Facts =
                [
                    new AdaptiveFact(Wording.Code, Code),
                    .. Status is null ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.Status, Reviewer.Length > 0 ? CardText.Typed(Wording.Life.ReviewedBy(Reviewer)) : Wording.Statuses.GetValueOrDefault(Status, Status))],
                    .. ByName is null ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.By, CardText.Typed(Wording.PersonName(ByName)))],
                    .. At is null ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.SubmittedAt, At)],
                ],
            },
            .. Lines.Select(static line => new AdaptiveTextBlock(line)),
            .. BeginsReview ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Review.BeginText)] : [],
            .. Typed.Count == 0
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveTextBlock(Wording.Life.TypedHeading) { Weight = AdaptiveTextWeight.Bolder },
                    .. Typed.Select(static text => new AdaptiveTextBlock(CardText.Typed(text)) { Spacing = AdaptiveSpacing.Small }),
                ],
        ],
        Actions =
        [
            .. MayMend ? CasesActions.EditForm.Reveal(Surface, Status == "Returned" ? Wording.MendReturned : Wording.MendButton, Wording.MendHere, Payload) : [],
            .. !MayOpen ? []
                : BeginsReview ? CasesActions.Open.Reveal(Surface, Wording.Review.BeginButton, Wording.Review.BeginHere, Payload)
                : CasesActions.Open.Reveal(Surface, Wording.OpenButton, Wording.OpenHere, Payload),
            .. Surface == CaseSurface.Dialog ? [] : (AdaptiveAction[])[CasesActions.List.Press(Surface, Wording.ListButton, new CasesActions.ListPayload { Forum = Forum })],
        ],
    };
}
