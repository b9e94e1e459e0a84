using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>An organisation at the table (所属機関): has seats, and people who are reached through it.</summary>
internal sealed record Organization(OrganizationId Id, string Name, int Revision)
{
    /// <summary>The key under which its history is kept.</summary>
    public string Subject => $"organization:{Id}";
}

/// <summary>A seat of an organisation, with everything that is known of who was in it.</summary>
internal sealed record MemberSeat(SeatId Id, OrganizationId Organization, SeatHistory History, int Revision)
{
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(SeatId seat) => $"seat:{seat}";
}
