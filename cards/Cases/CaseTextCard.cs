using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>The text of a case, to be read only. Only ever one person's view or a dialog.</summary>
/// <param name="Status">The state as a code.</param>
/// <param name="Comment">The comment with which it was returned; empty = none.</param>
/// <param name="Summary">The approved summary; empty = none yet.</param>
/// <param name="MayMend">The reader may open the form.</param>
public sealed record CaseTextCard(
    string Forum,
    string Code,
    string Status,
    string ByName,
    string At,
    CaseBandCodes Bands,
    CaseTexts Texts,
    string Comment,
    string Summary,
    bool MayMend,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>Each time the secretariat passed what the check stops, a line each.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTextCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.DigestTitle(Code),
        Speak = $"{Wording.DigestTitle(Code)}。{Wording.Statuses.GetValueOrDefault(Status, Status)}",
        Body =
        [
            FormParts.Heading(Wording.DigestTitle(Code)),
            new AdaptiveFactSet
            {
                Facts =
                [
                    new AdaptiveFact(Wording.Status, Wording.Statuses.GetValueOrDefault(Status, Status)),
                    new AdaptiveFact(Wording.By, CardText.Typed(Wording.PersonName(ByName))),
                    new AdaptiveFact(Wording.SubmittedAt, At),
                ],
            },
            CaseParts.Small(Wording.OnlyYou),
            .. CaseParts.Paragraph(Wording.Form.CommentTitle, Comment),
            .. CaseParts.Paragraph(Wording.Review.ApprovedSummary, Summary),
            .. CaseParts.Everything(Bands, Texts, Wording.Form),
            .. CaseParts.Overrides(Overrides, Wording.Review),
        ],
        Actions =
        [
            .. MayMend ? (AdaptiveAction[])[CasesActions.EditForm.Reopen(Surface, Wording.MendButton, Payload)] : [],
            .. Surface == CaseSurface.Dialog ? [] : (AdaptiveAction[])[CasesActions.Show.Press(Surface, Wording.Hide, Payload)],
        ],
    };

    private CasesActions.CasePayload Payload => new() { Forum = Forum, Code = Code };
}
