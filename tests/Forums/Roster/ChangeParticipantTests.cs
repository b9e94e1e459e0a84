using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class ChangeParticipantTests
{
    [Fact]
    public void The_history_names_the_fields_and_holds_no_personal_data()
    {
        var yes = Yes(Draft(RosterSamples.Suzuki) with { Telephone = "03-9999-9999", Role = "Chair" });

        var person = Assert.Single(yes.Changes.Written<RosterRow<Participant>>()).Value;
        Assert.Equal(("03-9999-9999", MemberRole.Chair, 2), (person.Details.Telephone, person.Role, person.Revision));
        Assert.Equal([new FieldChange("role", "Member", "Chair"), new FieldChange("telephone", null, null)], Assert.Single(yes.Changes.History).Fields);
        Assert.Equal(MemberRole.Chair, Assert.Single(yes.Changes.Written<Member>()).Role);
    }

    [Fact]
    public void A_person_changes_their_own_contact_data_and_neither_role_nor_organisation_nor_whom_they_are()
    {
        var draft = Draft(RosterSamples.Suzuki) with { Email = "ken@example.jp", Role = "Secretariat", Organization = "別の所属", Teams = "" };

        var yes = Assert.IsType<Decision<ChangeParticipant.Changed>.Yes>(Decide(RosterSamples.Suzuki, draft, MemberRole.Member));

        var person = Assert.Single(yes.Changes.Written<RosterRow<Participant>>()).Value;
        Assert.Equal(RosterSamples.Suzuki with { Details = RosterSamples.Suzuki.Details with { Email = "ken@example.jp" }, Revision = 2 }, person);
        Assert.Empty(yes.Changes.Written<RosterRow<Organization>>());
        Assert.Empty(yes.Changes.Written<Member>());
    }

    [Theory]
    [InlineData(MemberRole.Chair)]
    [InlineData(MemberRole.Member)]
    [InlineData(MemberRole.Observer)]
    public void Somebody_else_s_entry_is_not_found_and_neither_is_one_that_is_not_there(object role)
    {
        Assert.IsType<NotFound>(No(Decide(RosterSamples.Tanaka, Draft(RosterSamples.Tanaka), (MemberRole)role)));
        Assert.IsType<NotFound>(No(Decide(RosterSamples.Tanaka with { Id = new RosterPersonId("elsewhere") }, Draft(RosterSamples.Tanaka), MemberRole.Secretariat)));
    }

    [Fact]
    public void The_second_of_two_editors_is_told_what_the_first_changed()
    {
        var since = new HistoryEntry("participant:suzuki", 2, "changed", [new FieldChange("telephone", null, null)], RosterSamples.Member, "鈴木 健", default);
        var moved = RosterSamples.Book.With(RosterSamples.Suzuki with { Revision = 2 });

        var no = ChangeParticipant.Decide(
            new ChangeParticipant.Command(RosterSamples.Suzuki.Id, 1, Draft(RosterSamples.Suzuki)), RosterSamples.State(moved, since), RosterSamples.Context(), new CountedIds());

        var changed = Assert.IsType<RosterChanged>(No(no));
        Assert.Equal((2, "鈴木 健"), (changed.Revision, changed.By));
        Assert.Equal(["telephone"], changed.Fields);
    }

    [Fact]
    public void The_last_secretariat_cannot_leave_the_role_without_naming_another()
    {
        Assert.IsType<LastSecretariat>(No(Decide(RosterSamples.Sato, Draft(RosterSamples.Sato) with { Role = "Observer" }, MemberRole.Secretariat)));

        var two = RosterSamples.Book.With(RosterSamples.Suzuki with { Role = MemberRole.Secretariat });
        Assert.IsType<Decision<ChangeParticipant.Changed>.Yes>(ChangeParticipant.Decide(
            new ChangeParticipant.Command(RosterSamples.Sato.Id, 1, Draft(RosterSamples.Sato) with { Role = "Observer" }), RosterSamples.State(two), RosterSamples.Context(), new CountedIds()));
    }

    [Fact]
    public void Who_is_no_longer_linked_keeps_the_role_and_the_seats_say_nothing_about_them()
    {
        var yes = Yes(Draft(RosterSamples.Suzuki) with { Teams = "" });

        Assert.Null(Assert.Single(yes.Changes.Written<Member>()).Terms);
    }

    [Fact]
    public void What_is_the_same_as_before_changes_nothing() => Assert.True(Yes(Draft(RosterSamples.Suzuki)).Changes.IsEmpty);

    [Fact]
    public void Two_forms_sent_with_one_etag_never_cross()
    {
        var yes = Yes(Draft(RosterSamples.Suzuki) with { ReachNote = "午後に" });

        Assert.Contains(yes.Changes.Rows, static row => row is RowChange.Replace { Row: RosterHead { Revision: 8 }, ETag: "etag" });
    }

    private static ParticipantDraft Draft(Participant person) => new(
        person.Details.Name, person.Details.Reading, RosterSamples.Center.Name, person.Role.ToString(), person.Details.Email, person.Details.Telephone, person.Details.ReachBy.ToString(), person.Details.ReachNote, person.Teams?.Value);

    private static Decision<ChangeParticipant.Changed> Decide(Participant person, ParticipantDraft draft, MemberRole role) =>
        ChangeParticipant.Decide(new ChangeParticipant.Command(person.Id, 1, draft), RosterSamples.State(), RosterSamples.Context(role), new CountedIds());

    private static Decision<ChangeParticipant.Changed>.Yes Yes(ParticipantDraft draft) =>
        Assert.IsType<Decision<ChangeParticipant.Changed>.Yes>(Decide(RosterSamples.Suzuki, draft, MemberRole.Secretariat));

    private static Refusal No(Decision<ChangeParticipant.Changed> decision) => Assert.IsType<Decision<ChangeParticipant.Changed>.No>(decision).Refusal;
}
