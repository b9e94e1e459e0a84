using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>What stands in the fields of an issue's form: as typed, also when it is wrong.</summary>
/// <param name="Due">ISO, as the date field speaks it.</param>
public sealed record IssueFormValues(
    string? Subject = null, string? Category = null, string? Level = null, string? Description = null, string? Cases = null, string? Owner = null, string? Due = null);

/// <summary>The form of an issue, for a new one and for editing.</summary>
/// <param name="Issue">The number; null for a new one.</param>
/// <param name="Revision">The revision it shows; somebody else's change is found by it.</param>
/// <param name="Faults">Input id → sentence.</param>
/// <param name="Notice">What somebody else changed, or that the form has faults.</param>
/// <param name="Changed">A line per field that somebody else changed.</param>
public sealed record IssueFormCard(
    string Forum,
    string Form,
    string? Issue,
    int Revision,
    IssueFormValues Values,
    IReadOnlyDictionary<string, string> Faults,
    string? Notice,
    IReadOnlyList<string> Changed,
    IssuesWording Wording)
{
    /// <summary>Clients cut off what is pasted beyond it: well above what is allowed, so that nothing is lost unseen.</summary>
    private const int Slack = 3;

    /// <summary>It stands in a dialog: its button submits the dialog, and to leave it is closed.</summary>
    public bool InDialog { get; init; }

    /// <summary>The forum it is for, where the place does not say it; null = it does.</summary>
    public string? ForumName { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Issue is null ? Wording.NewTitle : Wording.EditTitle(Issue);
        var payload = new IssueActions.FormPayload { Forum = Forum, Form = Form, Issue = Issue, Revision = Revision, ForumName = ForumName };
        return new()
        {
            FallbackText = title,
            Speak = title,
            Body =
            [
                FormParts.Heading(title),
                .. FormParts.Forum(ForumName),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Fields(),
            ],
            Actions = InDialog ? [IssueActions.Add.Submit(Wording.AddButton, payload, AdaptiveActionStyle.Positive)] : [.. Buttons(payload)],
        };
    }

    private IEnumerable<AdaptiveAction> Buttons(IssueActions.FormPayload payload) =>
    [
        Issue is null
            ? IssueActions.Add.Execute(Wording.AddButton, payload, AdaptiveActionStyle.Positive)
            : IssueActions.Edit.Execute(Wording.SaveButton, payload, AdaptiveActionStyle.Positive),
        Issue is null
            ? IssueActions.List.Execute(Wording.Cancel, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None }
            : IssueActions.Show.Execute(Wording.Back, new IssueActions.IssuePayload { Forum = Forum, Issue = Issue }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
    ];

    private IEnumerable<AdaptiveElement> Fields() =>
    [
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Subject, Wording.Subject)
            {
                Value = Values.Subject,
                Placeholder = Wording.SubjectPlaceholder,
                MaxLength = 100 * Slack,
                IsRequired = true,
                ErrorMessage = Wording.Required,
            },
            Faults),
        .. FormParts.Field(Choice(IssueActions.Inputs.Category, Wording.Category, Wording.Categories, Values.Category) with { Placeholder = Wording.ChoosePlaceholder }, Faults),
        .. FormParts.Field(Choice(IssueActions.Inputs.Level, Wording.Level, Wording.Levels, Values.Level ?? "Community"), Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Description, Wording.Description)
            {
                Value = Values.Description,
                Placeholder = Wording.DescriptionPlaceholder,
                MaxLength = 1000 * Slack,
                IsMultiline = true,
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Cases, Wording.Cases) { Value = Values.Cases, Placeholder = Wording.CasesPlaceholder, MaxLength = 200 * Slack }, Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Owner, Wording.Owner) { Value = Values.Owner, Placeholder = Wording.OwnerPlaceholder, MaxLength = 60 * Slack }, Faults),
        .. FormParts.Field(new AdaptiveDateInput(IssueActions.Inputs.Due, Wording.Due) { Value = Values.Due }, Faults),
    ];

    /// <summary>A value that is none of the choices cannot be shown in the field; the fault beside it says so.</summary>
    private AdaptiveChoiceSetInput Choice(string id, string label, IReadOnlyDictionary<string, string> choices, string? value) => new(id, label)
    {
        Value = value is not null && choices.ContainsKey(value) ? value : null,
        Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
        IsRequired = true,
        ErrorMessage = Wording.Required,
    };
}
