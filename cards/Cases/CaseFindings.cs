using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>What the check of personal data found, as a form shows it: what stops it first, then what is to be looked at, each with its proposal.</summary>
internal static class CaseFindings
{
    /// <summary>More lines than this help nobody and would outgrow the card.</summary>
    private const int MaxLines = 8;

    /// <param name="mayOverride">The reader is of the secretariat and may pass a stop with a reason.</param>
    public static IEnumerable<AdaptiveElement> Of(IReadOnlyList<CaseFindingLine> findings, bool mayOverride, CaseFormWording wording)
    {
        if (findings.Count == 0)
        {
            yield break;
        }

        CaseFindingLine[] stops = [.. findings.Where(static finding => finding.IsStop)];
        CaseFindingLine[] cautions = [.. findings.Where(static finding => !finding.IsStop)];
        if (stops.Length > 0)
        {
            yield return Group(mayOverride ? wording.StopsForSecretariat(stops.Length) : wording.Stops(stops.Length), stops, AdaptiveTextColor.Attention, wording);
        }

        if (cautions.Length > 0)
        {
            // The yellow of a warning can hardly be read on a light card.
            yield return Group(wording.Cautions(cautions.Length), cautions, AdaptiveTextColor.Default, wording);
        }

        yield return CaseParts.Small(wording.NotComplete);
    }

    /// <summary>Why it goes on although the check stops it: last on the card, where mending comes first and the reason only instead of it.</summary>
    /// <param name="mayOverride">The reader is of the secretariat; for everybody else, and where nothing stops it, there is no such field.</param>
    /// <param name="reason">As it was typed.</param>
    public static IEnumerable<AdaptiveElement> Reason(
        IReadOnlyList<CaseFindingLine> findings, bool mayOverride, string? reason, IReadOnlyDictionary<string, string> faults, CaseFormWording wording) =>
        mayOverride && findings.Any(static finding => finding.IsStop)
            ? FormParts.Field(
                new AdaptiveTextInput(CasesActions.Inputs.Reason, wording.Labels[CasesActions.Inputs.Reason])
                {
                    Value = reason,
                    Placeholder = wording.Placeholders[CasesActions.Inputs.Reason],
                    IsMultiline = true,
                    MaxLength = CasesActions.MaxLengths.Summary,
                },
                faults)
            : [];

    private static AdaptiveContainer Group(string title, CaseFindingLine[] findings, AdaptiveTextColor color, CaseFormWording wording) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Items =
        [
            new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Color = color },
            .. findings.Take(MaxLines).Select(finding => new AdaptiveTextBlock(CardText.Typed(
                wording.Finding(wording.FieldNames[finding.Field], finding.Piece, wording.FindingKinds[finding.Kind], finding.Proposal))) { Spacing = AdaptiveSpacing.Small }),
            .. findings.Length > MaxLines ? (AdaptiveElement[])[new AdaptiveTextBlock(wording.MoreFindings(findings.Length - MaxLines)) { Spacing = AdaptiveSpacing.Small }] : [],
        ],
    };
}
