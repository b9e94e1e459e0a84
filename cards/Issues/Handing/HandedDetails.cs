using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Handing;

/// <summary>What of an issue leaves its forum's log: a summary, and nothing that somebody wrote about a case.</summary>
/// <param name="Number">As in R8-12.</param>
/// <param name="Categories">Their names in one line.</param>
/// <param name="Status">The name of the status.</param>
/// <param name="Cases">How many cases stand behind it, as far as that is told; null = nothing is said of them.</param>
/// <param name="Checklist">Codes of the checklist in one line; null = none.</param>
/// <param name="HasFigures">Figures of the assessment stand behind it.</param>
public sealed record HandedDetails(string Number, string Subject, string Categories, string Status, string? Cases, string? Checklist, bool HasFigures)
{
    internal IEnumerable<AdaptiveFact> Facts(HandingWording wording) =>
    [
        Of(wording.Number, Number),
        Of(wording.Subject, Subject),
        Of(wording.Categories, Categories),
        Of(wording.Status, Status),
        .. Cases is null ? [] : (AdaptiveFact[])[Of(wording.Cases, Cases)],
        .. Checklist is null ? [] : (AdaptiveFact[])[Of(wording.Checklist, Checklist)],
        .. HasFigures ? (AdaptiveFact[])[Of(wording.Figures, wording.FiguresThere)] : [],
    ];

    internal static AdaptiveFact Of(string title, string value) => new(title, CardText.Typed(value));
}
