using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>Somebody opened the text.</summary>
/// <param name="At">When, read back as people say it.</param>
public sealed record CaseReadLine(string At, string Name);

/// <summary>Something was done with a case.</summary>
/// <param name="At">When, read back as people say it.</param>
/// <param name="Name">Who did it; empty = nobody, its time was over.</param>
/// <param name="What">As a code of <see cref="CaseLifeWording.HistoryEvents"/>.</param>
public sealed record CaseHistoryLine(string At, string Name, string What);

/// <summary>Who has read the text of a case (閲覧の記録), and for whoever looks after cases what was done with it (経過). Never what it said.</summary>
/// <param name="Reads">Newest first.</param>
public sealed record CaseReadsCard(string Forum, string Code, IReadOnlyList<CaseReadLine> Reads, CaseSurface Surface, CasesWording Wording)
{
    /// <summary>How many are listed; of those before the number is said.</summary>
    public const int Most = 40;

    /// <summary>The same of what was done.</summary>
    public const int MostHistory = 20;

    /// <summary>Newest first; empty where the reader is not told.</summary>
    public IReadOnlyList<CaseHistoryLine> History { get; init; } = [];

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
            .. History.Count == 0 ? [] : Done(),
        ],
        Actions = [CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code })],
    };

    private IEnumerable<AdaptiveElement> Done() =>
    [
        new AdaptiveTextBlock(Wording.Life.HistoryHeading) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Large, Separator = true },
        .. History.Take(MostHistory).Select(entry => new AdaptiveTextBlock(CardText.Typed(
            Wording.Life.HistoryLine(entry.At, entry.Name, Wording.Life.HistoryEvents.GetValueOrDefault(entry.What, entry.What)))) { Spacing = AdaptiveSpacing.Small }),
        .. History.Count > MostHistory ? (AdaptiveElement[])[CaseParts.Small(Wording.Life.ReadsMore(History.Count - MostHistory))] : [],
    ];
}
