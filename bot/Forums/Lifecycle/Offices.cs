using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>
/// Who keeps the office of the secretariat. The role stands in two places: in the member's own row, which every turn reads, and in the
/// roster, from which that row is written anew. Both change together, or the next edit of the roster would take it back.
/// </summary>
internal static class Offices
{
    /// <summary>The roster with another role for a person of the team; unchanged where they are nobody of it.</summary>
    public static RosterBook WithRole(this RosterBook book, PersonId person, MemberRole role) =>
        book.Find(person) is { } found && found.Role != role ? book.With(found with { Role = role, Revision = found.Revision + 1 }) : book;

    /// <summary>Whether anybody but these keeps the office.</summary>
    public static bool IsKept(IEnumerable<Stored<Member>> members, PersonId? without = null) =>
        members.Any(row => row.Value.IsSecretariat && row.Value.Person != without);

    /// <summary>The rows that differ, and the head that guards them.</summary>
    public static void Write(Changes changes, RosterBook before, RosterBook after)
    {
        if (before.Head is { } head && !ReferenceEquals(before, after))
        {
            RosterEdit.Rows(changes, before, after);
            changes.Replace(head, head.Value with { Revision = head.Value.Revision + 1 });
        }
    }

    /// <summary>The person whom the operator named takes the role where nobody has it.</summary>
    /// <param name="without">Is leaving just now.</param>
    /// <returns>Who takes it; null where nobody can.</returns>
    public static Stored<Member>? Heir(IReadOnlyList<Stored<Member>> members, PersonId? named, PersonId? without = null) =>
        named is { } person && person != without ? members.FirstOrDefault(row => row.Value.Person == person && !row.Value.IsGuest) : null;
}
