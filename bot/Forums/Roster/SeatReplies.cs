using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The forms of a seat: successor, proxy, last day, kind.</summary>
internal sealed class SeatReplies(IIdSource ids, RosterFaultReplies faults, RosterReplies roster)
{
    /// <summary>A card holds no more choices than this; anybody else is written by name.</summary>
    private const int MostPeople = 80;

    private readonly RosterWording wording = RosterWording.Standard;

    /// <returns>Null where the claimed form is none, or means an appointment that is not there.</returns>
    public AdaptiveCard? Form(ForumId forum, ShowRoster.SeatView view, RosterActions.SeatPayload asked)
    {
        if (asked.Step is null || !wording.StepTitles.ContainsKey(asked.Step) || Meant(view, asked) is not { } meant)
        {
            return null;
        }

        var values = asked.Step switch
        {
            Steps.End => new SeatFormValues(To: meant.To is { } to ? JapaneseTime.Iso(to) : null),
            Steps.Kind => new SeatFormValues(Kind: view.Seat.History.KindOn(view.Today).ToString(), From: JapaneseTime.Iso(view.Today)),
            Steps.Represent => new SeatFormValues(From: JapaneseTime.Iso(view.Today)),
            _ => new SeatFormValues(From: JapaneseTime.Iso(FiscalYear.Of(view.Today).LastDay.AddDays(1))),
        };
        return Card(forum, ids.NextForm().Value, asked.Step, view, asked, meant, view.Seat.Revision, values, RosterFaultReplies.None, null, []);
    }

    /// <summary>The form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    /// <param name="view">The seat as it is now; null = it could not be read, or is not to be seen.</param>
    public AdaptiveCard? Again(ForumId forum, string step, RosterActions.SeatFormPayload typed, Refusal refusal, ShowRoster.SeatView? view)
    {
        if (refusal is not (RosterChanged or FormFaults or Unavailable or TooBusy or LastSecretariat) || (view is null && refusal is not (Unavailable or TooBusy)))
        {
            return null;
        }

        var asked = new RosterActions.SeatPayload { Step = step, Seat = typed.Seat, Who = typed.Who, Part = typed.Part, Begins = typed.Begins };
        var values = new SeatFormValues(typed.Person, typed.Name, typed.Reading, typed.Kind, typed.From, typed.To);
        var changed = refusal as RosterChanged;
        return Card(
            forum,
            typed.Form ?? ids.NextForm().Value,
            step,
            view,
            asked,
            view is null ? null : Meant(view, asked),
            changed?.Revision ?? typed.Revision,
            values,
            faults.Of(refusal, person => view?.Book.Find(person)?.Details.Name ?? ""),
            changed is null ? faults.Notice(refusal) : faults.ChangedNotice(changed),
            changed is null || view is null ? [] : Lines(view));
    }

    private static Appointment? Meant(ShowRoster.SeatView view, RosterActions.SeatPayload asked) => view.Seat.History.Appointments.FirstOrDefault(one =>
        one.Person.Value == asked.Who && one.Part.ToString() == asked.Part && JapaneseTime.Iso(one.From) == asked.Begins);

    private AdaptiveCard Card(
        ForumId forum,
        string form,
        string step,
        ShowRoster.SeatView? view,
        RosterActions.SeatPayload asked,
        Appointment? meant,
        int revision,
        SeatFormValues values,
        IReadOnlyDictionary<string, string> found,
        string? notice,
        IReadOnlyList<string> changed) =>
        new RosterSeatFormCard(
            forum.Value,
            form,
            step,
            asked,
            revision,
            view is null ? wording.ThisSeat : Seat(view),
            view is null || meant is null ? wording.Empty : Line(view, meant),
            People(view, values.Person),
            values,
            found,
            notice,
            changed,
            wording).ToCard();

    private string Seat(ShowRoster.SeatView view) => wording.Seat(view.Organization, roster.KindName(view.Seat.History.KindOn(view.Today)));

    private string Line(ShowRoster.SeatView view, Appointment one)
    {
        var name = view.Book.Find(one.Person)?.Details.Name ?? "";
        return wording.PlaceState(one.Part == SeatPart.Proxy ? wording.AsProxy(name) : name, roster.Term(one));
    }

    /// <summary>The seat as it is now: kind, and who is in it or will be.</summary>
    private string[] Lines(ShowRoster.SeatView view) =>
    [
        Seat(view),
        .. view.Seat.History.Appointments.Where(one => one.LastDay >= view.Today).OrderBy(static one => one.From).Select(one => Line(view, one)),
    ];

    /// <summary>First who was chosen, then the seat's own organisation, then everybody else.</summary>
    private RosterChoice[] People(ShowRoster.SeatView? view, string? chosen)
    {
        var all = view?.Book.People ?? [];
        var first = all.FirstOrDefault(person => person.Id.Value == chosen);
        return
        [
            .. string.IsNullOrEmpty(chosen) || chosen == RosterActions.Nothing ? [] : (RosterChoice[])[new RosterChoice(chosen, first?.Details.Name ?? wording.ChosenBefore)],
            .. all
                .Where(person => person != first)
                .OrderByDescending(person => person.Organization == view!.Seat.Organization)
                .ThenBy(static person => KanaText.SortKey(person.Details.Reading is { Length: > 0 } reading ? reading : person.Details.Name), StringComparer.Ordinal)
                .Take(MostPeople)
                .Select(static person => new RosterChoice(person.Id.Value, person.Details.Name)),
        ];
    }
}
