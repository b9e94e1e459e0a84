using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Forums.Roster.Exchange;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class ChangeOrganizationTests
{
    private static readonly ChangeOrganization.Command Good = new(RosterSamples.Center.Id, 1, "HealthCenter", "こころの相談", "保健師 山本", "平日 午後");

    [Theory]
    [InlineData(MemberRole.Secretariat)]
    [InlineData(MemberRole.Member)]
    public void Its_own_people_and_the_secretariat_keep_it_and_the_history_holds_no_texts(object role)
    {
        var yes = Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(Decide(Good, (MemberRole)role));

        var organization = Assert.Single(yes.Changes.Written<RosterRow<Organization>>()).Value;
        Assert.Equal((OrganizationType.HealthCenter, new OrganizationProfile("こころの相談", "保健師 山本", "平日 午後"), 2), (organization.Type, organization.Profile, organization.Revision));
        Assert.Equal(
            [new FieldChange("type", "Other", "HealthCenter"), new FieldChange("does", null, null), new FieldChange("ask", null, null), new FieldChange("reachable", null, null)],
            Assert.Single(yes.Changes.History).Fields);
    }

    [Fact]
    public void Who_works_elsewhere_or_is_out_of_office_does_not_find_it()
    {
        var elsewhere = RosterSamples.Book.With(new Organization(new("elsewhere"), "さくら病院", 1)).With(RosterSamples.Suzuki with { Organization = new("elsewhere") });

        Assert.IsType<NotFound>(No(ChangeOrganization.Decide(Good, RosterSamples.State(elsewhere), RosterSamples.Context(MemberRole.Chair))));
        Assert.IsType<NotFound>(No(Decide(Good, MemberRole.Observer)));
        Assert.IsType<NotFound>(No(Decide(Good with { Organization = new("nowhere") })));
    }

    [Fact]
    public void The_second_of_two_editors_is_refused_and_faults_stand_beside_their_fields()
    {
        Assert.Equal(1, Assert.IsType<RosterChanged>(No(Decide(Good with { Revision = 0 }))).Revision);
        Assert.Equal(
            ["ask", "does", "reachable", "type"],
            Assert.IsType<FormFaults>(No(Decide(Good with { Type = "Castle", Does = new string('長', 301), Ask = new string('長', 151), Reachable = new string('長', 151) }))).Faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_name_counts_from_today_and_is_kept_in_the_history_and_in_the_members_rows()
    {
        var yes = Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(Decide(Same with { Name = "さくら市 こども・健康課" }));

        var organization = Assert.Single(yes.Changes.Written<RosterRow<Organization>>()).Value;
        Assert.Equal("さくら市 こども・健康課", organization.Name);
        Assert.Equal([new FormerName(RosterSamples.Center.Name, RosterSamples.Today.AddDays(-1))], organization.Former);
        Assert.Equal([new FieldChange("name", RosterSamples.Center.Name, "さくら市 こども・健康課")], Assert.Single(yes.Changes.History).Fields);
        Assert.All(yes.Changes.Written<Member>(), static member => Assert.Equal("さくら市 こども・健康課", member.Organisation));
        Assert.Equal(2, yes.Changes.Written<Member>().Count());
    }

    [Fact]
    public void A_name_is_for_who_keeps_the_roster_and_for_one_organisation()
    {
        var two = RosterSamples.Book.With(new Organization(new("hospital"), "さくら病院", 1));

        Assert.Equal(new NotAllowed(), No(Decide(Same with { Name = "別の名称" }, MemberRole.Member)));
        Assert.IsType<NameTaken>(Faults(ChangeOrganization.Decide(Same with { Name = "ｻｸﾗ病院" }, RosterSamples.State(two with { Organizations = [.. two.Organizations.Select(static one => one.Id.Value == "hospital" ? one with { Name = "サクラ病院" } : one)] }), RosterSamples.Context()))["name"]);
        Assert.IsType<Fault.Missing>(Faults(Decide(Same with { Name = " " }))["name"]);
        Assert.IsType<Fault.TooLong>(Faults(Decide(Same with { Name = new string('長', Organization.NameLimit + 1) }))["name"]);
        // Its own people send the form without the name, or with the name it has.
        Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(Decide(Good with { Name = RosterSamples.Center.Name }, MemberRole.Member));
    }

    [Fact]
    public void A_name_that_more_people_carry_than_a_transaction_takes_stays()
    {
        var people = Enumerable.Range(1, ChangeOrganization.MostRows).Select(static n => RosterSamples.Suzuki with { Id = new RosterPersonId($"p{n}"), Teams = new PersonId($"t{n}") }).ToArray();
        var book = people.Aggregate(RosterSamples.Book, static (all, person) => all.With(person));
        var members = people.Select(person => new Stored<Member>(
            RosterSamples.Members(RosterSamples.Book)[1].Value with { Person = person.Teams!.Value, Terms = book.TermsOf(person.Id, RosterSamples.Today) }, "etag"));
        RosterState state = new(book, [.. RosterSamples.Members(book), .. members], []);

        Assert.IsType<TooManyFollow>(Faults(ChangeOrganization.Decide(Same with { Name = "別の名称" }, state, RosterSamples.Context()))["name"]);
    }

    [Fact]
    public void A_seat_of_then_is_called_as_it_was_then()
    {
        var (june, july) = (new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 1));
        var twice = RosterSamples.Center.Renamed("B", june).Renamed("C", july);

        Assert.Equal(
            [RosterSamples.Center.Name, "B", "B", "C"],
            ((DateOnly[])[june.AddDays(-1), june, july.AddDays(-1), july]).Select(twice.NameOn));
        // A slip that is put right on the same day leaves no trace in the names.
        Assert.Empty(RosterSamples.Center.Renamed("B", june).Renamed(RosterSamples.Center.Name, june).Former);
        Assert.Equal(["B"], RosterSamples.Center.Renamed("X", june).Renamed("B", june).Renamed("C", july).Former.Skip(1).Select(static former => former.Name));
    }

    [Fact]
    public void An_old_name_still_finds_it_where_nobody_else_has_it()
    {
        var book = RosterSamples.Book.With(RosterSamples.Center.Renamed("新しい名前", RosterSamples.Today));

        Assert.Equal(RosterSamples.Center.Id, book.Named(RosterSamples.Center.Name)?.Id);
        var other = book.With(new Organization(new("other"), RosterSamples.Center.Name, 1));
        Assert.Equal(new OrganizationId("other"), other.Named(RosterSamples.Center.Name)?.Id);
        Assert.Equal(RosterSamples.Center.Id, new SheetEdit(book, static () => "new").Named(RosterSamples.Center.Name)?.Id);
    }

    [Fact]
    public void An_area_is_one_of_the_forums_or_the_one_that_stands_there()
    {
        var context = RosterSamples.Context();
        context = context with { Forum = context.Forum with { Settings = ForumSettings.Default with { Profile = ForumProfile.Default with { Areas = ["東部圏域"] } } } };
        Decision<ChangeOrganization.Changed> In(string area, Organization? before = null) =>
            ChangeOrganization.Decide(Same with { Area = area }, RosterSamples.State(RosterSamples.Book.With(before ?? RosterSamples.Center)), context);

        Assert.Equal("東部圏域", Assert.Single(Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(In("東部圏域")).Changes.Written<RosterRow<Organization>>()).Value.Area);
        Assert.IsType<Fault.NotAChoice>(Faults(In("南部圏域"))["area"]);
        Assert.True(Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(In("南部圏域", RosterSamples.Center with { Area = "南部圏域" })).Changes.IsEmpty);
        Assert.Equal("", Assert.Single(Assert.IsType<Decision<ChangeOrganization.Changed>.Yes>(In("none", RosterSamples.Center with { Area = "南部圏域" })).Changes.Written<RosterRow<Organization>>()).Value.Area);
    }

    /// <summary>The form as it stands, with nothing changed.</summary>
    private static ChangeOrganization.Command Same => new(RosterSamples.Center.Id, 1, "Other", "", "", "");

    private static IReadOnlyDictionary<string, Fault> Faults(Decision<ChangeOrganization.Changed> decision) => Assert.IsType<FormFaults>(No(decision)).Faults;

    private static Decision<ChangeOrganization.Changed> Decide(ChangeOrganization.Command command, MemberRole role = MemberRole.Secretariat) =>
        ChangeOrganization.Decide(command, RosterSamples.State(), RosterSamples.Context(role));

    private static Refusal No(Decision<ChangeOrganization.Changed> decision) => Assert.IsType<Decision<ChangeOrganization.Changed>.No>(decision).Refusal;
}
