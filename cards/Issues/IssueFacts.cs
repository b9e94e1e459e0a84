using CareSystem.Cards.Issues.Handing;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>The lines that say what an issue is, where it stands and what it rests on. What nobody has said goes without a line, but for who and when.</summary>
/// <param name="status">The name of the status.</param>
internal sealed class IssueFacts(IssueDetails issue, string status, IssuesWording wording)
{
    public IEnumerable<AdaptiveFact> All() =>
    [
        Of(IssueActions.Inputs.Status, status),
        .. Typed(IssueActions.Inputs.NextAction, issue.NextAction),
        Of(IssueActions.Inputs.Owner, issue.Owner.Length == 0 ? wording.Undecided : CardText.Typed(issue.Owner)),
        Of(IssueActions.Inputs.Due, issue.Due ?? wording.Undecided),
        .. Typed(IssueActions.Inputs.Note, issue.Note),
        Of(IssueActions.Inputs.Category, Named(issue.Categories, wording.Categories)),
        .. issue.Tags.Count == 0 ? [] : (AdaptiveFact[])[Of(IssueActions.Inputs.Tags, Named(issue.Tags, wording.Tags))],
        Of(IssueActions.Inputs.Level, wording.Levels.GetValueOrDefault(issue.Level, issue.Level)),
        .. Typed(IssueActions.Inputs.Target, issue.Target ?? ""),
        .. Evidence(issue.Evidence),
        .. issue.Origin is { } origin ? (AdaptiveFact[])[new AdaptiveFact(HandingWording.Standard.Origin, CardText.Typed(origin))] : [],
        .. issue.By is null ? [] : (AdaptiveFact[])[new AdaptiveFact(wording.By, CardText.Typed(issue.By))],
    ];

    private static string Named(IEnumerable<string> codes, IReadOnlyDictionary<string, string> names) => string.Join("、", codes.Select(code => names.GetValueOrDefault(code, code)));

    private IEnumerable<AdaptiveFact> Evidence(IssueEvidenceDetails evidence) =>
    [
        .. Typed(IssueActions.Inputs.CaseCount, evidence.CasesBehind ?? ""),
        .. Typed(IssueActions.Inputs.Cases, string.Join("、", evidence.Cases)),
        .. Typed(IssueActions.Inputs.Checklist, evidence.Checklist),
        .. Typed(IssueActions.Inputs.Figures, evidence.Figures),
        .. Typed(IssueActions.Inputs.Source, evidence.Source),
    ];

    private AdaptiveFact Of(string field, CardText value) => new(wording.FieldNames[field], value);

    private IEnumerable<AdaptiveFact> Typed(string field, string value) => value.Length == 0 ? [] : [Of(field, CardText.Typed(value))];
}
