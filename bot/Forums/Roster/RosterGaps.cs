using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>Who is missing at the table on a day: official kinds, components, kinds of organisation, and whom to invite next.</summary>
/// <param name="Untyped">Organisations at the table of which nobody has said what kind they are: they fill no gap.</param>
/// <param name="Next">The kind of organisation that the forum needs first; null = all are there.</param>
internal sealed record RosterGaps(
    IReadOnlyList<ParticipantKind> Kinds,
    IReadOnlyList<CareComponent> Components,
    IReadOnlyList<OrganizationType> Types,
    IReadOnlyList<string> Untyped,
    OrganizationType? Next)
{
    public static RosterGaps Of(RosterBook book, DateOnly today)
    {
        var seats = book.Seats.Select(seat => (Seat: seat, Day: seat.History.On(today))).Where(static one => one.Day.Attending is not null).ToArray();
        var organizations = seats.Select(one => book.Organizations.FirstOrDefault(other => other.Id == one.Seat.Organization)).OfType<Organization>().Distinct().ToArray();
        var types = Enum.GetValues<OrganizationType>().Where(static type => type != OrganizationType.Other).Except(organizations.Select(static one => one.Type)).ToArray();
        return new RosterGaps(
            [.. Enum.GetValues<ParticipantKind>().Where(static kind => kind != ParticipantKind.Other).Except(seats.Select(static one => one.Day.Kind))],
            [.. Enum.GetValues<CareComponent>().Except(organizations.SelectMany(static one => OrganizationTypes.ComponentsOf(one.Type)))],
            types,
            [.. organizations.Where(static one => one.Type == OrganizationType.Other).Select(static one => one.Name)],
            types.Length == 0 ? null : types[0]);
    }
}
