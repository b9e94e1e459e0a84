using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Common;

/// <summary>What every slice says, in every state, as the bot makes it.</summary>
public sealed class NoticeCardTests(CardRenderer renderer)
{
    private static readonly ForumId Forum = new("fsakura");

    private readonly RefusalCards refusals = new();

    [Fact]
    public Task A_button_of_a_version_that_is_gone() => ProveAsync(refusals.Outdated(Forum), "outdated");

    [Fact]
    public Task A_button_of_a_version_that_is_gone_where_no_forum_is_known() => ProveAsync(refusals.Outdated(default), "outdated-no-forum");

    [Fact]
    public Task Not_found() => ProveAsync(new NotFound(), "not-found");

    [Fact]
    public Task Not_in_the_roster() => ProveAsync(new NotInRoster(), "not-in-roster");

    [Fact]
    public void What_is_for_others_cannot_be_told_from_what_is_not_there() =>
        Assert.Equal(refusals.Of(new NotFound(), Forum).ToJson(), refusals.Of(new NotAllowed(), Forum).ToJson());

    /// <summary>Between the refusal and the card that says it, what it is of may go: the fuzz test came upon it.</summary>
    [Fact]
    public void What_a_slice_refuses_and_can_show_no_more_is_not_there() =>
        Assert.Equal(refusals.Of(new NotFound(), Forum).ToJson(), refusals.Of(new Gone(), Forum).ToJson());

    [Fact]
    public Task Too_busy() => ProveAsync(new TooBusy(), "too-busy");

    [Fact]
    public Task Storage_does_not_answer() => ProveAsync(new Unavailable(), "unavailable");

    [Fact]
    public Task Faults_without_a_form() => ProveAsync(
        new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["subject"] = new Fault.TooLong(100, 120), ["type"] = new Fault.Missing() }), "faults");

    private Task ProveAsync(Refusal refusal, string state) => ProveAsync(refusals.Of(refusal, Forum), state);

    private Task ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Common", "NoticeCard." + state);

    private sealed record Gone : Refusal;
}
