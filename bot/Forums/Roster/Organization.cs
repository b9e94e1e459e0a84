using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>What an organisation says of itself (だれに聞く). Names and numbers of people may stand in it, so it is kept sealed.</summary>
/// <param name="Does">What it does.</param>
/// <param name="Ask">Whom to ask there.</param>
/// <param name="Reachable">When and how it can be reached.</param>
internal sealed record OrganizationProfile(string Does, string Ask, string Reachable)
{
    public static readonly OrganizationProfile Empty = new("", "", "");

    public const int DoesLimit = 300;
    public const int AskLimit = 150;
    public const int ReachableLimit = 150;
}

/// <summary>An organisation at the table (所属機関): has seats, and people who are reached through it.</summary>
internal sealed record Organization(OrganizationId Id, string Name, int Revision)
{
    public OrganizationType Type { get; init; }

    public OrganizationProfile Profile { get; init; } = OrganizationProfile.Empty;

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(OrganizationId organization) => $"organization:{organization}";
}

/// <summary>A seat of an organisation, with everything that is known of who was in it.</summary>
internal sealed record MemberSeat(SeatId Id, OrganizationId Organization, SeatHistory History, int Revision)
{
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(SeatId seat) => $"seat:{seat}";
}
