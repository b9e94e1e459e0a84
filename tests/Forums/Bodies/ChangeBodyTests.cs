using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Roster;
using Xunit;

namespace CareSystem.Tests.Forums.Bodies;

/// <summary>Each refusal of a change to a body, and what a change writes.</summary>
public sealed class ChangeBodyTests
{
    [Theory]
    [InlineData(nameof(MemberRole.Chair))]
    [InlineData(nameof(MemberRole.Member))]
    [InlineData(nameof(MemberRole.Observer))]
    public void Only_the_secretariat_changes_them(string role) =>
        Assert.Equal(new NotAllowed(), Refusal(ChangeBody.Decide(Command("living"), BodySamples.State(), BodySamples.Context(Enum.Parse<MemberRole>(role)), new CountedIds())));

    [Fact]
    public void A_body_that_is_not_there_is_not_found() =>
        Assert.IsType<NotFound>(Refusal(ChangeBody.Decide(Command("nobody"), BodySamples.State(), BodySamples.Context(), new CountedIds())));

    [Fact]
    public void Who_saw_other_bodies_is_told_what_changed() =>
        Assert.Equal(0, Assert.IsType<BodiesChanged>(Refusal(ChangeBody.Decide(Command("living") with { Revision = 4 }, BodySamples.State(), BodySamples.Context(), new CountedIds()))).Revision);

    [Theory]
    [InlineData("consultation", "consultation")]
    [InlineData("living", "consultation")]
    public void A_body_does_not_lie_below_itself(string body, string parent) =>
        Assert.IsType<BelowItself>(Fault(BodyFields.Parent, Command(body) with { Parent = parent }));

    [Fact]
    public void A_parent_that_is_not_there_is_no_choice() => Assert.IsType<Fault.NotAChoice>(Fault(BodyFields.Parent, Command("living") with { Parent = "nobody" }));

    [Fact]
    public void Somebody_must_decide() => Assert.IsType<Fault.Missing>(Fault(BodyFields.Deciders, Command("living") with { Deciders = "" }));

    [Fact]
    public void A_body_of_ones_own_needs_a_name() => Assert.IsType<Fault.Missing>(Fault(BodyFields.Name, Command(ChangeBody.NewBody) with { Name = " " }));

    [Fact]
    public void There_is_an_end_to_bodies()
    {
        var many = BodySamples.State([.. Enumerable.Range(0, 25).Select(static n => Body.New(new BodyId($"b{n}")) with { Name = $"部会{n}" })]);
        Assert.IsType<TooManyBodies>(Assert.IsType<FormFaults>(Refusal(ChangeBody.Decide(Command(ChangeBody.NewBody), many, BodySamples.Context(), new CountedIds()))).Faults[BodyFields.Name]);
    }

    [Fact]
    public void What_changes_nothing_is_done_without_being_shown_and_writes_nothing()
    {
        var command = new ChangeBody.Command("living", 0, "", "none", "Examine", "Chair,Secretariat", "keep", null);
        Assert.True(Assert.IsType<Decision<ChangeBody.Changed>.Yes>(ChangeBody.Decide(command, BodySamples.State(), BodySamples.Context(), new CountedIds())).Changes.IsEmpty);
    }

    [Fact]
    public void A_change_that_was_seen_writes_the_body_the_head_and_one_history()
    {
        var command = Command("living");
        var changes = Assert.IsType<Decision<ChangeBody.Changed>.Yes>(
            ChangeBody.Decide(command with { Seen = command.Input }, BodySamples.State(), BodySamples.Context(), new CountedIds())).Changes;

        Assert.Equal(["Body", "BodyHead"], changes.Rows.Select(static row => row.Row.GetType().Name).Order());
        Assert.Equal(["living.name", "living.receives", "living.deciders"], Assert.Single(changes.History).Fields.Select(static field => field.Field));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("something else")]
    public void What_was_not_seen_is_shown_first(string? seen) =>
        Assert.IsType<BodyPreview>(Refusal(ChangeBody.Decide(Command("living") with { Seen = seen }, BodySamples.State(), BodySamples.Context(), new CountedIds())));

    [Fact]
    public void In_personal_chat_there_is_no_channel_to_bind() =>
        Assert.IsType<NotFound>(Assert.IsType<Decision<BindChannel.Bound>.No>(
            BindChannel.Decide(new BindChannel.Command("living", 0, null, null), null, BodySamples.State(), BodySamples.Context(), new CountedIds())).Refusal);

    private static ChangeBody.Command Command(string body) => new(body, 0, "協議会", "none", "Examine,Direction", "Member", "keep", null);

    private static Refusal Refusal(Decision<ChangeBody.Changed> decision) => Assert.IsType<Decision<ChangeBody.Changed>.No>(decision).Refusal;

    private static Fault Fault(string field, ChangeBody.Command command) =>
        Assert.IsType<FormFaults>(Refusal(ChangeBody.Decide(command, BodySamples.State(), BodySamples.Context(), new CountedIds()))).Faults[field];
}
