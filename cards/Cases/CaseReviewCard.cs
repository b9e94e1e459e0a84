using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>The text of a case with what the secretariat decides on it. Only ever one person's view or a dialog.</summary>
/// <param name="Form">The id of this showing of the form.</param>
/// <param name="Revision">What is read here; nothing newer is approved by it.</param>
/// <param name="Bands">Null together with <paramref name="Texts"/> while storage does not answer: what was typed is kept at least.</param>
/// <param name="IsOwn">The reader submitted it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
public sealed record CaseReviewCard(
    string Forum,
    string Form,
    string Code,
    int Revision,
    string ByName,
    string At,
    CaseBandCodes? Bands,
    CaseTexts? Texts,
    bool IsOwn,
    string? Summary,
    string? Comment,
    IReadOnlyDictionary<string, string> Faults,
    IReadOnlyList<CaseFindingLine> Findings,
    string? Notice,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>The cautions among the findings, for the form to carry.</summary>
    public string? Seen { get; init; }

    /// <summary>Why it is approved although the check stops it, as it was typed.</summary>
    public string? Reason { get; init; }

    /// <summary>Each time the secretariat passed what the check stops, a line each.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    private CasesActions.ReviewPayload Payload => new() { Forum = Forum, Form = Form, Code = Code, Revision = Revision, Seen = Seen };

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseReviewCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Review.Title(Code),
        Speak = Wording.Review.Title(Code),
        Body =
        [
            FormParts.Heading(Wording.Review.Title(Code)),
            .. FormParts.Notice(Notice),
            .. Bands is null || Texts is null ? [] : Read(Bands, Texts),
            .. CaseFindings.Of(Findings, mayOverride: true, Wording.Form),
            .. FormParts.Field(
                new AdaptiveTextInput(CasesActions.Inputs.Summary, Wording.Form.Labels[CasesActions.Inputs.Summary])
                {
                    Value = Summary,
                    Placeholder = Wording.Form.Placeholders[CasesActions.Inputs.Summary],
                    IsMultiline = true,
                    MaxLength = CasesActions.MaxLengths.Summary,
                },
                Faults),
            CaseParts.Small(Wording.Review.WhatIsShared),
            .. FormParts.Field(
                new AdaptiveTextInput(CasesActions.Inputs.Comment, Wording.Form.Labels[CasesActions.Inputs.Comment])
                {
                    Value = Comment,
                    Placeholder = Wording.Form.Placeholders[CasesActions.Inputs.Comment],
                    IsMultiline = true,
                    MaxLength = CasesActions.MaxLengths.Text,
                },
                Faults),
            .. CaseFindings.Reason(Findings, mayOverride: true, Reason, Faults, Wording.Form),
        ],
        Actions =
        [
            CasesActions.Approve.Send(Surface, Wording.Review.Approve, Payload, AdaptiveActionStyle.Positive),
            CasesActions.Return.Send(Surface, Wording.Review.Return, Payload),
            .. Findings.Any(static finding => finding.Field == CasesActions.Inputs.Summary) ? (AdaptiveAction[])[CasesActions.ReplaceInReview.Send(Surface, Wording.Form.Replace, Payload)] : [],
            .. IsOwn ? (AdaptiveAction[])[CasesActions.EditForm.Reopen(Surface, Wording.MendButton, new CasesActions.CasePayload { Forum = Forum, Code = Code })] : [],
            .. Surface == CaseSurface.Dialog
                ? []
                : (AdaptiveAction[])[CaseDoor.Show.Press(Surface, Wording.Hide, new CaseDoor.CodePayload { Forum = Forum, Code = Code })],
        ],
    };

    private AdaptiveElement[] Read(CaseBandCodes bands, CaseTexts texts) =>
    [
        new AdaptiveFactSet
        {
            Facts = [new AdaptiveFact(Wording.By, CardText.Typed(Wording.PersonName(ByName))), new AdaptiveFact(Wording.SubmittedAt, At)],
        },
        CaseParts.Small(Wording.OnlyYou),
        .. IsOwn ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Review.Own) { Weight = AdaptiveTextWeight.Bolder }] : [],
        .. CaseParts.Everything(bands, texts, Wording.Form),
        .. CaseParts.Overrides(Overrides, Wording.Review),
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Large,
            Items =
            [
                new AdaptiveTextBlock(Wording.Review.ReminderTitle) { Weight = AdaptiveTextWeight.Bolder },
                .. Wording.Review.Reminders.Select(CaseParts.Small),
            ],
        },
    ];
}
