using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>What was missing (domain.md §5.4 ④).</summary>
internal enum LackKind
{
    People,
    Services,
    Rules,
    Information,
    Connections,
    Money,
}

/// <summary>Whether the same happens to others (⑤).</summary>
internal enum CaseSpread
{
    Unknown,
    OnlyHere,
    AFew,
    Many,
}

/// <summary>Where it is to be taken up (⑦).</summary>
internal enum TakenUpAt
{
    Undecided,
    Here,
    Subcommittee,
    Council,
    Area,
    Prefecture,
    Individual,
}

/// <summary>What was noted while a case was talked over, along the eight questions of domain.md §5.4. As protected as the case itself.</summary>
/// <param name="Happened">① What happened.</param>
/// <param name="Troubled">② Who was troubled, and where.</param>
/// <param name="Worked">③ What went well, what could be used: strengths.</param>
/// <param name="Lacks">④ What was missing, by kind.</param>
/// <param name="Missing">④ In words.</param>
/// <param name="Spread">⑤ Whether it happens to others.</param>
/// <param name="Areas">⑥ Which components it belongs to.</param>
/// <param name="Place">⑦ Where it is to be taken up.</param>
/// <param name="Step">⑧ A step that could be taken.</param>
internal sealed record CaseTalk(
    string Happened,
    string Troubled,
    string Worked,
    IReadOnlyList<LackKind> Lacks,
    string Missing,
    CaseSpread Spread,
    IReadOnlyList<LifeArea> Areas,
    TakenUpAt Place,
    string Step,
    string ByName,
    DateTimeOffset At)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(CaseTalk);
}

/// <summary>The notes of the talk as they were typed.</summary>
internal sealed record TalkDraft(
    string? Happened, string? Troubled, string? Worked, string? Lacks, string? Missing, string? Spread, string? Areas, string? Place, string? Step)
{
    public const int TextLimit = 200;
    public const int TextUnits = 400;

    /// <summary>The cautions that were shown with the form.</summary>
    public string? Seen { get; init; }

    /// <summary>Why it is kept although the check stops it.</summary>
    public string? Reason { get; init; }

    /// <summary>What is searched for personal data.</summary>
    public IReadOnlyList<TypedField> Texts =>
        [new(TalkFields.Happened, Happened), new(TalkFields.Troubled, Troubled), new(TalkFields.Worked, Worked), new(TalkFields.Missing, Missing), new(TalkFields.Step, Step)];

    public (CaseTalk? Talk, CaseScreening Screening, CaseFaults? Faults) Check(KnownNames known, ActionContext context)
    {
        var mayOverride = CaseRights.Handles(context.Caller);
        var checks = new FieldChecks();
        var talk = new CaseTalk(
            checks.Sized(TalkFields.Happened, Happened, TextLimit, TextUnits),
            checks.Sized(TalkFields.Troubled, Troubled, TextLimit, TextUnits),
            checks.Sized(TalkFields.Worked, Worked, TextLimit, TextUnits),
            checks.Choices<LackKind>(TalkFields.Lacks, Lacks),
            checks.Sized(TalkFields.Missing, Missing, TextLimit, TextUnits),
            checks.Choice<CaseSpread>(TalkFields.Spread, Spread, required: false),
            checks.Choices<LifeArea>(TalkFields.Areas, Areas),
            checks.Choice<TakenUpAt>(TalkFields.Place, Place, required: false),
            checks.Sized(TalkFields.Step, Step, TextLimit, TextUnits),
            context.Caller.Name,
            context.Now);
        var reason = mayOverride ? checks.Sized(CaseFields.Reason, Reason, CaseScreening.ReasonLimit, CaseScreening.ReasonUnits) : "";
        var screening = new CaseScreening(PersonalDataCheck.Find(Texts, known), Seen, reason, mayOverride);
        return checks.AllGood && screening.MayPass
            ? (talk, screening, null)
            : (null, screening, new CaseFaults(checks.Faults.Faults, screening.Findings) { MayOverride = mayOverride });
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(TalkDraft);
}

/// <summary>The fields of the notes by the names under which faults and history speak of them.</summary>
internal static class TalkFields
{
    public const string Happened = "happened";
    public const string Troubled = "troubled";
    public const string Worked = "went";
    public const string Lacks = "lacks";
    public const string Missing = "lacking";
    public const string Spread = "spread";
    public const string Areas = "areas";
    public const string Place = "place";
    public const string Step = "step";
}
