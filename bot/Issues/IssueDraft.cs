using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>A form as it was typed.</summary>
internal sealed record IssueDraft(string? Subject, string? Category, string? Level, string? Description, string? Cases, string? Owner, string? Due)
{
    public const int SubjectLimit = 100;
    public const int DescriptionLimit = 1000;
    public const int OwnerLimit = 60;

    /// <summary>Of the field for codes, in characters: room for about twenty.</summary>
    public const int CasesLimit = 200;

    /// <summary>The codes that can be read, to be looked up.</summary>
    public IReadOnlyList<CaseCode> CodesToFind => Cases is null or { Length: > CasesLimit } ? [] : [.. Pieces(Cases).Select(CaseCode.Parse).OfType<CaseCode>().Distinct()];

    /// <param name="approved">What was found of <see cref="CodesToFind"/>, and whether it is approved.</param>
    /// <param name="before">The issue as it was: what stood there already is not questioned again.</param>
    /// <returns>The content, or every fault at once.</returns>
    public (IssueContent? Content, FormFaults? Faults) Check(IReadOnlyDictionary<CaseCode, bool> approved, DateOnly today, IssueContent? before = null)
    {
        var checks = new FieldChecks();
        var content = new IssueContent(
            checks.Text(IssueFields.Subject, Subject, SubjectLimit, required: true).ReplaceLineEndings(" "),
            checks.Choice<IssueCategory>(IssueFields.Category, Category),
            checks.Choice<IssueLevel>(IssueFields.Level, Level),
            checks.Text(IssueFields.Description, Description, DescriptionLimit),
            Codes(checks, approved, before),
            checks.Text(IssueFields.Owner, Owner, OwnerLimit).ReplaceLineEndings(" "),
            checks.Date(IssueFields.Due, Due));
        if (content.Due < today && content.Due != before?.Due)
        {
            checks.Add(IssueFields.Due, new Fault.InThePast());
        }

        return checks.AllGood ? (content, null) : (null, checks.Faults);
    }

    private static string[] Pieces(string text) =>
        FoldedText.Of(text).Text.Split([' ', '\t', '\n', '\r', '\u3000', ',', '\u3001', ';', '/', '\u30FB'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private List<CaseCode> Codes(FieldChecks checks, IReadOnlyDictionary<CaseCode, bool> approved, IssueContent? before)
    {
        var codes = new List<CaseCode>();
        var unknown = new List<string>();
        foreach (var piece in Pieces(checks.Text(IssueFields.Cases, Cases, CasesLimit)))
        {
            if (CaseCode.Parse(piece) is { } code && (approved.GetValueOrDefault(code) || before?.Cases.Contains(code) == true))
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

        return codes;
    }
}
