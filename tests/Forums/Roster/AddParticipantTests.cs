using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class AddParticipantTests
{
    private static readonly AddParticipant.Command Good = new(RosterSamples.Draft, "OtherMedical", "2026-04-01", "2028-03-31");

    [Fact]
    public void A_new_person_gets_an_organisation_a_seat_and_a_term_in_one_transaction()
    {
        var yes = Yes(Good);

        var person = Assert.Single(yes.Changes.Written<RosterRow<Participant>>()).Value;
        var organization = Assert.Single(yes.Changes.Written<RosterRow<Organization>>()).Value;
        var seat = Assert.Single(yes.Changes.Written<RosterRow<SeatRow>>()).Value;
        Assert.Equal(("さくら病院", organization.Id, organization.Id), (organization.Name, person.Organization, seat.Organization));
        Assert.Equal(ParticipantKind.OtherMedical, Assert.Single(yes.Changes.Written<RosterRow<SeatKind>>()).Value.Kind);
        Assert.Equal(
            new Appointment(seat.Id, person.Id, SeatPart.Holder, new DateOnly(2026, 4, 1), new DateOnly(2028, 3, 31)), Assert.Single(yes.Changes.Written<RosterRow<Appointment>>()).Value);
        Assert.Equal(new RosterHead(1, 8), Assert.Single(yes.Changes.Written<RosterHead>()));
        Assert.Equal((person.Subject, 1, "added"), yes.Changes.History.Select(static entry => (entry.Subject, entry.Revision, entry.What)).Single());
    }

    [Fact]
    public void An_organisation_however_it_is_written_and_an_empty_seat_of_that_kind_are_used_again()
    {
        var ended = RosterSamples.SuzukisSeat with { History = Assert.IsType<SeatStep.Done>(RosterSamples.SuzukisSeat.History.SetEnd(RosterSamples.SuzukisSeat.History.Appointments[0], new DateOnly(2026, 3, 31))).After };

        var yes = Yes(Good with { Draft = RosterSamples.Draft with { Organization = "さくら市保健ｾﾝﾀｰ" }, Kind = "Health" }, RosterSamples.Book.With(ended));

        Assert.Empty(yes.Changes.Written<RosterRow<Organization>>());
        Assert.Equal(new SeatRow(new SeatId("s1"), RosterSamples.Center.Id, 2), Assert.Single(yes.Changes.Written<RosterRow<SeatRow>>()).Value);
    }

    [Fact]
    public void Somebody_of_the_team_has_the_rights_of_the_seat_from_this_transaction_on()
    {
        var yes = Yes(Good with { Draft = RosterSamples.Draft with { Teams = RosterSamples.Newcomer.Value }, From = "2026-07-01" });

        var member = Assert.Single(yes.Changes.Written<Member>());
        Assert.Equal(RosterSamples.Newcomer, member.Person);
        Assert.Equal(MemberRole.Observer, member.AsCaller(new DateOnly(2026, 6, 30)).Role);
        var inOffice = member.AsCaller(new DateOnly(2026, 7, 1));
        Assert.Equal((MemberRole.Member, ParticipantKind.OtherMedical, "さくら病院"), (inOffice.Role, inOffice.Kind, inOffice.Organisation));
        Assert.Equal(MemberRole.Observer, member.AsCaller(new DateOnly(2028, 4, 1)).Role);
    }

    [Fact]
    public void A_secretariat_needs_no_seat_and_a_member_does()
    {
        var yes = Yes(Good with { Draft = RosterSamples.Draft with { Role = "Secretariat", Organization = "" }, Kind = "" });
        Assert.Empty(yes.Changes.Written<RosterRow<SeatRow>>());

        Assert.Equal([RosterFields.Kind, RosterFields.Organization], Faults(Good with { Draft = RosterSamples.Draft with { Organization = " " }, Kind = "" }).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var faults = Faults(new(new ParticipantDraft("", "漢字", new string('所', 61), "King", "mori@", "電話なし", "Pigeon", new string('注', 101), "somebody"), "Moon", "2026-06-01", "2026-05-31"));

        Assert.Equal(
            ["email", "kind", "name", "organization", "reachBy", "reachNote", "reading", "role", "teams", "telephone", "to"], faults.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<ContactCheck.NotKana>(faults["reading"]);
        Assert.IsType<ContactCheck.NotAnEmail>(faults["email"]);
        Assert.IsType<ContactCheck.NotATelephone>(faults["telephone"]);
        Assert.IsType<SeatFault.EndsBeforeItBegins>(faults["to"]);
    }

    [Fact]
    public void A_member_of_the_team_is_one_person_of_the_roster() =>
        Assert.IsType<AlreadyLinked>(Faults(Good with { Draft = RosterSamples.Draft with { Teams = RosterSamples.Member.Value } })["teams"]);

    [Theory]
    [InlineData(MemberRole.Chair)]
    [InlineData(MemberRole.Member)]
    [InlineData(MemberRole.Observer)]
    public void Only_the_secretariat_adds_anybody(object role) => Assert.Equal(
        new NotAllowed(), Assert.IsType<Decision<AddParticipant.Added>.No>(Decide(Good, RosterSamples.Book, (MemberRole)role)).Refusal);

    [Fact]
    public void The_first_person_of_a_forum_makes_its_roster()
    {
        var yes = Yes(Good, RosterBook.Empty);

        Assert.Equal(new RosterHead(1, 1), Assert.IsType<RosterHead>(Assert.Single(yes.Changes.Rows.OfType<RowChange.Insert>()).Row));
    }

    private static Decision<AddParticipant.Added> Decide(AddParticipant.Command command, RosterBook book, MemberRole role = MemberRole.Secretariat) =>
        AddParticipant.Decide(command, RosterSamples.State(book), RosterSamples.Context(role), new CountedIds());

    private static Decision<AddParticipant.Added>.Yes Yes(AddParticipant.Command command, RosterBook? book = null) =>
        Assert.IsType<Decision<AddParticipant.Added>.Yes>(Decide(command, book ?? RosterSamples.Book));

    private static IReadOnlyDictionary<string, Fault> Faults(AddParticipant.Command command) =>
        Assert.IsType<FormFaults>(Assert.IsType<Decision<AddParticipant.Added>.No>(Decide(command, RosterSamples.Book)).Refusal).Faults;
}
