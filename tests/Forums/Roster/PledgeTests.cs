using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Forums.Roster;

public sealed class PledgeTests
{
    private static readonly Stored<PledgeText> Text = new(new PledgeText(2, "漏らしません。", FrontDoor.Monday, "佐藤 美咲"), "etag");

    [Fact]
    public void Who_confirms_does_so_for_the_version_they_read_at_that_time()
    {
        var yes = Assert.IsType<Decision<ConfirmPledge.Confirmed>.Yes>(ConfirmPledge.Decide(2, new(Text, null), RosterSamples.Context(MemberRole.Observer)));

        Assert.Equal(new Pledged(RosterSamples.Member, 2, FrontDoor.Monday), Assert.IsType<RowChange.Insert>(Assert.Single(yes.Changes.Rows)).Row);
    }

    [Fact]
    public void Once_is_enough_until_the_text_changes()
    {
        var own = new Stored<Pledged>(new Pledged(RosterSamples.Member, 2, FrontDoor.Monday.AddDays(-3)), "etag");
        var yes = Assert.IsType<Decision<ConfirmPledge.Confirmed>.Yes>(ConfirmPledge.Decide(2, new(Text, own), RosterSamples.Context(MemberRole.Member)));
        Assert.True(yes.Changes.IsEmpty);
        Assert.Equal(FrontDoor.Monday.AddDays(-3), yes.Outcome.At);

        var old = own with { Value = own.Value with { Version = 1 } };
        var again = Assert.IsType<Decision<ConfirmPledge.Confirmed>.Yes>(ConfirmPledge.Decide(2, new(Text, old), RosterSamples.Context(MemberRole.Member)));
        Assert.Equal(2, Assert.Single(again.Changes.Written<Pledged>()).Version);
    }

    [Fact]
    public void Nobody_confirms_what_they_have_not_read()
    {
        Assert.Equal(new PledgeMovedOn(Text.Value), Assert.IsType<Decision<ConfirmPledge.Confirmed>.No>(ConfirmPledge.Decide(1, new(Text, null), RosterSamples.Context())).Refusal);
        Assert.IsType<NotFound>(Assert.IsType<Decision<ConfirmPledge.Confirmed>.No>(ConfirmPledge.Decide(1, new(null, null), RosterSamples.Context())).Refusal);
    }

    [Fact]
    public void Other_words_are_another_version_and_everybody_is_asked()
    {
        var yes = Assert.IsType<Decision<SetPledgeText.Done>.Yes>(SetPledgeText.Decide(new(2, " 別の文 "), Text, RosterSamples.Context()));

        Assert.Equal((3, "別の文"), yes.Changes.Written<PledgeText>().Select(static set => (set.Version, set.Text)).Single());
        Assert.Equal(new AskPledgeDue(3), Assert.Single(yes.Changes.Promises).Record);
        Assert.Equal([new FieldChange("text", "漏らしません。", "別の文")], Assert.Single(yes.Changes.History).Fields);
    }

    [Fact]
    public void The_same_words_ask_nobody() => Assert.True(
        Assert.IsType<Decision<SetPledgeText.Done>.Yes>(SetPledgeText.Decide(new(2, "漏らしません。"), Text, RosterSamples.Context())).Changes.IsEmpty);

    [Fact]
    public void Only_the_secretariat_words_it_with_words_and_on_what_it_saw()
    {
        Assert.Equal(new NotAllowed(), No(new(2, "x"), MemberRole.Chair));
        Assert.Equal(["text"], Assert.IsType<FormFaults>(No(new(2, " "))).Faults.Keys);
        Assert.IsType<Fault.TooLong>(Assert.IsType<FormFaults>(No(new(2, new string('長', 1501)))).Faults["text"]);
        Assert.Equal(new PledgeMovedOn(Text.Value), No(new(1, "x")));
    }

    private static Refusal No(SetPledgeText.Command command, MemberRole role = MemberRole.Secretariat) =>
        Assert.IsType<Decision<SetPledgeText.Done>.No>(SetPledgeText.Decide(command, Text, RosterSamples.Context(role))).Refusal;
}
