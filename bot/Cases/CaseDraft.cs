using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>The fields of a case by the names under which faults and history speak of them.</summary>
internal static class CaseFields
{
    public const string Age = "age";
    public const string Household = "household";
    public const string Stay = "stay";
    public const string Troubles = "troubles";
    public const string Bodies = "bodies";
    public const string Group = "group";
    public const string Basis = "basis";
    public const string Situation = "situation";
    public const string Worked = "worked";
    public const string Missing = "missing";
    public const string Summary = "summary";
    public const string Comment = "comment";
}

/// <summary>A form as it was typed.</summary>
internal sealed record CaseDraft(
    string? Age, string? Household, string? Stay, string? Troubles, string? Bodies, string? Group, string? Basis, string? Situation, string? Worked, string? Missing)
{
    /// <summary>As people count.</summary>
    public const int TextLimit = 400;

    /// <summary>In UTF-16 units, of which a rare kanji or an emoji has several: three such texts must fit into one card.</summary>
    public const int TextUnits = 800;

    /// <returns>The content, or every fault and every finding at once.</returns>
    public (CaseContent? Content, CaseFaults? Faults) Check()
    {
        var checks = new FieldChecks();
        var bands = new CaseBands(
            checks.Choice<AgeBand>(CaseFields.Age, Age),
            checks.Choice<Household>(CaseFields.Household, Household),
            checks.Choice<HospitalStay>(CaseFields.Stay, Stay),
            checks.Choices<LifeArea>(CaseFields.Troubles, Troubles, required: true),
            checks.Choices<BodyKind>(CaseFields.Bodies, Bodies),
            checks.Choice<ConditionGroup>(CaseFields.Group, Group, required: false));
        var content = new CaseContent(
            bands,
            checks.Choice<CaseBasis>(CaseFields.Basis, Basis),
            checks.Sized(CaseFields.Situation, Situation, TextLimit, TextUnits, required: true),
            checks.Sized(CaseFields.Worked, Worked, TextLimit, TextUnits),
            checks.Sized(CaseFields.Missing, Missing, TextLimit, TextUnits));
        PersonalDataFinding[] findings =
        [
            .. PersonalDataCheck.Find(CaseFields.Situation, Situation),
            .. PersonalDataCheck.Find(CaseFields.Worked, Worked),
            .. PersonalDataCheck.Find(CaseFields.Missing, Missing),
        ];
        return checks.AllGood && findings.Length == 0 ? (content, null) : (null, new CaseFaults(checks.Faults.Faults, findings));
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseDraft);
}

/// <summary>What the secretariat typed while reviewing.</summary>
internal sealed record ReviewDraft(string? Summary, string? Comment)
{
    public const int SummaryLimit = 200;
    public const int SummaryUnits = 400;
    public const int CommentLimit = 400;
    public const int CommentUnits = 800;

    /// <summary>For approval: a summary in which nobody is recognised, and no comment.</summary>
    public (string? Summary, CaseFaults? Faults) CheckApproval()
    {
        var checks = new FieldChecks();
        var summary = checks.Sized(CaseFields.Summary, Summary, SummaryLimit, SummaryUnits, required: true);
        if (checks.Text(CaseFields.Comment, Comment, int.MaxValue).Length > 0)
        {
            checks.Add(CaseFields.Comment, new CommentOnApproval());
        }

        var findings = PersonalDataCheck.Find(CaseFields.Summary, Summary);
        return checks.AllGood && findings.Count == 0 ? (summary, null) : (null, new CaseFaults(checks.Faults.Faults, findings));
    }

    /// <summary>
    /// For a return: a comment. It may name what must go (it is read by the submitter alone and kept as protected as the case), so it
    /// is not searched for personal data; neither is the summary that was begun.
    /// </summary>
    public (ReviewNotes? Notes, CaseFaults? Faults) CheckReturn()
    {
        var checks = new FieldChecks();
        var notes = new ReviewNotes(
            checks.Sized(CaseFields.Comment, Comment, CommentLimit, CommentUnits, required: true),
            checks.Sized(CaseFields.Summary, Summary, SummaryLimit, SummaryUnits));
        return checks.AllGood ? (notes, null) : (null, new CaseFaults(checks.Faults.Faults, []));
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ReviewDraft);
}

internal static class CaseFieldChecks
{
    /// <summary>A text within a limit as people count, and within a size.</summary>
    public static string Sized(this FieldChecks checks, string field, string? typed, int limit, int units, bool required = false)
    {
        var text = checks.Text(field, typed, limit, required);
        if (text.Length > units)
        {
            checks.Add(field, new Fault.TooLong(limit, text.Length));
        }

        return text;
    }
}
