using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>What an import writes into the history: one entry for the whole, and one for each person and seat that it changed.</summary>
internal static class ImportHistory
{
    public const string Subject = "roster";

    public static HistoryEntry Whole(RosterPlan plan, int revision, RosterUpload upload, DateTimeOffset now) => new(
        Subject,
        revision,
        RosterEvents.Imported,
        [.. Enum.GetValues<ChangeSort>().Select(sort => new FieldChange(sort.ToString(), null, plan.Count(sort).ToString(CultureInfo.InvariantCulture)))],
        upload.By,
        upload.ByName,
        now);

    public static IEnumerable<HistoryEntry> Of(
        RosterBook before, RosterBook after, IReadOnlyList<Stored<Member>> members, RosterSheetNames names, RosterUpload upload, DateTimeOffset now)
    {
        var revisions = after.People.ToDictionary(static person => person.Id, static person => person.Revision);
        foreach (var change in PlanDifferences.Between(before, after, members, names))
        {
            var own = change.Differences.Where(static difference => difference.Place is null).Select(difference => Field(difference, names)).ToArray();
            if (own.Length > 0)
            {
                yield return Entry(
                    Participant.SubjectOf(change.Person), revisions[change.Person], change.Sort == ChangeSort.Added ? RosterEvents.Added : RosterEvents.Imported, change.Sort == ChangeSort.Added ? [] : own);
            }
        }

        var known = before.Seats.ToDictionary(static seat => seat.Id);
        foreach (var seat in after.Seats.Where(seat => !known.TryGetValue(seat.Id, out var was) || was.Revision != seat.Revision))
        {
            yield return Entry(seat.Subject, seat.Revision, RosterEvents.Imported, [.. Days(known.GetValueOrDefault(seat.Id), seat)]);
        }

        HistoryEntry Entry(string subject, int revision, string what, IReadOnlyList<FieldChange> fields) => new(subject, revision, what, fields, upload.By, upload.ByName, now);
    }

    /// <summary>Of what is personal the history says only that it changed.</summary>
    private static FieldChange Field(SheetDifference difference, RosterSheetNames names) => RosterFields.IsPersonal(difference.Column)
        ? new FieldChange(difference.Column, null, null)
        : new FieldChange(difference.Column, names.CodeOf(difference.Column, difference.Old) ?? difference.Old, names.CodeOf(difference.Column, difference.New) ?? difference.New);

    /// <summary>Who is in the seat by their id, and the days.</summary>
    private static IEnumerable<FieldChange> Days(MemberSeat? before, MemberSeat after)
    {
        foreach (var one in after.History.Appointments)
        {
            var was = before?.History.Appointments.FirstOrDefault(one.IsSame);
            if (was is null)
            {
                yield return new FieldChange(RosterFields.Person, null, one.Person.Value);
                yield return SeatUse.Day(RosterFields.From, null, one.From);
            }

            if (was?.To != one.To)
            {
                yield return SeatUse.Day(RosterFields.To, was?.To, one.To);
            }
        }

        foreach (var gone in (before?.History.Appointments ?? []).Where(one => !after.History.Appointments.Any(one.IsSame)))
        {
            yield return new FieldChange(RosterFields.Person, gone.Person.Value, null);
        }

        if (before is not null && !before.History.Kinds.SequenceEqual(after.History.Kinds))
        {
            var newest = after.History.Kinds.Except(before.History.Kinds).MaxBy(static kind => kind.From);
            yield return new FieldChange(RosterFields.Kind, newest is null ? null : before.History.KindOn(newest.From).ToString(), newest?.Kind.ToString());
        }
    }
}
