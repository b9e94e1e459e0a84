using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The cards of the roster: the list, one person, and the form of a person.</summary>
internal sealed class RosterReplies(IIdSource ids, RosterFaultReplies faults)
{
    /// <summary>A card holds no more choices than this; who is missing is chosen after some are linked.</summary>
    private const int MostMembers = 80;

    private readonly RosterWording wording = RosterWording.Standard;

    /// <summary>Where others look on.</summary>
    public AdaptiveCard OnlyInChat() => new SentenceCard(wording.OnlyInChat).ToCard();

    public AdaptiveCard List(ForumId forum, ShowRoster.View view, RosterActions.ListPayload asked, string? words) => new RosterListCard(
        forum.Value, [.. view.Lines.Select(line => Line(line, view.Today) with { IsUnpledged = view.Unpledged.Contains(line.Person.Id) })], asked.Page, words, asked.AsListed, view.MayEdit, view.Own?.Value, wording)
    {
        Standing = ForumStandingReplies.Of(view.Profile),
    }.ToCard();

    public AdaptiveCard Person(ForumId forum, ShowRoster.PersonView view, string? receipt = null) => new RosterPersonCard(
        forum.Value,
        view.Person.Id.Value,
        receipt,
        view.Person.Details.Name,
        view.Person.Details.Reading,
        view.Organization,
        view.Person.Role.ToString(),
        view.Person.Teams is not null,
        view.Contact ? Contact(view.Person.Details) : null,
        [.. view.Places.Select(place => Place(place, view))],
        view.MayChange,
        wording)
    {
        Shows = view.Shows.ToString(),
    }.ToCard();

    public AdaptiveCard Added(ForumId forum, ShowRoster.PersonView view) => Person(forum, view, wording.Added(view.Person.Details.Name));

    public AdaptiveCard Changed(ForumId forum, ShowRoster.PersonView view) => Person(forum, view, wording.Changed(view.Person.Details.Name));

    public AdaptiveCard SeatChanged(ForumId forum, ShowRoster.PersonView view, string step) => Person(forum, view, wording.StepReceipts[step]);

    /// <summary>The receipt alone, where the person is not to be seen any more.</summary>
    public AdaptiveCard Receipt(string step) => new SentenceCard(wording.StepReceipts[step]).ToCard();

    public AdaptiveCard New(ForumId forum, ShowRoster.FormView view) => Form(
        forum, ids.NextForm().Value, null, 0, keepsRoster: true, null, new RosterFormValues(From: JapaneseTime.Iso(view.Today)), Members(view.Unlinked, null), RosterFaultReplies.None, null, [], view.Shows);

    /// <summary>The empty form once more, as it was typed; null where the refusal is none of the slice's own.</summary>
    public AdaptiveCard? NewAgain(ForumId forum, RosterActions.PersonFormPayload typed, Refusal refusal, ShowRoster.FormView? view) => refusal is FormFaults or Unavailable or TooBusy or LastSecretariat
        ? Form(
            forum, typed.Form ?? ids.NextForm().Value, null, 0, keepsRoster: true, null, Typed(typed), Members(view?.Unlinked, typed.Teams), faults.Of(refusal), faults.Notice(refusal), [], view?.Shows ?? default)
        : null;

    public AdaptiveCard Edit(ForumId forum, ShowRoster.PersonView view) => Form(
        forum,
        ids.NextForm().Value,
        view.Person.Id.Value,
        view.Person.Revision,
        view.MayEdit,
        view.Person.Details.Name,
        Values(view),
        Members(view.Unlinked, view.Person.Teams?.Value),
        RosterFaultReplies.None,
        null,
        [],
        view.Shows);

    /// <summary>The form of a person once more, as it was typed, with what somebody else changed.</summary>
    /// <param name="view">The person as they are now, where they could be read.</param>
    public AdaptiveCard? EditAgain(ForumId forum, RosterActions.PersonFormPayload typed, Refusal refusal, ShowRoster.PersonView? view) => refusal switch
    {
        RosterChanged changed when view is not null => Again(typed, changed.Revision, faults.ChangedNotice(changed), Lines(changed, typed, view), forum, refusal, view),
        FormFaults or Unavailable or TooBusy or LastSecretariat => Again(typed, typed.Revision, faults.Notice(refusal), [], forum, refusal, view),
        _ => null,
    };

    /// <summary>A seat in words: the organisation and the kind.</summary>
    internal string SeatName(ShowRoster.SeatPlace place) => wording.Seat(place.Organization, Kind(place));

    /// <summary>The kind and the days of a place, in words.</summary>
    internal string Term(Appointment one) => wording.Term(JapaneseTime.Long(one.From), one.To is { } to ? JapaneseTime.Long(to) : null);

    internal string KindName(ParticipantKind kind) => wording.Kinds.GetValueOrDefault(kind.ToString(), kind.ToString());

    private static RosterFormValues Typed(RosterActions.PersonFormPayload typed) => new(
        typed.Name, typed.Reading, typed.Organization, typed.Role, typed.Kind, typed.Email, typed.Telephone, typed.ReachBy, typed.ReachNote, typed.Teams, typed.From, typed.To);

    private static RosterFormValues Values(ShowRoster.PersonView view)
    {
        var (person, details) = (view.Person, view.Person.Details);
        return new(
            details.Name, details.Reading, view.Organization, person.Role.ToString(), null, details.Email, details.Telephone, details.ReachBy.ToString(), details.ReachNote, person.Teams?.Value);
    }

