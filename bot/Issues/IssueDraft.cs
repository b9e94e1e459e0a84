using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>A form as it was typed.</summary>
internal sealed record IssueDraft(string? Subject, string? Category, string? Level, string? Description, string? Cases, string? Owner, string? Due)
{
    public const int SubjectLimit = 100;
    public const int DescriptionLimit = 1000;
    public const int OwnerLimit = 60;
    public const int ChecklistLimit = 200;
    public const int FiguresLimit = 300;
    public const int SourceLimit = 100;
    public const int NextActionLimit = 200;

    /// <summary>More cases than one forum sees.</summary>
    public const int MostCases = 9999;

    /// <summary>Of the field for codes, in characters: room for <see cref="MostCodes"/> of them, as they are written back into the form.</summary>
    public const int CasesLimit = 200;

    /// <summary>Codes that may be named; typed without their hyphens more of them would fit into the field than could be shown in it again.</summary>
    public const int MostCodes = 25;

    public string? Tags { get; init; }

    public string? CaseCount { get; init; }

    public string? Checklist { get; init; }

    public string? Figures { get; init; }

    public string? Source { get; init; }

    /// <summary>The id of a body.</summary>
    public string? Target { get; init; }

    public string? NextAction { get; init; }

    /// <summary>The codes that can be read, to be looked up.</summary>
    public IReadOnlyList<CaseCode> CodesToFind => Cases is null or { Length: > CasesLimit } ? [] : [.. Pieces(Cases).Select(CaseCode.Parse).OfType<CaseCode>().Distinct()];

    /// <param name="approved">What was found of <see cref="CodesToFind"/>, and whether it is approved.</param>
    /// <param name="bodies">The bodies there are.</param>
    /// <param name="before">The issue as it was: what stood there already is not questioned again.</param>
    /// <param name="hidesCases">The form had no fields for the cases behind the issue: they stay as they are, whatever was sent, and are not questioned.</param>
    /// <returns>The content, or every fault at once.</returns>
    public (IssueContent? Content, FormFaults? Faults) Check(
        IReadOnlyDictionary<CaseCode, bool> approved, IReadOnlyList<BodyPlace> bodies, DateOnly today, IssueContent? before = null, bool hidesCases = false)
    {
        var checks = new FieldChecks();
        var content = new IssueContent(
            checks.Text(IssueFields.Subject, Subject, SubjectLimit, required: true).ReplaceLineEndings(" "),
            checks.Choices<IssueCategory>(IssueFields.Category, Category, required: true),
            checks.Choices<IssueTag>(IssueFields.Tags, Tags),
            checks.Choice<IssueLevel>(IssueFields.Level, Level),
            checks.Text(IssueFields.Description, Description, DescriptionLimit),
            Evidence(checks, approved, before, hidesCases ? before?.Evidence ?? IssueEvidence.None : null),
            checks.Text(IssueFields.Owner, Owner, OwnerLimit).ReplaceLineEndings(" "),
            checks.Date(IssueFields.Due, Due),
            Body(checks, bodies, before),
            checks.Text(IssueFields.NextAction, NextAction, NextActionLimit));
        if (content.Due < today && content.Due != before?.Due)
        {
            checks.Add(IssueFields.Due, new Fault.InThePast());
        }

        return checks.AllGood ? (content, null) : (null, checks.Faults);
    }

    private static string[] Pieces(string text) =>
        FoldedText.Of(text).Text.Split(FoldedText.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A figure without its source says something else to everybody (domain.md §4.1).</summary>
    private IssueEvidence Evidence(FieldChecks checks, IReadOnlyDictionary<CaseCode, bool> approved, IssueContent? before, IssueEvidence? kept)
    {
        // What another forum has said of its cases is no field of the form: it stays.
        var evidence = new IssueEvidence(
            kept?.Cases ?? Codes(checks, approved, before),
            kept is null ? checks.Number(IssueFields.CaseCount, CaseCount, 0, MostCases) : kept.CaseCount,
            checks.Text(IssueFields.Checklist, Checklist, ChecklistLimit).ReplaceLineEndings(" "),
            checks.Text(IssueFields.Figures, Figures, FiguresLimit),
            checks.Text(IssueFields.Source, Source, SourceLimit).ReplaceLineEndings(" ")) { FewerThan = before?.Evidence.FewerThan };
        if (evidence.Figures.Length > 0 && evidence.Source.Length == 0)
        {
            checks.Add(IssueFields.Source, new Fault.Missing());
        }

        return evidence;
    }

    /// <summary>A body that was taken away meanwhile may stay where it stood.</summary>
    private IssueTarget? Body(FieldChecks checks, IReadOnlyList<BodyPlace> bodies, IssueContent? before)
    {
        if (string.IsNullOrWhiteSpace(Target))
        {
            return null;
        }

        if (bodies.FirstOrDefault(body => string.Equals(body.Id.Value, Target.Trim(), StringComparison.Ordinal)) is { } found)
        {
            return new IssueTarget(found.Id, found.Name.Length == 0 ? found.Kind.ToString() : found.Name);
        }

        if (before?.Target is { } target && string.Equals(target.Id.Value, Target.Trim(), StringComparison.Ordinal))
        {
            return target;
        }

        checks.Add(IssueFields.Target, new Fault.NotAChoice());
        return null;
    }

    private IReadOnlyList<CaseCode> Codes(FieldChecks checks, IReadOnlyDictionary<CaseCode, bool> approved, IssueContent? before)
    {
        // What stood in the form and was left alone is not questioned, were there ever so many.
        if (before?.Evidence.Cases is { Count: > 0 } same && string.Equals(Cases?.Trim(), string.Join(' ', same), StringComparison.Ordinal))
        {
            return same;
        }

        var codes = new List<CaseCode>();
        var unknown = new List<string>();
        foreach (var piece in Pieces(checks.Text(IssueFields.Cases, Cases, CasesLimit)))
        {
            if (CaseCode.Parse(piece) is { } code && (approved.GetValueOrDefault(code) || before?.Evidence.Cases.Contains(code) == true))
            {
                if (!codes.Contains(code))
                {
                    codes.Add(code);
                }
            }
            else
            {
                unknown.Add(piece);
            }
        }

        if (unknown.Count > 0)
        {
            checks.Add(IssueFields.Cases, new Fault.Unknown(string.Join('\u3001', unknown.Distinct(StringComparer.Ordinal))));
        }
        else if (codes.Count > MostCodes)
        {
            checks.Add(IssueFields.Cases, new Fault.TooMany(MostCodes, codes.Count));
        }

        return codes;
    }
}
