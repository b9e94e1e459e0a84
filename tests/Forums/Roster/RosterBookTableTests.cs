using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class RosterBookTableTests
{
    private static readonly SeatId Seat = new("s1");

    [Fact]
    public void The_head_sorts_before_every_generation() =>
        Assert.True(string.CompareOrdinal(RosterBookTable.HeadKey, RosterBookTable.KeyOf(1, new OrganizationId("a"))) < 0);

    [Fact]
    public void The_keys_of_a_generation()
    {
        Assert.Equal("roster:-", RosterBookTable.HeadKey);
        Assert.Equal("roster:000012:organization:o1", RosterBookTable.KeyOf(12, new OrganizationId("o1")));
        Assert.Equal("roster:000012:person:p1", RosterBookTable.KeyOf(12, new RosterPersonId("p1")));
        Assert.Equal("roster:000012:seat:s1", RosterBookTable.KeyOf(12, Seat));
        Assert.Equal("roster:000012:kind:s1:2026-04-01", RosterBookTable.KeyOf(12, new SeatKind(Seat, new DateOnly(2026, 4, 1), ParticipantKind.Peer)));
        Assert.Equal(
            "roster:000012:term:s1:2026-04-01:proxy:p1",
            RosterBookTable.KeyOf(12, new Appointment(Seat, new RosterPersonId("p1"), SeatPart.Proxy, new DateOnly(2026, 4, 1), null)));
    }

    [Fact]
    public void The_keys_of_pledges()
    {
        Assert.Equal("pledgetext", PledgesTable.TextKey);
        Assert.Equal("pledge:p1", PledgesTable.KeyOf(new PersonId("p1")));
    }
}
