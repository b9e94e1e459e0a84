using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>What stands in the fields of an issue's form: as typed, also when it is wrong.</summary>
/// <param name="Due">ISO, as the date field speaks it.</param>
public sealed record IssueFormValues(
    string? Subject = null,
    string? Category = null,
    string? Level = null,
    string? Description = null,
    string? Cases = null,
    string? Owner = null,
    string? Due = null,
    string? Tags = null,
    string? CaseCount = null,
    string? Checklist = null,
    string? Figures = null,
    string? Source = null,
    string? Target = null,
    string? NextAction = null);

/// <summary>A body that may take an issue up.</summary>
public sealed record IssueBody(string Id, string Name);

/// <summary>An issue that says nearly the same.</summary>
public sealed record IssueLookAlike(string Number, string Subject, string Status);

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

    /// <summary>The reader is not told of the cases behind the issue: there are no fields for them.</summary>
    public bool HidesCases { get; init; }

    /// <summary>The bodies to choose from.</summary>
    public IReadOnlyList<IssueBody> Bodies { get; init; } = [];

    /// <summary>Open issues that say nearly the same; then its button adds all the same.</summary>
    public IReadOnlyList<IssueLookAlike> Similar { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Issue is null ? Wording.NewTitle : Wording.EditTitle(Issue);
        var payload = new IssueActions.FormPayload { Forum = Forum, Form = Form, Issue = Issue, Revision = Revision, ForumName = ForumName, Anyway = Similar.Count > 0, HidesCases = HidesCases };
        return new()
        {
            FallbackText = title,
            Speak = title,
            Body =
            [
                FormParts.Heading(title),
                .. FormParts.Forum(ForumName),
                new AdaptiveTextBlock(Wording.NoPersons),
                .. FormParts.Notice(CardText.Typed(Notice)),
                .. Changed.Select(static line => new AdaptiveTextBlock(CardText.Typed(line)) { Spacing = AdaptiveSpacing.Small }),
                .. Similar.Select(LookAlike),
                .. Fields(),
            ],
            Actions = InDialog ? [IssueActions.Add.Submit(AddTitle, payload, AdaptiveActionStyle.Positive)] : [.. Buttons(payload)],
        };
    }

    private string AddTitle => Similar.Count > 0 ? Wording.AddAnyway : Wording.AddButton;

    /// <summary>It opens in a dialog, so that the form with what was typed stays behind it; out of a dialog there is no other dialog.</summary>
    private AdaptiveContainer LookAlike(IssueLookAlike issue) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock($"{issue.Number}　{issue.Subject}") { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock(Wording.StatusNow(Wording.Statuses.GetValueOrDefault(issue.Status, issue.Status))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. InDialog
                ? []
                : (AdaptiveElement[])
                [
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions = [IssueActions.Show.Fetch(Wording.OpenNumber(issue.Number), new IssueActions.IssuePayload { Forum = Forum, Issue = issue.Number })],
                    },
                ],
        ],
    };

    private IEnumerable<AdaptiveAction> Buttons(IssueActions.FormPayload payload) =>
    [
        Issue is null
            ? IssueActions.Add.Execute(AddTitle, payload, AdaptiveActionStyle.Positive)
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
        .. FormParts.Field(Several(IssueActions.Inputs.Category, Wording.Category, Wording.Categories, Values.Category) with { IsRequired = true, ErrorMessage = Wording.Required }, Faults),
        .. FormParts.Field(Several(IssueActions.Inputs.Tags, Wording.TagsLabel, Wording.Tags, Values.Tags), Faults),
        .. FormParts.Field(Level(), Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Description, Wording.Description)
            {
                Value = Values.Description,
                Placeholder = Wording.DescriptionPlaceholder,
                MaxLength = 1000 * Slack,
                IsMultiline = true,
            },
            Faults),
        .. HidesCases ? [] : Cases(),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Checklist, Wording.Checklist) { Value = Values.Checklist, Placeholder = Wording.ChecklistPlaceholder, MaxLength = 200 * Slack }, Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Figures, Wording.Figures)
            {
                Value = Values.Figures, Placeholder = Wording.FiguresPlaceholder, MaxLength = 300 * Slack, IsMultiline = true,
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Source, Wording.Source) { Value = Values.Source, Placeholder = Wording.SourcePlaceholder, MaxLength = 100 * Slack }, Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Owner, Wording.Owner) { Value = Values.Owner, Placeholder = Wording.OwnerPlaceholder, MaxLength = 60 * Slack }, Faults),
        .. FormParts.Field(new AdaptiveDateInput(IssueActions.Inputs.Due, Wording.Due) { Value = Values.Due }, Faults),
        .. Bodies.Count == 0 ? [] : FormParts.Field(
            new AdaptiveChoiceSetInput(IssueActions.Inputs.Target, Wording.Target)
            {
                Value = Values.Target,
                Placeholder = Wording.TargetPlaceholder,
                Choices = [.. Bodies.Select(static body => new AdaptiveChoice(CardText.Typed(body.Name), body.Id))],
            },
            Faults),
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.NextAction, Wording.NextAction)
            {
                Value = Values.NextAction, Placeholder = Wording.NextActionPlaceholder, MaxLength = 200 * Slack, IsMultiline = true,
            },
            Faults),
    ];

    private IEnumerable<AdaptiveElement> Cases() =>
    [
        .. FormParts.Field(
            new AdaptiveTextInput(IssueActions.Inputs.Cases, Wording.Cases) { Value = Values.Cases, Placeholder = Wording.CasesPlaceholder, MaxLength = 200 * Slack }, Faults),
        .. FormParts.Field(new AdaptiveTextInput(IssueActions.Inputs.CaseCount, Wording.CaseCount) { Value = Values.CaseCount, Placeholder = Wording.CaseCountPlaceholder, MaxLength = 20 }, Faults),
    ];

    private static AdaptiveChoiceSetInput Several(string id, string label, IReadOnlyDictionary<string, string> choices, string? value) => new(id, label)
    {
        Value = value,
        IsMultiSelect = true,
        Choices = [.. choices.Select(static choice => new AdaptiveChoice(choice.Value, choice.Key))],
    };

    /// <summary>A value that is none of the choices cannot be shown in the field; the fault beside it says so.</summary>
    private AdaptiveChoiceSetInput Level() => new(IssueActions.Inputs.Level, Wording.Level)
    {
        Value = Values.Level ?? "Community",
        Choices = [.. Wording.Levels.Select(static level => new AdaptiveChoice(level.Value, level.Key))],
        IsRequired = true,
        ErrorMessage = Wording.Required,
    };
}
