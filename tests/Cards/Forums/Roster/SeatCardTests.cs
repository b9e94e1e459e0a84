using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using Xunit;
using Steps = CareSystem.Cards.Forums.Roster.RosterActions.Steps;

namespace CareSystem.Tests.Cards.Forums.Roster;

/// <summary>The forms of a seat in every state, as the bot makes them.</summary>
public sealed class SeatCardTests(CardRenderer renderer)
{
    private static readonly ForumId Forum = new("fsakura");
    private static readonly RosterFaultReplies Faults = new(new RefusalCards());
    private static readonly ShowRoster.SeatView View = new(RosterSamples.SuzukisSeat, RosterSamples.Center.Name, RosterSamples.Book, RosterSamples.Today);

    private readonly SeatReplies replies = new(new CountedIds(), Faults, new RosterReplies(new CountedIds(), Faults));

    [Theory]
    [InlineData(Steps.Succeed)]
    [InlineData(Steps.Represent)]
    [InlineData(Steps.End)]
    [InlineData(Steps.Kind)]
    [InlineData(Steps.Withdraw)]
    public Task The_form(string step) => renderer.ProveAsync(
        replies.Form(Forum, View, new RosterActions.SeatPayload { Step = step, Seat = "s1", Who = "suzuki", Part = "Holder", Begins = "2025-04-01" })!, "Forums/Roster", $"RosterSeatFormCard.{step}");

    [Fact]
    public Task A_seat_that_is_taken_says_by_whom() => ProveAsync(
        Steps.Succeed,
        new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["from"] = new SeatFault.Taken(RosterSamples.Tanaka.Id, new DateOnly(2026, 7, 1), null), ["person"] = new SeatFault.SamePerson() }),
        "RosterSeatFormCard.taken");

    [Fact]
    public Task A_proxy_for_nobody() => ProveAsync(
        Steps.Represent,
        new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["from"] = new SeatFault.Empty(), ["to"] = new SeatFault.EndsBeforeItBegins(), ["name"] = new Fault.Missing() }),
        "RosterSeatFormCard.empty");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(Steps.End, new RosterChanged(2, ["to"], "田中 由美"), "RosterSeatFormCard.changed");

    [Fact]
    public Task The_form_while_storage_is_down() => renderer.ProveAsync(
        replies.Again(
            Forum,
            Steps.Succeed,
            new RosterActions.SeatFormPayload { Form = "form1", Seat = "s1", Revision = 1, Who = "suzuki", Person = "tanaka", From = "2026-07-01" },
            new Unavailable(),
            null)!,
        "Forums/Roster",
        "RosterSeatFormCard.unavailable");

    [Fact]
    public void A_form_of_no_kind_or_of_an_appointment_that_is_not_there_is_none()
    {
        var good = new RosterActions.SeatPayload { Step = Steps.End, Seat = "s1", Who = "suzuki", Part = "Holder", Begins = "2025-04-01" };

        Assert.NotNull(replies.Form(Forum, View, good));
        Assert.Null(replies.Form(Forum, View, good with { Step = "nonsense" }));
        Assert.Null(replies.Form(Forum, View, good with { Who = "tanaka" }));
        Assert.Null(replies.Form(Forum, View, good with { Begins = "2025-04-02" }));
    }

    private Task<RenderedCard> ProveAsync(string step, Refusal refusal, string state) => renderer.ProveAsync(
        replies.Again(
            Forum,
            step,
            new RosterActions.SeatFormPayload { Form = "form1", Seat = "s1", Revision = 1, Who = "suzuki", Part = "Holder", Begins = "2025-04-01", Person = "suzuki", From = "2026-07-01", To = "2026-06-30" },
            refusal,
            View)!,
        "Forums/Roster",
        state);
}
