namespace CareSystem.Bot.Forums.Roster;

/// <summary>The kinds of organisation that sit at such tables (domain.md §5.1), in the order in which a forum grows: first who is needed to begin.</summary>
internal enum OrganizationType
{
    Other,

    /// <summary>障がい福祉の担当課.</summary>
    Municipality,

    /// <summary>保健所・保健センター.</summary>
    HealthCenter,

    /// <summary>基幹相談支援センター・相談支援.</summary>
    Consultation,

    /// <summary>地域移行・地域定着支援.</summary>
    TransitionSupport,

    PsychiatricHospital,
    PeerGroup,
    FamilyGroup,
    Clinic,
    VisitingNurse,
    GroupHome,
    Housing,
    LongTermCare,
    Employment,

    /// <summary>地域活動支援センター.</summary>
    ActivityCenter,

    SocialWelfareCouncil,

    /// <summary>民生委員・自治会.</summary>
    Volunteers,

    /// <summary>学校・教育委員会.</summary>
    Education,
}

/// <summary>The six components of the care system (domain.md §1.1).</summary>
internal enum CareComponent
{
    Medical,
    Welfare,
    Housing,
    Participation,
    MutualHelp,
    Education,
}

/// <summary>Which components an organisation of a kind brings to the table.</summary>
internal static class OrganizationTypes
{
    public static IReadOnlyList<CareComponent> ComponentsOf(OrganizationType type) => type switch
    {
        OrganizationType.Municipality or OrganizationType.Consultation or OrganizationType.TransitionSupport or OrganizationType.LongTermCare => [CareComponent.Welfare],
        OrganizationType.HealthCenter => [CareComponent.Medical, CareComponent.Education],
        OrganizationType.PsychiatricHospital or OrganizationType.Clinic or OrganizationType.VisitingNurse => [CareComponent.Medical],
        OrganizationType.GroupHome => [CareComponent.Welfare, CareComponent.Housing],
        OrganizationType.Housing => [CareComponent.Housing],
        OrganizationType.Employment or OrganizationType.ActivityCenter => [CareComponent.Participation],
        OrganizationType.PeerGroup => [CareComponent.Participation, CareComponent.MutualHelp],
        OrganizationType.FamilyGroup or OrganizationType.SocialWelfareCouncil or OrganizationType.Volunteers => [CareComponent.MutualHelp],
        OrganizationType.Education => [CareComponent.Education],
        _ => [],
    };
}
