using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Roster;

/// <summary>守秘義務の確認 in every state, as the bot makes it.</summary>
public sealed class PledgeCardTests(CardRenderer renderer)
{
    private static readonly ForumSummary Forum = RosterSamples.Context().Forum;
    private static readonly PledgeText Text = new(2, "協議の場で知り得たことを、*ほかに* 漏らしません。\n離れた後も同じです。", FrontDoor.Monday, "佐藤 美咲");
    private static readonly ShowPledge.View View = new(Forum, Text, null, 0, [], MayEdit: false);

    private readonly PledgeReplies replies = new(new CountedIds(), new RefusalCards());

    [Fact]
    public Task There_is_none_yet() => ProveAsync(replies.Show(View with { Text = null }), "PledgeCard.none");

    [Fact]
    public Task There_is_none_yet_for_the_secretariat() => ProveAsync(replies.Show(View with { Text = null, MayEdit = true }), "PledgeCard.none-secretariat");

    [Fact]
    public Task It_asks_in_a_part_of_the_council() => ProveAsync(
        replies.Ask(Forum with { Settings = ForumSettings.Default with { Profile = ForumProfile.Default with { Footing = LegalFooting.Council } } }, Text, null), "PledgeCard.ask-council");

    [Fact]
    public Task It_asks() => ProveAsync(replies.Ask(Forum, Text, null), "PledgeCard.ask");

    [Fact]
    public Task It_asks_in_plain_words()
    {
        Reader.InPlainWords();
        return ProveAsync(replies.Ask(Forum, Text, null), "PledgeCard.ask-plain");
    }

    [Fact]
    public Task It_asks_again_after_a_change() => ProveAsync(replies.Ask(Forum, Text, new Pledged(RosterSamples.Member, 1, FrontDoor.Monday)), "PledgeCard.ask-again");

    [Fact]
    public Task It_is_confirmed() => ProveAsync(replies.Show(View with { Own = new Pledged(RosterSamples.Member, 2, FrontDoor.Monday.AddDays(2)) }), "PledgeCard.confirmed");

    [Fact]
    public Task The_text_changed_while_it_was_read() => ProveAsync(replies.MovedOn(View), "PledgeCard.moved-on");

    [Fact]
    public Task The_secretariat_sees_who_has_not() => ProveAsync(
        replies.Set(View with { MayEdit = true, Confirmed = 3, Missing = [.. Enumerable.Range(1, 23).Select(static n => $"委員 {n}")] }, 2), "PledgeCard.secretariat");

    [Fact]
    public Task The_empty_form_suggests_words() => ProveAsync(replies.Form(Forum.Id, null), "PledgeFormCard.new");

    [Fact]
    public Task The_form() => ProveAsync(replies.Form(Forum.Id, Text), "PledgeFormCard.edit");

    [Fact]
    public Task The_form_without_words() => ProveAsync(
        replies.FormAgain(Forum.Id, new PledgeActions.PledgePayload { Form = "form1", Version = 2, Text = "" }, new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["text"] = new Fault.Missing() })),
        "PledgeFormCard.faults");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        replies.FormAgain(Forum.Id, new PledgeActions.PledgePayload { Form = "form1", Version = 1, Text = "わたしの案" }, new PledgeMovedOn(Text)), "PledgeFormCard.moved-on");

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Roster", state);
}
