using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>That the secretariat sent or approved something although the check stops it, and why. As protected as the case itself.</summary>
/// <param name="Kinds">What was found, as kinds only.</param>
internal sealed record StopOverride(PersonId By, string ByName, DateTimeOffset At, IReadOnlyList<PersonalDataKind> Kinds, string Reason)
{
    /// <summary>Which pieces it was, hashed: another one is looked at anew. Null in what was kept before there were any, which lets nothing through.</summary>
    public IReadOnlyList<string>? Marks { get; init; }

    public bool Covers(PersonalDataFinding finding) => Marks?.Contains(CaseScreening.Mark(finding), StringComparer.Ordinal) ?? false;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(StopOverride);
}

/// <summary>
/// What the check found in what somebody wants to send, and whether it may be sent all the same: cautions once they were shown to
/// the one who sends it, stops by the secretariat with a reason.
/// </summary>
/// <param name="Seen">What was shown before, as the form carries it back.</param>
/// <param name="MayOverride">The one who sends it is of the secretariat.</param>
internal sealed record CaseScreening(IReadOnlyList<PersonalDataFinding> Findings, string? Seen, string Reason, bool MayOverride)
{
    public const int ReasonLimit = 200;
    public const int ReasonUnits = 400;

    private IEnumerable<PersonalDataFinding> Stops => Findings.Where(static finding => finding.Severity == PersonalDataSeverity.Stop);

    private IEnumerable<PersonalDataFinding> Cautions => Findings.Where(static finding => finding.Severity == PersonalDataSeverity.Caution);

    public bool MayPass
    {
        get
        {
            var seen = (Seen ?? "").Split(',').ToHashSet(StringComparer.Ordinal);
            return (!Stops.Any() || (MayOverride && Reason.Length > 0)) && Cautions.Select(Mark).All(seen.Contains);
        }
    }

    /// <summary>The cautions as they are shown, for the form to carry: a caution that is new is shown before it is sent.</summary>
    public static string Marks(IEnumerable<PersonalDataFinding> findings) =>
        string.Join(',', findings.Where(static finding => finding.Severity == PersonalDataSeverity.Caution).Select(Mark).Distinct(StringComparer.Ordinal));

    /// <summary>To be kept where stops were passed; else null.</summary>
    public StopOverride? Override(ActionContext context) =>
        Stops.Any()
            ? new StopOverride(context.Caller.Person, context.Caller.Name, context.Now, [.. Stops.Select(static stop => stop.Kind).Distinct()], Reason)
            {
                Marks = [.. Stops.Select(Mark).Distinct(StringComparer.Ordinal)],
            }
            : null;

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseScreening);

    /// <summary>The piece itself, hashed: the form goes back to the one who typed it only, and what is kept of it is sealed.</summary>
    internal static string Mark(PersonalDataFinding finding) => IdText.Hash("caution", finding.Kind.ToString(), finding.Field, finding.Piece)[..10];
}
