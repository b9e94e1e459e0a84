using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.FollowUp;

/// <summary>The presenter is asked how it went since (モニタリング): a notice in their own chat that holds nothing of the case.</summary>
public sealed record CaseFollowUpAskCard(string Forum, string Code, int Months, CasesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.FollowUpTitle(Months),
        Speak = $"{Wording.Life.FollowUpTitle(Months)}。{Wording.Life.FollowUpText(Months, Code)}",
        Body =
        [
            FormParts.Heading(Wording.Life.FollowUpTitle(Months)),
            new AdaptiveTextBlock(Wording.Life.FollowUpText(Months, Code)),
        ],
        Actions =
        [
            .. CaseFollowUpActions.Form.Reveal(
                CaseSurface.Chat, Wording.Life.FollowUpButton, Wording.Life.FollowUpHere, new CaseFollowUpActions.FollowUpPayload { Forum = Forum, Code = Code, Months = Months }),
            CaseDoor.Show.Press(CaseSurface.Chat, Wording.Life.FollowUpShow, new CaseDoor.CodePayload { Forum = Forum, Code = Code }),
        ],
    };
}

/// <summary>The form in which the presenter tells it. Only ever one person's view or a dialog.</summary>
public sealed record CaseFollowUpCard(
    string Forum,
    string Form,
    string Code,
    int Months,
    string? Turn,
    string? Words,
    IReadOnlyDictionary<string, string> Faults,
    IReadOnlyList<CaseFindingLine> Findings,
    string? Notice,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>The cautions among the findings, for the form to carry.</summary>
    public string? Seen { get; init; }

    /// <summary>The reader is of the secretariat and may pass a stop with a reason.</summary>
    public bool MayOverride { get; init; }

    /// <summary>The reason, as it was typed.</summary>
    public string? Reason { get; init; }

    private CaseFollowUpActions.AnswerPayload Payload => new() { Forum = Forum, Form = Form, Code = Code, Months = Months, Seen = Seen };

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseFollowUpCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Life.FollowUpForm(Code, Months),
        Speak = Wording.Life.FollowUpForm(Code, Months),
        Body =
        [
            FormParts.Heading(Wording.Life.FollowUpForm(Code, Months)),
            .. FormParts.Notice(Notice),
            .. CaseFindings.Of(Findings, MayOverride, Wording.Form),
            .. FormParts.Field(
                new AdaptiveChoiceSetInput(CaseFollowUpActions.Inputs.Change, Wording.Life.FollowUpLabel)
                {
                    Value = Turn,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Choices = [.. Wording.Life.Turns.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
                    IsRequired = true,
                    ErrorMessage = Wording.Form.Required,
                },
                Faults),
            .. FormParts.Field(
                new AdaptiveTextInput(CaseFollowUpActions.Inputs.Since, Wording.Life.FollowUpWords)
                {
                    Value = Words,
                    Placeholder = Wording.Life.FollowUpPlaceholder,
                    IsMultiline = true,
                    MaxLength = CasesActions.MaxLengths.Text,
                },
                Faults),
            CaseParts.Small(Wording.Life.FollowUpPrivacy),
            .. CaseFindings.Reason(Findings, MayOverride, Reason, Faults, Wording.Form),
        ],
        Actions =
        [
            CaseFollowUpActions.Answer.Send(Surface, Wording.Life.FollowUpSend, Payload, AdaptiveActionStyle.Positive),
            .. Findings.Count == 0 ? [] : (AdaptiveAction[])[CaseFollowUpActions.Replace.Send(Surface, Wording.Form.Replace, Payload)],
        ],
    };
}
