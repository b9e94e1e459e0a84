using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues.Strengths;

/// <summary>A strength. Begins with its time of creation, so that keys sort by it.</summary>
internal readonly record struct StrengthId(string Value)
{
    public static StrengthId? Parse(string? text) => IdText.IsValid(text) ? new StrengthId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>What people write of a strength.</summary>
/// <param name="Issue">The issue for which it is of use; null = none in particular.</param>
internal sealed record StrengthContent(string Subject, IReadOnlyList<IssueCategory> Categories, string Description, IssueNumber? Issue);

/// <summary>A strength (強み) that was found in the area: what there is already, logged beside the issues.</summary>
/// <param name="Revision">Moves with every change; a form carries it.</param>
internal sealed record CommunityStrength(
    StrengthId Id, StrengthContent Content, bool IsWithdrawn, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(StrengthId id) => $"issuestrength:{id}";

    /// <summary>The secretariat and the chair, and who submitted it.</summary>
    public bool MayEdit(Caller caller) => caller.Role is MemberRole.Secretariat or MemberRole.Chair || (caller.Person == By && caller.Role != MemberRole.Observer);
}

/// <summary>A strength as far as the list of issues shows it.</summary>
internal sealed record StrengthEntry(StrengthId Id, string Subject);

/// <summary>Somebody else changed the strength while a form of it was open.</summary>
internal sealed record StrengthChanged(CommunityStrength Current, IReadOnlyList<HistoryEntry> Since) : Refusal;

/// <summary>The fields of a strength by the names under which faults and history speak of them.</summary>
internal static class StrengthFields
{
    public const string Subject = "subject";
    public const string Category = "category";
    public const string Description = "description";
    public const string Issue = "issue";
    public const string Withdrawn = "withdrawn";
}

/// <summary>Reads strengths. Implemented by <c>StrengthsTable</c>.</summary>
internal interface IStrengths
{
    /// <summary>Those that were not withdrawn, newest first.</summary>
    Task<IReadOnlyList<CommunityStrength>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<CommunityStrength>?> FindAsync(ForumId forum, StrengthId id, CancellationToken cancellation);
}

/// <summary>A form as it was typed.</summary>
/// <param name="Issue">The number of an issue, as people write it; empty = none.</param>
internal sealed record StrengthDraft(string? Subject, string? Category, string? Description, string? Issue)
{
    public const int SubjectLimit = 100;
    public const int DescriptionLimit = 600;

    /// <summary>The issue that is meant, to be looked up; null where none is, or where nobody can tell.</summary>
    public IssueNumber? IssueToFind => IssueNumber.Parse(Issue);

    /// <param name="isKnown">Whether <see cref="IssueToFind"/> is there.</param>
    /// <returns>The content, or every fault at once.</returns>
    public (StrengthContent? Content, FormFaults? Faults) Check(bool isKnown)
    {
        var checks = new FieldChecks();
        var content = new StrengthContent(
            checks.Text(StrengthFields.Subject, Subject, SubjectLimit, required: true).ReplaceLineEndings(" "),
            checks.Choices<IssueCategory>(StrengthFields.Category, Category, required: true),
            checks.Text(StrengthFields.Description, Description, DescriptionLimit),
            IssueToFind);
        if (!string.IsNullOrWhiteSpace(Issue) && !(content.Issue is not null && isKnown))
        {
            checks.Add(StrengthFields.Issue, new Fault.Unknown(Issue.Trim()));
        }

        return checks.AllGood ? (content, null) : (null, checks.Faults);
    }
}
