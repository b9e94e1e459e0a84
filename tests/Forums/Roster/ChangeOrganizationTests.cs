using CareSystem.Bot.Forums.Roster;
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

    private static Decision<ChangeOrganization.Changed> Decide(ChangeOrganization.Command command, MemberRole role = MemberRole.Secretariat) =>
        ChangeOrganization.Decide(command, RosterSamples.State(), RosterSamples.Context(role));

    private static Refusal No(Decision<ChangeOrganization.Changed> decision) => Assert.IsType<Decision<ChangeOrganization.Changed>.No>(decision).Refusal;
}
