using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>A forum (協議の場): the standing table of a town's health, medical and welfare people.</summary>
/// <param name="Channel">The channel in which it speaks; the one it was installed in until the secretariat says otherwise.</param>
/// <param name="InstalledBy">Who installed the bot: becomes the first secretariat if in the roster and no guest.</param>
/// <param name="RosterGeneration">Rows of the roster with a later generation are still being written and count for nothing.</param>
internal sealed record Forum(
    ForumId Id,
    string Name,
    ForumLayer Layer,
    TenantId Tenant,
    ConversationId Channel,
    PersonId? InstalledBy,
    int RosterGeneration,
    DateTimeOffset CreatedAt)
{
    /// <summary>
    /// The generation of the roster of seats that counts but which the members' rows do not follow yet: until they do, each is read together
    /// with what that generation says of it. Null = they say everything themselves.
    /// </summary>
    public int? Follows { get; init; }

    /// <summary>The team itself, which is also the id of its first channel; of a group chat, the chat.</summary>
    public ConversationId Team { get; init; } = Channel;

    /// <summary>Whether it can speak there.</summary>
    public ForumPresence Presence { get; init; } = ForumPresence.Usual;

    /// <summary>What the secretariat has set.</summary>
    public ForumSettings Settings { get; init; } = ForumSettings.Default;

    public ForumSummary Summary => new(Id, Name, Channel, Tenant) { Settings = Settings };
}

/// <summary>A person in the roster.</summary>
/// <param name="Generation">The filling of the roster that wrote this row.</param>
internal sealed record Member(
    ForumId Forum,
    PersonId Person,
    string ChannelUserId,
    string Name,
    string? Email,
    MemberRole Role,
    ParticipantKind Kind,
    string Organisation,
    bool IsGuest,
    int Generation,
    DateTimeOffset JoinedAt)
{
    /// <summary>What follows from the seats of the roster for this person; null = not in it.</summary>
    public IReadOnlyList<MemberTerm>? Terms { get; init; }

    /// <summary>The generation of the roster of seats that role and terms were last taken from.</summary>
    public int Followed { get; init; }

    /// <summary>Keeps the office: a guest of the tenant cannot, whatever they were before.</summary>
    public bool IsSecretariat => Role == MemberRole.Secretariat && !IsGuest;

    /// <summary>The role that counts on a day.</summary>
    public MemberRole RoleOn(DateOnly day) => SeatRights.On(day, Role == MemberRole.Secretariat && IsGuest ? MemberRole.Member : Role, Terms);

    /// <summary>What the person has set for themselves in this forum.</summary>
    public PersonalSettings Personal { get; init; } = PersonalSettings.Default;

    /// <summary>The person with the rights of that day, and under the kind of the seat they are in then.</summary>
    public Caller AsCaller(DateOnly today)
    {
        var term = Terms?.FirstOrDefault(one => one.Covers(today));
        return new(Forum, Person, Name, RoleOn(today), term?.Kind ?? Kind, term?.Organization ?? Organisation, IsGuest) { Personal = Personal };
    }
}

/// <summary>Reads forums and their rosters. Implemented by <c>RosterTable</c>.</summary>
internal interface IForums
{
    Task<Stored<Forum>?> FindAsync(ForumId forum, CancellationToken cancellation);

    /// <summary>Every row of the roster, also those that do not count yet, each with the rights that the roster of seats gives.</summary>
    Task<IReadOnlyList<Stored<Member>>> MembersAsync(ForumId forum, CancellationToken cancellation);

    /// <summary>A row as it is kept: its rights may be those of an earlier roster of seats.</summary>
    Task<Stored<Member>?> MemberAsync(ForumId forum, PersonId person, CancellationToken cancellation);
}

/// <summary>The roster must be filled from the team's members.</summary>
internal sealed record FillRosterDue : OutboxRecord;

/// <summary>The roster must follow the team's members; where the team cannot be asked, nothing happens.</summary>
internal sealed record SyncRosterDue : OutboxRecord;

/// <summary>The welcome card must be posted, once per forum.</summary>
internal sealed record WelcomeDue : OutboxRecord;

/// <summary>The directory must follow the roster.</summary>
internal sealed record ListMembersDue : OutboxRecord;

/// <summary>The directory must forget that a person belongs to the forum.</summary>
internal sealed record UnlistMemberDue(string Person) : OutboxRecord;
