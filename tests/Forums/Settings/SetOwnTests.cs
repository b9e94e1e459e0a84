using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Roster;
using Xunit;

namespace CareSystem.Tests.Forums.Settings;

public sealed class SetOwnTests
{
    private static readonly Stored<Member> Suzuki = RosterSamples.Members(RosterSamples.Book)[1];

    [Fact]
    public void What_a_person_sets_stands_in_their_own_row()
    {
        var yes = Yes(new SetOwn.Command(0, "ChannelOnly", "Standard", "12:00", "13:00"));

        Assert.Equal(
            new PersonalSettings(Reach.ChannelOnly, new PersonalHours(new TimeOnly(12, 0), new TimeOnly(13, 0)), 1), Assert.Single(yes.Changes.Written<Member>()).Personal);
        Assert.Equal(Suzuki.Value with { Personal = yes.Outcome.Now }, Assert.Single(yes.Changes.Written<Member>()));
        Assert.Empty(yes.Changes.History);
    }

    [Fact]
    public void A_reading_alone_is_a_change_and_a_form_without_it_leaves_it()
    {
        var plain = Yes(new SetOwn.Command(0, "Chat", "Plain", "none", "none")).Outcome;
        var set = Suzuki with { Value = Suzuki.Value with { Personal = plain.Now } };

        Assert.True(plain.IsChanged);
        Assert.Equal(PersonalSettings.Default with { Reading = Reading.Plain, Revision = 1 }, plain.Now);
        var older = Assert.IsType<Decision<SetOwn.Done>.Yes>(SetOwn.Decide(new SetOwn.Command(1, "ChannelOnly", null, "none", "none"), set, "さくら市 協議の場"));
        Assert.Equal((Reach.ChannelOnly, Reading.Plain), (older.Outcome.Now.Reach, older.Outcome.Now.Reading));
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData(null, "")]
    public void Without_times_there_is_no_quiet(string? from, string? to) => Assert.Null(Yes(new SetOwn.Command(0, "ChannelOnly", "Standard", from, to)).Outcome.Now.Quiet);

    [Fact]
    public void What_is_set_already_changes_nothing() => Assert.False(Yes(new SetOwn.Command(0, "Chat", "Standard", "none", "none")).Outcome.IsChanged);

    [Theory]
    [InlineData("Chat", "Standard", "12:00", "none", OwnFields.QuietTo)]
    [InlineData("Chat", "Standard", "none", "12:00", OwnFields.QuietFrom)]
    [InlineData("Chat", "Standard", "12:00", "12:00", OwnFields.QuietTo)]
    [InlineData("Chat", "Standard", "12:10", "13:00", OwnFields.QuietFrom)]
    [InlineData("Pigeon", "Standard", "none", "none", OwnFields.Reach)]
    [InlineData(null, "Standard", "none", "none", OwnFields.Reach)]
    [InlineData("Chat", "Shouted", "none", "none", OwnFields.Reading)]
    [InlineData("Chat", "", "none", "none", OwnFields.Reading)]
    public void What_is_wrong_is_named(string? reach, string reading, string from, string to, string field) =>
        Assert.Contains(field, Assert.IsType<FormFaults>(No(new SetOwn.Command(0, reach, reading, from, to), Suzuki)).Faults.Keys);

    [Fact]
    public void A_form_that_is_behind_another_device_is_shown_what_is_set_now()
    {
        var now = new PersonalSettings(Reach.ChannelOnly, null, 2);

        Assert.Equal(new OwnChanged(now), No(new SetOwn.Command(1, "Chat", "Standard", "none", "none"), Suzuki with { Value = Suzuki.Value with { Personal = now } }));
    }

    [Fact]
    public void Who_has_left_meanwhile_sets_nothing() => Assert.Equal(new NotFound(), No(new SetOwn.Command(0, "Chat", "Standard", "none", "none"), null));

    private static Decision<SetOwn.Done>.Yes Yes(SetOwn.Command command) => Assert.IsType<Decision<SetOwn.Done>.Yes>(SetOwn.Decide(command, Suzuki, "さくら市 協議の場"));

    private static Refusal No(SetOwn.Command command, Stored<Member>? member) => Assert.IsType<Decision<SetOwn.Done>.No>(SetOwn.Decide(command, member, "さくら市 協議の場")).Refusal;
}
