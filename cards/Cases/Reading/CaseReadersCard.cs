using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>A member who may be named.</summary>
/// <param name="Id">The person's id.</param>
public sealed record CaseCandidate(string Id, string Name);

/// <summary>The secretariat names the members who may read the text of a case.</summary>
/// <param name="Candidates">In the order in which they are shown.</param>
/// <param name="Chosen">Person ids, separated by commas.</param>
/// <param name="Audience">How many see the text as it is now.</param>
/// <param name="Most">How many may be named.</param>
public sealed record CaseReadersCard(
    string Forum,
    string Form,
    string Code,
    int Revision,
    IReadOnlyList<CaseCandidate> Candidates,
    string Chosen,
    CaseReaderCount Audience,
    int Most,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>More names do not fit into a card that a phone can still scroll.</summary>
    public const int MostCandidates = 120;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.ReadersTitle(Code),
        Speak = Wording.Life.ReadersTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.Life.ReadersTitle(Code)),
            .. FormParts.Notice(Notice),
            new AdaptiveTextBlock(Wording.Life.ReadersText),
            new AdaptiveTextBlock(Audience.Say(Wording.Life)) { Spacing = AdaptiveSpacing.Small },
            .. Candidates.Count == 0 ? [CaseParts.Small(Wording.Life.NoCandidates)] : Choice(),
        ],
        Actions =
        [
            .. Candidates.Count == 0
                ? []
                : (AdaptiveAction[])[CaseReadingActions.Name.Send(
                    Surface, Wording.Life.ReadersSave, new CaseReadingActions.ReadersPayload { Forum = Forum, Form = Form, Code = Code, Revision = Revision }, AdaptiveActionStyle.Positive)],
            CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code }),
        ],
    };

    private IEnumerable<AdaptiveElement> Choice() =>
    [
        .. FormParts.Field(
            new AdaptiveChoiceSetInput(CaseReadingActions.Readers, Wording.Life.ReadersLabel(Most))
            {
                Value = Chosen.Length == 0 ? null : Chosen,
                IsMultiSelect = true,
                Choices = [.. Candidates.Take(MostCandidates).Select(candidate => new AdaptiveChoice(CardText.Typed(Wording.PersonName(candidate.Name)), candidate.Id))],
            },
            Faults),
        .. Candidates.Count > MostCandidates ? (AdaptiveElement[])[CaseParts.Small(Wording.Life.ReadersMore(MostCandidates))] : [],
    ];
}
