using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>The fields of a case by the names under which faults and history speak of them.</summary>
internal static class CaseFields
{
    public const string Age = "age";
    public const string Sex = "sex";
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
    public const string Reason = "reason";
    public const string Readers = "readers";
    public const string Outcome = "outcome";
    public const string Hold = "hold";
    public const string Change = "change";
    public const string Since = "since";
}

/// <summary>A form as it was typed.</summary>
internal sealed record CaseDraft(
    string? Age, string? Household, string? Stay, string? Troubles, string? Bodies, string? Group, string? Basis, string? Situation, string? Worked, string? Missing)
{
    /// <summary>As people count.</summary>
    public const int TextLimit = 400;

    /// <summary>In UTF-16 units, of which a rare kanji or an emoji has several: three such texts must fit into one card.</summary>
    public const int TextUnits = 800;

    /// <summary>Missing in drafts from before it was asked.</summary>
    public string? Sex { get; init; }

    /// <summary>The cautions that were shown with the form, see <see cref="CaseScreening.Marks"/>.</summary>
    public string? Seen { get; init; }

    /// <summary>Why it is sent although the check stops it; counts when the secretariat gives it.</summary>
    public string? Reason { get; init; }

    /// <summary>What is searched for personal data.</summary>
    public IReadOnlyList<TypedField> Texts =>
        [new(CaseFields.Situation, Situation), new(CaseFields.Worked, Worked), new(CaseFields.Missing, Missing)];

    /// <returns>The content and what was found in it, or every fault and every finding at once.</returns>
    public (CaseContent? Content, CaseScreening Screening, CaseFaults? Faults) Check(KnownNames known, bool mayOverride)
    {
        var checks = new FieldChecks();
        var bands = new CaseBands(
            checks.Choice<AgeBand>(CaseFields.Age, Age),
            checks.Choice<Household>(CaseFields.Household, Household),
            checks.Choice<HospitalStay>(CaseFields.Stay, Stay),
            checks.Choices<LifeArea>(CaseFields.Troubles, Troubles, required: true),
            checks.Choices<BodyKind>(CaseFields.Bodies, Bodies),
            checks.Choice<ConditionGroup>(CaseFields.Group, Group, required: false))
        {
            Sex = checks.Choice<CaseSex>(CaseFields.Sex, Sex, required: false),
        };
        var content = new CaseContent(
            bands,
            checks.Choice<CaseBasis>(CaseFields.Basis, Basis),
            checks.Sized(CaseFields.Situation, Situation, TextLimit, TextUnits, required: true),
            checks.Sized(CaseFields.Worked, Worked, TextLimit, TextUnits),
            checks.Sized(CaseFields.Missing, Missing, TextLimit, TextUnits));
        var reason = mayOverride ? checks.Sized(CaseFields.Reason, Reason, CaseScreening.ReasonLimit, CaseScreening.ReasonUnits) : "";
        var screening = new CaseScreening(PersonalDataCheck.Find(Texts, known), Seen, reason, mayOverride);
        return checks.AllGood && screening.MayPass
            ? (content, screening, null)
            : (null, screening, new CaseFaults(checks.Faults.Faults, screening.Findings) { MayOverride = mayOverride });
    }

    /// <summary>For keeping it unfinished: nothing is required of it but that it fits.</summary>
    public (CaseDraft? Draft, CaseFaults? Faults) CheckSize()
    {
        var checks = new FieldChecks();
        checks.Sized(CaseFields.Situation, Situation, TextLimit, TextUnits);
        checks.Sized(CaseFields.Worked, Worked, TextLimit, TextUnits);
        checks.Sized(CaseFields.Missing, Missing, TextLimit, TextUnits);
        foreach (var (field, choice) in ((string, string?)[])[(CaseFields.Age, Age), (CaseFields.Sex, Sex), (CaseFields.Household, Household), (CaseFields.Stay, Stay), (CaseFields.Troubles, Troubles), (CaseFields.Bodies, Bodies), (CaseFields.Group, Group), (CaseFields.Basis, Basis)])
        {
            // Choices are words of our own; whatever else comes in their place is no draft of anybody's.
            checks.Text(field, choice, ChoicesLimit);
        }

        return checks.AllGood ? (this with { Seen = null, Reason = null }, null) : (null, new CaseFaults(checks.Faults.Faults, []));
    }

    /// <summary>All choices of a field together, by their names.</summary>
    private const int ChoicesLimit = 400;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseDraft);
}

/// <summary>What the secretariat typed while reviewing.</summary>
internal sealed record ReviewDraft(string? Summary, string? Comment)
{
    /// <summary>The cautions that were shown with the form.</summary>
    public string? Seen { get; init; }

    /// <summary>Why it is approved although the check stops it.</summary>
    public string? Reason { get; init; }

    public const int SummaryLimit = 200;
    public const int SummaryUnits = 400;
    public const int CommentLimit = 400;
    public const int CommentUnits = 800;

    /// <summary>
    /// For approval: a summary in which nobody is recognised, and no comment. The text is searched again, because the roster may know
    /// more names than when it was submitted; what of it was passed with a reason before is not asked again.
    /// </summary>
    public (string? Summary, CaseScreening Screening, CaseFaults? Faults) CheckApproval(CaseSubmission submission, KnownNames known)
    {
        var checks = new FieldChecks();
        var summary = checks.Sized(CaseFields.Summary, Summary, SummaryLimit, SummaryUnits, required: true);
        if (checks.Text(CaseFields.Comment, Comment, int.MaxValue).Length > 0)
        {
            checks.Add(CaseFields.Comment, new CommentOnApproval());
        }

        var reason = checks.Sized(CaseFields.Reason, Reason, CaseScreening.ReasonLimit, CaseScreening.ReasonUnits);
        var findings = Find(Summary, submission, known);
        var screening = new CaseScreening(findings, Seen, reason, MayOverride: true);
        return checks.AllGood && screening.MayPass
            ? (summary, screening, null)
            : (null, screening, new CaseFaults(checks.Faults.Faults, findings) { MayOverride = true });
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

    /// <summary>What is found in a summary, and what stops the text it stands for and was not passed before.</summary>
    public static IReadOnlyList<PersonalDataFinding> Find(string? summary, CaseSubmission submission, KnownNames known) =>
    [
        .. PersonalDataCheck.Find([new(CaseFields.Summary, summary), .. Texts(submission)], known)
            .Where(finding => finding.Field == CaseFields.Summary || (finding.Severity == PersonalDataSeverity.Stop && !submission.Overrides.Any(passed => passed.Covers(finding)))),
    ];

    private static IEnumerable<TypedField> Texts(CaseSubmission submission) => submission.Content is { } content
        ? [new(CaseFields.Situation, content.Situation), new(CaseFields.Worked, content.Worked), new(CaseFields.Missing, content.Missing)]
        : [];
}
