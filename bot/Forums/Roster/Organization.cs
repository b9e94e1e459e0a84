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

/// <summary>A name that an organisation had.</summary>
/// <param name="Until">The last day on which it was called so.</param>
internal sealed record FormerName(string Name, DateOnly Until);

/// <summary>An organisation at the table (所属機関): has seats, and people who are reached through it.</summary>
internal sealed record Organization(OrganizationId Id, string Name, int Revision)
{
    public const int NameLimit = ParticipantDraft.OrganizationLimit;

    public OrganizationType Type { get; init; }

    /// <summary>The area (圏域) it works in, as the forum calls it; empty = not said.</summary>
    public string Area { get; init; } = "";

    /// <summary>What it was called before, oldest first: a seat of then is called as it was then.</summary>
    public IReadOnlyList<FormerName> Former { get; init; } = [];

    public OrganizationProfile Profile { get; init; } = OrganizationProfile.Empty;

    /// <summary>The key under which its history is kept.</summary>
    public string Subject => SubjectOf(Id);

    public string NameOn(DateOnly day) => Former.FirstOrDefault(former => day <= former.Until)?.Name ?? Name;

    /// <summary>Under another name from this day on. Two names of one day are one: the first of them was a slip.</summary>
    public Organization Renamed(string name, DateOnly today)
    {
        var until = today.AddDays(-1);
        FormerName[] former = [.. Former.Any(one => one.Until >= until) ? Former : [.. Former, new FormerName(Name, until)]];
        return this with { Name = name, Former = former[^1].Name == name ? former[..^1] : former };
    }

    public static string SubjectOf(OrganizationId organization) => $"organization:{organization}";
}

/// <summary>A seat of an organisation, with everything that is known of who was in it.</summary>
internal sealed record MemberSeat(SeatId Id, OrganizationId Organization, SeatHistory History, int Revision)
{
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(SeatId seat) => $"seat:{seat}";
}
