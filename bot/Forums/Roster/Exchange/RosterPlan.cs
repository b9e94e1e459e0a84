using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>What a file makes of the roster; nothing of it is done yet.</summary>
/// <param name="After">The roster as it would be; null where there are faults.</param>
/// <param name="Changes">A line for each person of whom something changes.</param>
/// <param name="Unchanged">How many people of the file stay as they are.</param>
/// <param name="NotInFile">How many people of the roster are not in the file: they stay.</param>
/// <param name="UnknownHeadings">Columns that nobody reads.</param>
internal sealed record RosterPlan(
    RosterBook? After,
    IReadOnlyList<FoundFault> Faults,
    IReadOnlyList<PersonChange> Changes,
    int Unchanged,
    int NotInFile,
    IReadOnlyList<string> NewOrganizations,
    IReadOnlyList<string> UnknownHeadings)
{
    public bool CanBeMade => After is not null && Changes.Count > 0;

    /// <summary>Names by id, for who is in the way.</summary>
    public required Func<RosterPersonId, string> NameOf { get; init; }

    public int Count(ChangeSort sort) => Changes.Count(change => change.Sort == sort);
}

internal enum ChangeSort
{
    Added,
    Ended,
    Changed,
}

/// <summary>What becomes of one person.</summary>
internal sealed record PersonChange(RosterPersonId Person, string Name, ChangeSort Sort, IReadOnlyList<SheetDifference> Differences);

/// <summary>A cell that will say something else.</summary>
/// <param name="Place">The appointment it belongs to; null = the person's own.</param>
internal sealed record SheetDifference(string Column, string Old, string New, SheetPlace? Place = null);

/// <summary>An appointment in the words of the table.</summary>
internal sealed record SheetPlace(string Organization, string Kind, string Part, string From, string To);

/// <summary>Compares the roster with what it would become, by what its table says: whoever looks sees what they see in the file.</summary>
internal static class PlanDifferences
{
    public static IReadOnlyList<PersonChange> Between(RosterBook before, RosterBook after, IReadOnlyList<Stored<Member>> members, RosterSheetNames names)
    {
        var (old, now) = (new RosterSheet(before, members, names), new RosterSheet(after, members, names));
        var known = before.People.ToDictionary(static person => person.Id);
        return
        [
            .. after.People.OrderBy(static person => person.Order).Select(person => Of(known.GetValueOrDefault(person.Id), person, old, now)).Where(static change => change.Differences.Count > 0),
        ];
    }

    private static PersonChange Of(Participant? before, Participant after, RosterSheet old, RosterSheet now)
    {
        var cells = now.Of(after);
        var was = before is null ? null : old.Of(before);
        List<SheetDifference> differences =
        [
            .. SheetColumns.OfPerson
                .Where(column => (was?[column] ?? "") != cells[column] || (column == RosterFields.Teams && before?.Teams != after.Teams))
                .Select(column => new SheetDifference(column, was?[column] ?? "", cells[column])),
        ];
        var hasEnded = Places(before is null ? [] : [.. old.PlacesOf(before)], [.. now.PlacesOf(after)], old, now, differences);
        return new PersonChange(after.Id, after.Details.Name, before is null ? ChangeSort.Added : hasEnded ? ChangeSort.Ended : ChangeSort.Changed, differences);
    }

    /// <returns>Whether an appointment ends sooner than was written down.</returns>
    private static bool Places(
        IReadOnlyList<(MemberSeat Seat, Appointment One)> before, IReadOnlyList<(MemberSeat Seat, Appointment One)> after, RosterSheet old, RosterSheet now, List<SheetDifference> differences)
    {
        var hasEnded = false;
        foreach (var (seat, one) in after)
        {
            var place = Place(seat, one, now);
            if (before.FirstOrDefault(other => other.One.IsSame(one)) is not { Seat: { } oldSeat, One: { } oldOne })
            {
                differences.Add(new SheetDifference(SheetColumns.Seat, "", place.From, place));
                continue;
            }

            var was = Place(oldSeat, oldOne, old);
            hasEnded |= one.LastDay < oldOne.LastDay;
            Add(RosterFields.Kind, was.Kind, place.Kind);
            Add(RosterFields.To, was.To, place.To);

            void Add(string column, string oldText, string newText)
            {
                if (oldText != newText)
                {
                    differences.Add(new SheetDifference(column, oldText, newText, was));
                }
            }
        }

        foreach (var (seat, one) in before.Where(place => !after.Any(other => other.One.IsSame(place.One))))
        {
            var was = Place(seat, one, old);
            differences.Add(new SheetDifference(SheetColumns.Seat, was.From, "", was));
            hasEnded = true;
        }

        return hasEnded;
    }

    private static SheetPlace Place(MemberSeat seat, Appointment one, RosterSheet sheet)
    {
        var cells = sheet.Of(seat, one);
        return new SheetPlace(sheet.NameOf(seat.Organization), cells[RosterFields.Kind], cells[SheetColumns.Part], cells[RosterFields.From], cells[RosterFields.To]);
    }
}
