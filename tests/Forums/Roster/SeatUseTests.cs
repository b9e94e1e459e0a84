using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

/// <summary>The four forms of a seat.</summary>
public sealed class SeatUseTests
{
    private static readonly SeatId Seat = RosterSamples.SuzukisSeat.Id;
    private static readonly DateOnly Begun = new(2025, 4, 1);

    [Fact]
    public void A_successor_ends_the_term_of_who_was_there_and_their_rights_with_it()
    {
        var yes = Yes(Replace(new(Seat, 1, null, "森 一郎", "もり いちろう", "2026-07-01", "2028-03-31")));

        var successor = Assert.Single(yes.Changes.Written<RosterRow<Participant>>()).Value;
        Assert.Equal(("森 一郎", RosterSamples.Center.Id, MemberRole.Member), (successor.Details.Name, successor.Organization, successor.Role));
        Assert.Equal(
            [
                new Appointment(Seat, RosterSamples.Suzuki.Id, SeatPart.Holder, Begun, new DateOnly(2026, 6, 30)),
                new Appointment(Seat, successor.Id, SeatPart.Holder, new DateOnly(2026, 7, 1), new DateOnly(2028, 3, 31)),
            ],
            yes.Changes.Written<RosterRow<Appointment>>().Select(static row => row.Value));
        var member = Assert.Single(yes.Changes.Written<Member>());
        Assert.Equal(MemberRole.Member, member.AsCaller(new DateOnly(2026, 6, 30)).Role);
        Assert.Equal(MemberRole.Observer, member.AsCaller(new DateOnly(2026, 7, 1)).Role);
        Assert.Equal(("seat:s1", 2, "succeeded"), yes.Changes.History.Select(static entry => (entry.Subject, entry.Revision, entry.What)).Single());
    }

    [Fact]
    public void A_proxy_has_the_rights_of_the_seat_for_its_days_only()
    {
        var book = RosterSamples.Book.With(RosterSamples.Tanaka with { Teams = RosterSamples.Newcomer }).With(RosterSamples.TanakasSeat with { History = RosterSamples.TanakasSeat.History with { Appointments = [] } });

        var yes = Yes(NameProxy.Decide(new(Seat, 1, "tanaka", null, null, "2026-06-10", "2026-06-12"), RosterSamples.State(book), RosterSamples.Context(), new CountedIds()));

        var member = Assert.Single(yes.Changes.Written<Member>());
        Assert.Equal(RosterSamples.Newcomer, member.Person);
        Assert.Equal(
            [MemberRole.Observer, MemberRole.Member, MemberRole.Member, MemberRole.Observer],
            ((int[])[9, 10, 12, 13]).Select(day => member.AsCaller(new DateOnly(2026, 6, day)).Role));
        Assert.Equal(ParticipantKind.Health, member.AsCaller(new DateOnly(2026, 6, 11)).Kind);
    }

    [Fact]
    public void A_term_ends_on_the_day_that_is_said_and_nothing_else_of_the_seat_is_written()
    {
        var yes = Yes(End("2026-06-30"));

        Assert.Equal(new DateOnly(2026, 6, 30), Assert.Single(yes.Changes.Written<RosterRow<Appointment>>()).Value.To);
        Assert.Empty(yes.Changes.Written<RosterRow<SeatKind>>());
        Assert.Equal([new FieldChange("to", null, "2026-06-30")], Assert.Single(yes.Changes.History).Fields);
    }

    [Fact]
    public void Another_kind_counts_from_its_day_on()
    {
        var yes = Yes(Kind("PsychiatricMedical", "2026-07-01"));

        Assert.Equal(new SeatKind(Seat, new DateOnly(2026, 7, 1), ParticipantKind.PsychiatricMedical), Assert.Single(yes.Changes.Written<RosterRow<SeatKind>>()).Value);
        var member = Assert.Single(yes.Changes.Written<Member>());
        Assert.Equal(
            (ParticipantKind.Health, ParticipantKind.PsychiatricMedical), (member.AsCaller(new DateOnly(2026, 6, 30)).Kind, member.AsCaller(new DateOnly(2026, 7, 1)).Kind));
    }

