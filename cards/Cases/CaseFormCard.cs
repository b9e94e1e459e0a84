using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>What stands in the fields of a case form: as typed, also when it is wrong.</summary>
public sealed record CaseFormValues(
    string? Age = null,
    string? Household = null,
    string? Stay = null,
    string? Troubles = null,
    string? Bodies = null,
    string? Group = null,
    string? Basis = null,
    string? Situation = null,
    string? Worked = null,
    string? Missing = null,
    string? Sex = null)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseFormValues);
}

/// <summary>The form of a case. With anything typed in it, it is only ever one person's view or a dialog.</summary>
/// <param name="Form">The id of this showing of the form.</param>
/// <param name="Code">Null in a form for a new one.</param>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">A sentence above everything.</param>
/// <param name="Comment">The secretariat's, where the case was returned.</param>
/// <param name="Changed">A line per field that was changed elsewhere meanwhile.</param>
/// <param name="IsFresh">Nothing was typed yet: other ways to go on are offered.</param>
public sealed record CaseFormCard(
    string Forum,
    string Form,
    string? Code,
    int Revision,
    CaseFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    IReadOnlyList<CaseFindingLine> Findings,
    string? Notice,
    string? Comment,
    IReadOnlyList<string> Changed,
    bool IsFresh,
    CaseSurface Surface,
    CasesWording Wording)
{
    /// <summary>The cautions among the findings, for the form to carry: once shown they do not hold it back again.</summary>
    public string? Seen { get; init; }

    /// <summary>Which draft this was opened from, or the person was told of; null = none.</summary>
    public string? Draft { get; init; }

    /// <summary>How many will see the text; null while that cannot be told.</summary>
    public CaseReaderCount? Audience { get; init; }

    /// <summary>The reader is of the secretariat and may pass a stop with a reason.</summary>
    public bool MayOverride { get; init; }

    /// <summary>The reason, as it was typed.</summary>
    public string? Reason { get; init; }

    private CasesActions.FormPayload Payload => new() { Forum = Forum, Form = Form, Code = Code, Revision = Revision, Seen = Seen, Draft = Draft };

    private string Title => Code is null ? Wording.Form.Title : Wording.Form.MendTitle(Code);

    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseFormCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Title,
        Speak = Title,
        Body =
        [
            FormParts.Heading(Title),
            .. FormParts.Notice(Notice),
            .. CaseFindings.Of(Findings, MayOverride, Wording.Form),
            .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
            .. string.IsNullOrEmpty(Comment) ? [] : CommentBox(Comment),
            new AdaptiveTextBlock(Wording.Form.Intro),
            .. Wording.Form.Rules.Select(CaseParts.Small),
            .. Bands(),
            .. Texts(),
            .. Audience is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Audience.Say(Wording.Life)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large }],
            CaseParts.Small(Wording.Form.Privacy),
            .. Findings.Count == 0 ? [] : (AdaptiveElement[])[FindingsAbove()],
            .. CaseFindings.Reason(Findings, MayOverride, Reason, Faults, Wording.Form),
        ],
        Actions =
        [
            (Code is null ? CasesActions.Submit : CasesActions.Mend).Send(
                Surface,
                SendTitle,
                Payload,
                AdaptiveActionStyle.Positive),
            .. Findings.Count == 0 ? [] : (AdaptiveAction[])[CasesActions.Replace.Send(Surface, Wording.Form.Replace, Payload)],
            .. Code is null
                ? (AdaptiveAction[])[CasesActions.SaveDraft.Send(Surface, Wording.Life.SaveDraft, Payload)]
                : [CasesActions.AskWithdraw.Press(Surface, Wording.Form.Withdraw, new CasesActions.CasePayload { Forum = Forum, Code = Code })],
            .. IsFresh && Code is null && Surface != CaseSurface.Dialog ? OtherWays() : [],
        ],
    };

    private AdaptiveTextBlock FindingsAbove() => new(Wording.Form.FindingsAbove(Findings.Count))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Color = Findings.Any(static finding => finding.IsStop) ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
    };

    private string SendTitle =>
        Findings.Count > 0 && Faults.Count == 0 && Findings.All(static finding => !finding.IsStop) ? Wording.Form.Confirm
        : Code is null ? Wording.Form.Submit : Wording.Form.Resubmit;

    private AdaptiveElement[] CommentBox(string comment) =>
    [
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveTextBlock(Wording.Form.CommentTitle) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(CardText.Typed(comment)) { Spacing = AdaptiveSpacing.Small },
            ],
        },
    ];

    private AdaptiveAction[] OtherWays() =>
    [
        CasesActions.Form.Fetch(Wording.Form.InDialog, new PlainPayload { Forum = Forum }),
        CasesActions.List.Press(Surface, Wording.ListButton, new CasesActions.ListPayload { Forum = Forum }),
    ];

    private IEnumerable<AdaptiveElement> Bands() =>
    [
        .. One(CasesActions.Inputs.Age, Values.Age, Wording.Form.Ages),
        .. One(CasesActions.Inputs.Sex, Values.Sex ?? "NotStated", Wording.Form.Sexes, required: false),
        .. One(CasesActions.Inputs.Household, Values.Household, Wording.Form.Households),
        .. One(CasesActions.Inputs.Stay, Values.Stay, Wording.Form.Stays),
        .. Several(CasesActions.Inputs.Troubles, Values.Troubles, Wording.Form.Troubles, required: true),
        .. Several(CasesActions.Inputs.Bodies, Values.Bodies, Wording.Form.Bodies, required: false),
        .. One(CasesActions.Inputs.Group, Values.Group ?? "NotStated", Wording.Form.Groups, required: false),
        .. One(CasesActions.Inputs.Basis, Values.Basis, Wording.Form.Bases, style: AdaptiveChoiceInputStyle.Expanded),
    ];

    private IEnumerable<AdaptiveElement> Texts() =>
    [
        .. Text(CasesActions.Inputs.Situation, Values.Situation, required: true),
        .. Text(CasesActions.Inputs.Worked, Values.Worked, required: false),
        .. Text(CasesActions.Inputs.Missing, Values.Missing, required: false),
    ];

    /// <summary>
    /// A client sends nothing while a required field is empty, and so would keep no draft: in a new form the label says what is required, and
    /// the server asks for it when it is submitted.
    /// </summary>
    private bool IsHeldByClient(bool required) => required && Code is not null;

    private string Label(string id, bool required) => required && Code is null ? Wording.Form.RequiredLabel(Wording.Form.Labels[id]) : Wording.Form.Labels[id];

    private IEnumerable<AdaptiveElement> One(
        string id, string? value, IReadOnlyDictionary<string, string> choices, bool required = true, AdaptiveChoiceInputStyle style = AdaptiveChoiceInputStyle.Compact) =>
        FormParts.Field(
            new AdaptiveChoiceSetInput(id, Label(id, required))
            {
                Value = value is not null && choices.ContainsKey(value) ? value : null,
                Style = style,
                Placeholder = Wording.Form.Choose,
                Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
                IsRequired = IsHeldByClient(required),
                ErrorMessage = IsHeldByClient(required) ? Wording.Form.Required : default(CardText),
            },
            Faults);

    private IEnumerable<AdaptiveElement> Several(string id, string? value, IReadOnlyDictionary<string, string> choices, bool required) =>
        FormParts.Field(
            new AdaptiveChoiceSetInput(id, Label(id, required))
            {
                Value = Known(value, choices),
                IsMultiSelect = true,
                Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
                IsRequired = IsHeldByClient(required),
                ErrorMessage = IsHeldByClient(required) ? Wording.Form.Required : default(CardText),
            },
            Faults);

    private static string? Known(string? value, IReadOnlyDictionary<string, string> choices)
    {
        var known = string.Join(',', (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(choices.ContainsKey));
        return known.Length == 0 ? null : known;
    }

    private IEnumerable<AdaptiveElement> Text(string id, string? value, bool required) =>
        FormParts.Field(
            new AdaptiveTextInput(id, Label(id, required))
            {
                Value = value,
                Placeholder = Wording.Form.Placeholders[id],
                IsMultiline = true,
                MaxLength = CasesActions.MaxLengths.Text,
                IsRequired = IsHeldByClient(required),
                ErrorMessage = IsHeldByClient(required) ? Wording.Form.Required : default(CardText),
            },
            Faults);
}
