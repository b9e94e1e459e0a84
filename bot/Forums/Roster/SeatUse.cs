using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>What every change to a seat has in common: who may, which revision, and what is written down.</summary>
internal static class SeatUse
{
    /// <param name="Person">Whom it is about.</param>
    internal sealed record Changed(SeatId Seat, RosterPersonId Person);

    /// <summary>What a use case makes of a seat; null = the form has faults already.</summary>
    internal sealed record Made(RosterBook Book, RosterPersonId Person, SeatStep Step, HistoryEntry Entry);

    public static Decision<Changed> Decide(
        SeatId seat, RosterPersonId who, int revision, RosterState state, ActionContext context, Func<MemberSeat, FieldChecks, Made?> change)
    {
        if (!context.Caller.IsSecretariat)
        {
            return new NotAllowed();
        }

        if (state.Book.Find(seat) is not { } before || (who != default && state.Book.Find(who) is null))
        {
            return new NotFound();
        }

        if (before.Revision != revision)
        {
            return RosterChanged.Of(before.Revision, state.Since);
        }

        var checks = new FieldChecks();
        var made = change(before, checks);
        if (made is { Step: SeatStep.Refused refused })
        {
            checks.Add(FieldOf(refused.Fault), refused.Fault);
        }

        return made is { Step: SeatStep.Done done } && checks.AllGood
            ? RosterEdit.Decide(
                new Changed(seat, made.Person), state, made.Book.With(before with { History = done.After, Revision = before.Revision + 1 }), context, made.Entry)
            : checks.Faults;
    }

    public static HistoryEntry Entry(MemberSeat before, string what, ActionContext context, params IReadOnlyList<FieldChange> fields) =>
        RosterEdit.Entry(before.Subject, before.Revision + 1, what, fields, context);

    public static FieldChange Day(string field, DateOnly? old, DateOnly? now) => new(field, old is { } was ? JapaneseTime.Iso(was) : null, now is { } day ? JapaneseTime.Iso(day) : null);

    /// <summary>Somebody who is in the roster already, or a new person of the seat's organisation.</summary>
    public static (RosterBook Book, RosterPersonId Person) Somebody(
        RosterBook book, MemberSeat seat, FieldChecks checks, string? person, string? name, string? reading, ActionContext context, IIdSource ids)
    {
        if (!string.IsNullOrWhiteSpace(person))
        {
            if (book.Find(RosterPersonId.Parse(person.Trim())) is { } known)
            {
                return (book, known.Id);
            }

            checks.Add(RosterFields.Person, new Fault.NotAChoice());
            return (book, default);
        }

        var details = new PersonDetails(
            checks.Text(RosterFields.Name, name, ParticipantDraft.NameLimit, required: true).ReplaceLineEndings(" "),
            ContactCheck.Reading(checks, RosterFields.Reading, reading, ParticipantDraft.ReadingLimit),
            Email: "",
            Telephone: "",
            ReachBy.Telephone,
            ReachNote: "");
        var made = new Participant(
            new RosterPersonId(ids.NextAfter(context.Now)), null, seat.Organization, MemberRole.Member, details, book.People.Select(static one => one.Order).DefaultIfEmpty().Max() + 1, Revision: 1);
        return (book.With(made), made.Id);
    }

    internal static string FieldOf(SeatFault fault) => fault switch
    {
        SeatFault.EndsBeforeItBegins => RosterFields.To,
        SeatFault.SamePerson => RosterFields.Person,
        _ => RosterFields.From,
    };
}