    [Fact]
    public void What_cannot_be_stands_beside_its_field()
    {
        Assert.IsType<SeatFault.SamePerson>(Faults(Replace(new(Seat, 1, "suzuki", null, null, "2026-07-01", null)))["person"]);
        Assert.IsType<Fault.NotAChoice>(Faults(Replace(new(Seat, 1, "nobody", null, null, "2026-07-01", null)))["person"]);
        Assert.Equal(["from", "name"], Faults(Replace(new(Seat, 1, "", "", "", "", ""))).Keys.Order(StringComparer.Ordinal));
        Assert.IsType<SeatFault.EndsBeforeItBegins>(Faults(End("2025-03-31"))["to"]);
        Assert.IsType<Fault.NotADate>(Faults(End("あした"))["to"]);
        Assert.Equal(["from", "kind"], Faults(Kind("", "")).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["to"], Faults(Proxy(new(Seat, 1, "tanaka", null, null, "2026-06-10", ""))).Keys);
        Assert.IsType<SeatFault.Empty>(Faults(Proxy(new(Seat, 1, "tanaka", null, null, "2024-06-10", "2026-06-11")))["from"]);
    }

    [Fact]
    public void Only_the_secretariat_touches_a_seat_and_a_seat_of_elsewhere_is_not_found()
    {
        foreach (var role in (MemberRole[])[MemberRole.Chair, MemberRole.Member, MemberRole.Observer])
        {
            var (state, context) = (RosterSamples.State(), RosterSamples.Context(role));
            Decision<SeatUse.Changed>[] all =
            [
                ReplaceHolder.Decide(new(Seat, 1, "tanaka", null, null, "2026-07-01", null), state, context, new CountedIds()),
                NameProxy.Decide(new(Seat, 1, "tanaka", null, null, "2026-07-01", "2026-07-02"), state, context, new CountedIds()),
                EndTerm.Decide(new(Seat, 1, RosterSamples.Suzuki.Id, "Holder", "2025-04-01", null), state, context),
                ChangeSeatKind.Decide(new(Seat, 1, RosterSamples.Suzuki.Id, "Peer", "2026-07-01"), state, context),
            ];
            Assert.All(all, static one => Assert.Equal(new NotAllowed(), No(one)));
        }

        var elsewhere = new SeatId("elsewhere");
        Assert.IsType<NotFound>(No(Replace(new(elsewhere, 1, "tanaka", null, null, "2026-07-01", null))));
        Assert.IsType<NotFound>(No(Proxy(new(elsewhere, 1, "tanaka", null, null, "2026-07-01", "2026-07-02"))));
        Assert.IsType<NotFound>(No(EndTerm.Decide(new(elsewhere, 1, RosterSamples.Suzuki.Id, "Holder", "2025-04-01", null), RosterSamples.State(), RosterSamples.Context())));
        Assert.IsType<NotFound>(No(EndTerm.Decide(new(Seat, 1, RosterSamples.Tanaka.Id, "Holder", "2025-04-01", null), RosterSamples.State(), RosterSamples.Context())));
        Assert.IsType<NotFound>(No(ChangeSeatKind.Decide(new(elsewhere, 1, RosterSamples.Suzuki.Id, "Peer", "2026-07-01"), RosterSamples.State(), RosterSamples.Context())));
    }

    [Fact]
    public void A_form_of_a_seat_that_has_moved_on_is_refused()
    {
        var moved = RosterSamples.Book.With(RosterSamples.SuzukisSeat with { Revision = 2 });

        Assert.Equal(2, Assert.IsType<RosterChanged>(No(EndTerm.Decide(
            new(Seat, 1, RosterSamples.Suzuki.Id, "Holder", "2025-04-01", "2026-06-30"), RosterSamples.State(moved), RosterSamples.Context()))).Revision);
    }

    private static Decision<SeatUse.Changed> Replace(ReplaceHolder.Command command) => ReplaceHolder.Decide(command, RosterSamples.State(), RosterSamples.Context(), new CountedIds());

    private static Decision<SeatUse.Changed> Proxy(NameProxy.Command command) => NameProxy.Decide(command, RosterSamples.State(), RosterSamples.Context(), new CountedIds());

    private static Decision<SeatUse.Changed> End(string to) =>
        EndTerm.Decide(new(Seat, 1, RosterSamples.Suzuki.Id, "Holder", "2025-04-01", to), RosterSamples.State(), RosterSamples.Context());

    private static Decision<SeatUse.Changed> Kind(string kind, string from) =>
        ChangeSeatKind.Decide(new(Seat, 1, RosterSamples.Suzuki.Id, kind, from), RosterSamples.State(), RosterSamples.Context());

    private static Decision<SeatUse.Changed>.Yes Yes(Decision<SeatUse.Changed> decision) => Assert.IsType<Decision<SeatUse.Changed>.Yes>(decision);

    private static Refusal No(Decision<SeatUse.Changed> decision) => Assert.IsType<Decision<SeatUse.Changed>.No>(decision).Refusal;

    private static IReadOnlyDictionary<string, Fault> Faults(Decision<SeatUse.Changed> decision) => Assert.IsType<FormFaults>(No(decision)).Faults;
}
