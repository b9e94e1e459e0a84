namespace CareSystem.Bot.Cases;

/// <summary>Age in bands of ten years; from eighty on together, because there are few.</summary>
internal enum AgeBand
{
    Unknown,
    UnderTen,
    Teens,
    Twenties,
    Thirties,
    Forties,
    Fifties,
    Sixties,
    Seventies,
    EightyOrMore,
}

/// <summary>Of the person; whoever writes may leave it open.</summary>
internal enum CaseSex
{
    NotStated,
    Female,
    Male,
    Other,
}

internal enum Household
{
    Alone,
    WithFamily,
    GroupHome,
    InHospital,
    Other,
}

/// <summary>How long a stay in hospital lasted.</summary>
internal enum HospitalStay
{
    None,
    UnderThreeMonths,
    ThreeToTwelveMonths,
    OneToFiveYears,
    FiveYearsOrMore,
}

/// <summary>The six components of the care system (domain.md §1.1).</summary>
internal enum LifeArea
{
    Medical,
    Welfare,
    Housing,
    Participation,
    MutualHelp,
    Education,
}

/// <summary>A kind of body that was involved; bodies are never named.</summary>
internal enum BodyKind
{
    PsychiatricMedical,
    OtherMedical,
    VisitingNurse,
    HealthCentre,
    TownOffice,
    Consultation,
    DisabilityService,
    GroupHome,
    LongTermCare,
    Employment,
    Housing,
    Neighbourhood,
    School,
    PeersAndFamilies,
    PoliceAndFire,
    Other,
}

/// <summary>A broad group instead of a diagnosis.</summary>
internal enum ConditionGroup
{
    NotStated,
    Schizophrenia,
    Mood,
    Addiction,
    Developmental,
    Dementia,
}

/// <summary>On what ground the case may be shared (domain.md §6.3). The tick is kept, never a form of consent.</summary>
internal enum CaseBasis
{
    Consent,
    StatutorySharing,
    Deidentified,
}

/// <summary>What is asked first, in bands instead of free text.</summary>
internal sealed record CaseBands(
    AgeBand Age,
    Household Household,
    HospitalStay Stay,
    IReadOnlyList<LifeArea> Troubles,
    IReadOnlyList<BodyKind> Bodies,
    ConditionGroup Group)
{
    /// <summary>Not stated in what was kept before it was asked.</summary>
    public CaseSex Sex { get; init; }
}
