using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Discussion;

/// <summary>What stands under the eight questions: as typed, also when it is wrong.</summary>
public sealed record CaseTalkValues(
    string? Happened = null,
    string? Troubled = null,
    string? Worked = null,
    string? Lacks = null,
    string? Missing = null,
    string? Spread = null,
    string? Areas = null,
    string? Place = null,
    string? Step = null)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTalkValues);
}

/// <summary>The eight questions that lead from a case to what it says of the area, with room for notes. Only ever one person's view or a dialog.</summary>
/// <param name="Revision">The revision it shows.</param>
/// <param name="Summary">The approved summary, to begin with.</param>
/// <param name="KeptBy">Who kept the notes last, and when; null = nobody.</param>
/// <param name="Changed">A line per question that somebody else answered differently meanwhile.</param>
public sealed record CaseTalkCard(
    string Forum,
    string Form,
    string Code,
    int Revision,
    string Summary,
    CaseTalkValues Values,
    string? KeptBy,
    IReadOnlyDictionary<string, string> Faults,
    IReadOnlyList<CaseFindingLine> Findings,
    string? Notice,
    IReadOnlyList<string> Changed,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>The cautions among the findings, for the form to carry.</summary>
    public string? Seen { get; init; }

    /// <summary>The reader is of the secretariat and may pass a stop with a reason.</summary>
    public bool MayOverride { get; init; }

    /// <summary>The reason, as it was typed.</summary>
    public string? Reason { get; init; }

    private CaseDiscussionActions.TalkPayload Payload => new() { Forum = Forum, Form = Form, Code = Code, Revision = Revision, Seen = Seen };

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseTalkCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.TalkTitle(Code),
        Speak = Wording.Life.TalkTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.Life.TalkTitle(Code)),
            .. FormParts.Notice(Notice),
            .. CaseFindings.Of(Findings, MayOverride, Wording.Form),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
            .. Summary.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Summary))],
            new AdaptiveTextBlock(Wording.Life.TalkText),
            CaseParts.Small(Wording.Life.TalkPrivate),
            .. KeptBy is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(KeptBy)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small }],
            .. Text(CaseDiscussionActions.Inputs.Happened, Values.Happened),
            .. Text(CaseDiscussionActions.Inputs.Troubled, Values.Troubled),
            .. Text(CaseDiscussionActions.Inputs.Worked, Values.Worked),
            .. Several(CaseDiscussionActions.Inputs.Lacks, Values.Lacks, Wording.Life.Lacks),
            .. Text(CaseDiscussionActions.Inputs.Missing, Values.Missing),
            .. One(CaseDiscussionActions.Inputs.Spread, Values.Spread, Wording.Life.Spreads),
            .. Several(CaseDiscussionActions.Inputs.Areas, Values.Areas, Wording.Life.Areas),
            .. One(CaseDiscussionActions.Inputs.Place, Values.Place, Wording.Life.Places),
            .. Text(CaseDiscussionActions.Inputs.Step, Values.Step),
            .. CaseFindings.Reason(Findings, MayOverride, Reason, Faults, Wording.Form),
        ],
        Actions =
        [
            CaseDiscussionActions.Note.Send(Surface, Wording.Life.TalkSave, Payload, AdaptiveActionStyle.Positive),
            .. Findings.Count == 0 ? [] : (AdaptiveAction[])[CaseDiscussionActions.Replace.Send(Surface, Wording.Form.Replace, Payload)],
            CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code }),
        ],
    };

    private IEnumerable<AdaptiveElement> Text(string id, string? value) => FormParts.Field(
        new AdaptiveTextInput(id, Wording.Life.Prompts[id]) { Value = value, IsMultiline = true, MaxLength = CasesActions.MaxLengths.Summary }, Faults);

    private IEnumerable<AdaptiveElement> One(string id, string? value, IReadOnlyDictionary<string, string> choices) => FormParts.Field(
        new AdaptiveChoiceSetInput(id, Wording.Life.Prompts[id])
        {
            Value = value ?? choices.Keys.First(),
            Style = AdaptiveChoiceInputStyle.Compact,
            Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
        },
        Faults);

    private IEnumerable<AdaptiveElement> Several(string id, string? value, IReadOnlyDictionary<string, string> choices) => FormParts.Field(
        new AdaptiveChoiceSetInput(id, Wording.Life.Prompts[id])
        {
            Value = string.IsNullOrEmpty(value) ? null : value,
            IsMultiSelect = true,
            Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
        },
        Faults);
}
