namespace CareSystem.Bot.Shared;

/// <summary>What a person may do in a forum.</summary>
internal enum MemberRole
{
    Observer,
    Member,
    Chair,
    Secretariat,
}

/// <summary>The official kinds in which participation is counted (基本指針 別表第一, indicator A2), and those outside the count.</summary>
internal enum ParticipantKind
{
    Other,
    Health,
    PsychiatricMedical,
    OtherMedical,
    Welfare,
    LongTermCare,
    Peer,
    Family,
}

/// <summary>The person who acts, as the forum's roster knows them at this moment; read afresh for every turn.</summary>
internal sealed record Caller(ForumId Forum, PersonId Person, string Name, MemberRole Role, ParticipantKind Kind, string Organisation, bool IsGuest)
{
    public bool IsSecretariat => Role == MemberRole.Secretariat;

    /// <summary>What the person has set for themselves.</summary>
    public PersonalSettings Personal { get; init; } = PersonalSettings.Default;
}

/// <summary>What every use case may know of its forum.</summary>
/// <param name="Channel">The bare id of the channel in which the forum speaks.</param>
internal sealed record ForumSummary(ForumId Id, string Name, ConversationId Channel, TenantId Tenant)
{
    /// <summary>What its secretariat has set.</summary>
    public ForumSettings Settings { get; init; } = ForumSettings.Default;
}
