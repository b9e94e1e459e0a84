using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>Somebody opened the text.</summary>
/// <param name="At">When, read back as people say it.</param>
public sealed record CaseReadLine(string At, string Name);

/// <summary>Who has read the text of a case (閲覧の記録).</summary>
/// <param name="Reads">Newest first.</param>
public sealed record CaseReadsCard(string Forum, string Code, IReadOnlyList<CaseReadLine> Reads, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>How many are listed; of those before the number is said.</summary>
    public const int Most = 40;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.ReadsTitle(Code),
        Speak = Wording.Life.ReadsTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.Life.ReadsTitle(Code)),
            CaseParts.Small(Wording.Life.ReadsText),
            .. Reads.Count == 0
                ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Life.NoReads)]
                : [.. Reads.Take(Most).Select(read => new AdaptiveTextBlock(CardText.Typed(Wording.Life.ReadsLine(read.At, read.Name))) { Spacing = AdaptiveSpacing.Small })],
            .. Reads.Count > Most ? (AdaptiveElement[])[CaseParts.Small(Wording.Life.ReadsMore(Reads.Count - Most))] : [],
        ],
        Actions = [CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code })],
    };
}