    private static RosterContact Contact(PersonDetails details) => new(details.Email, details.Telephone, details.ReachBy.ToString(), details.ReachNote);

    /// <param name="members">Null = they could not be read.</param>
    /// <param name="chosen">Always in the list: a choice that is not offered would be taken back unseen.</param>
    private RosterChoice[] Members(IReadOnlyList<Stored<Member>>? members, string? chosen)
    {
        var all = members ?? [];
        var first = all.FirstOrDefault(member => member.Value.Person.Value == chosen);
        return
        [
            .. string.IsNullOrEmpty(chosen) || chosen == RosterActions.Nothing ? [] : (RosterChoice[])[new RosterChoice(chosen, first?.Value.Name ?? wording.ChosenBefore)],
            .. all.Where(member => member != first).Take(MostMembers).Select(static member => new RosterChoice(member.Value.Person.Value, member.Value.Name)),
        ];
    }

    private AdaptiveCard Again(RosterActions.PersonFormPayload typed, int revision, string? notice, IReadOnlyList<string> changed, ForumId forum, Refusal refusal, ShowRoster.PersonView? view) => Form(
        forum,
        typed.Form ?? ids.NextForm().Value,
        typed.Who ?? "",
        revision,
        view?.MayEdit ?? typed.Role is not null,
        view?.Person.Details.Name ?? typed.Name ?? "",
        Typed(typed),
        Members(view?.Unlinked, typed.Teams),
        faults.Of(refusal),
        notice,
        changed,
        view?.Shows ?? default);

    /// <summary>What somebody else changed, as it stands now; where the whole was written anew, what differs from the form.</summary>
    private string[] Lines(RosterChanged changed, RosterActions.PersonFormPayload typed, ShowRoster.PersonView view)
    {
        var (now, mine) = (Values(view), Typed(typed));
        (string Field, string? Now, string? Mine)[] all =
        [
            (RosterFields.Name, now.Name, mine.Name),
            (RosterFields.Reading, now.Reading, mine.Reading),
            (RosterFields.Organization, now.Organization, mine.Organization),
            (RosterFields.Role, wording.Roles.GetValueOrDefault(now.Role ?? ""), wording.Roles.GetValueOrDefault(mine.Role ?? "")),
            (RosterFields.ReachBy, wording.Reaches.GetValueOrDefault(now.ReachBy ?? ""), wording.Reaches.GetValueOrDefault(mine.ReachBy ?? "")),
            (RosterFields.Email, now.Email, mine.Email),
            (RosterFields.Telephone, now.Telephone, mine.Telephone),
            (RosterFields.ReachNote, now.ReachNote, mine.ReachNote),
            (RosterFields.Teams, view.Person.Teams is null ? wording.HasNoTeams : wording.HasTeams, string.IsNullOrEmpty(mine.Teams) || mine.Teams == RosterActions.Nothing ? wording.HasNoTeams : wording.HasTeams),
        ];
        return
        [
            .. all
                .Where(field => changed.Fields.Count > 0 ? changed.Fields.Contains(field.Field, StringComparer.Ordinal) : (field.Now ?? "") != (field.Mine ?? ""))
                .Select(field => wording.ChangedField(wording.FieldNames[field.Field], string.IsNullOrEmpty(field.Now) ? wording.Empty : field.Now)),
        ];
    }

    private RosterLine Line(ShowRoster.Line line, DateOnly today)
    {
        var role = wording.Roles.GetValueOrDefault(line.Person.Role.ToString(), "");
        var state = line.Place is { } place ? wording.LineState(role, Kind(place), State(place, today))
            : line.Person.Role is MemberRole.Member or MemberRole.Chair ? wording.LineState(role, null, wording.NoSeat)
            : role;
        return new RosterLine(line.Person.Id.Value, line.Person.Details.Name, line.Person.Details.Reading, line.Organization, state, line.Place?.HasEnded(today) == true);
    }

    private string Kind(ShowRoster.SeatPlace place) =>
        place.Appointment.Part == SeatPart.Proxy ? wording.AsProxy(KindName(place.Kind)) : KindName(place.Kind);

    private string State(ShowRoster.SeatPlace place, DateOnly today) => place.HasEnded(today) ? wording.Over : place.HasBegun(today) ? wording.Now : wording.Later;

    private RosterPlace Place(ShowRoster.SeatPlace place, ShowRoster.PersonView view)
    {
        var isProxy = place.Appointment.Part == SeatPart.Proxy;
        return new RosterPlace(
            place.Seat.Id.Value,
            wording.Seat(place.Organization, Kind(place)),
            wording.PlaceState(State(place, view.Today), Term(place.Appointment)),
            place.Appointment.Part.ToString(),
            JapaneseTime.Iso(place.Appointment.From),
            !view.MayEdit ? [] : place.HasEnded(view.Today) ? [Steps.Withdraw] : isProxy ? [Steps.End] : [Steps.Succeed, Steps.Represent, Steps.End, Steps.Kind]);
    }

    private AdaptiveCard Form(
        ForumId forum,
        string form,
        string? who,
        int revision,
        bool keepsRoster,
        string? title,
        RosterFormValues values,
        IReadOnlyList<RosterChoice> members,
        IReadOnlyDictionary<string, string> found,
        string? notice,
        IReadOnlyList<string> changed,
        Audience shows) =>
        new RosterPersonFormCard(forum.Value, form, who, revision, keepsRoster, title, values, members, found, notice, changed, wording) { Shows = shows.ToString() }.ToCard();
}
