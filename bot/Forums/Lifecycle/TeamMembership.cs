using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What Teams said last of a person's being in the team; kept after they left, so that a late event does not bring them back.</summary>
/// <param name="Name">As the roster knew them when they left, for those who are told; empty while they are there.</param>
internal sealed record TeamMembership(PersonId Person, Fact Left, string Name)
{
    /// <summary>The list of a team's members may be behind an event by this long; within it the event counts.</summary>
    public static readonly TimeSpan ListLag = TimeSpan.FromMinutes(5);

    /// <summary>Has just left, and may still be listed.</summary>
    public bool HasJustLeft(DateTimeOffset now) => Left.Holds && Left.SaidAt > now - ListLag;

    /// <summary>Has just come, and may not be listed yet.</summary>
    public bool HasJustCome(DateTimeOffset now) => !Left.Holds && Left.SaidAt > now - ListLag;
}

/// <summary>Reads what was said of people. Implemented by <c>TeamMembershipsTable</c>.</summary>
internal interface ITeamMemberships
{
    Task<Stored<TeamMembership>?> FindAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    Task<IReadOnlyList<TeamMembership>> AllAsync(ForumId forum, CancellationToken cancellation);
}
