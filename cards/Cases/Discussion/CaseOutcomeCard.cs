using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Discussion;

/// <summary>The secretariat writes what the talk came to, for everybody of the forum: 集約済.</summary>
/// <param name="Days">After how many days the text goes.</param>
public sealed record CaseOutcomeCard(
    string Forum,
    string Form,
    string Code,
    int Revision,
    string? Outcome,
    int Days,
    IReadOnlyDictionary<string, string> Faults,
    IReadOnlyList<CaseFindingLine> Findings,
    string? Notice,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>The cautions among the findings, for the form to carry.</summary>
    public string? Seen { get; init; }

    /// <summary>The reason, as it was typed.</summary>
    public string? Reason { get; init; }

    private CaseDiscussionActions.OutcomePayload Payload => new() { Forum = Forum, Form = Form, Code = Code, Revision = Revision, Seen = Seen };

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseOutcomeCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.AggregateTitle(Code),
        Speak = Wording.Life.AggregateTitle(Code),
        Body =
        [
            FormParts.Heading(Wording.Life.AggregateTitle(Code)),
            .. FormParts.Notice(Notice),
            .. CaseFindings.Of(Findings, mayOverride: true, Wording.Form),
            new AdaptiveTextBlock(Wording.Life.AggregateText(Days)),
            .. FormParts.Field(
                new AdaptiveTextInput(CaseDiscussionActions.Inputs.Outcome, Wording.Life.OutcomeLabel)
                {
                    Value = Outcome,
                    Placeholder = Wording.Life.OutcomePlaceholder,
                    IsMultiline = true,
                    MaxLength = CasesActions.MaxLengths.Text,
                    IsRequired = true,
                    ErrorMessage = Wording.Form.Required,
                },
                Faults),
            .. CaseFindings.Reason(Findings, mayOverride: true, Reason, Faults, Wording.Form),
        ],
        Actions =
        [
            CaseDiscussionActions.Aggregate.Send(Surface, Wording.Life.AggregateSave, Payload, AdaptiveActionStyle.Positive),
            .. Findings.Count == 0 ? [] : (AdaptiveAction[])[CaseDiscussionActions.ReplaceOutcome.Send(Surface, Wording.Form.Replace, Payload)],
            CasesActions.Open.Reopen(Surface, Wording.Life.Back, new CasesActions.CasePayload { Forum = Forum, Code = Code }),
        ],
    };
}
