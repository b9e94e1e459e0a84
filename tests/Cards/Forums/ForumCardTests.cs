using CareSystem.Bot.Forums;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums;

/// <summary>Welcome, help and the choice of a forum in every state, as the bot makes them.</summary>
public sealed class ForumCardTests(CardRenderer renderer)
{
    private static readonly ForumId Forum = new("fsakura");
    private static readonly ForumSummary Summary = new(Forum, "さくら市 協議の場", new ConversationId("19:a@thread.tacv2"), new TenantId("t"));
    private static readonly string[] Words = ["ヘルプ", "議題", "事例", "課題", "会議", "チェックリスト", "投票", "設定"];

    private readonly ForumsReplies replies = new();

    [Fact]
    public Task The_welcome() => ProveAsync(replies.Welcome(Forum, "佐藤 美咲"), "WelcomeCard.secretariat");

    [Fact]
    public Task The_welcome_where_nobody_is_the_secretariat() => ProveAsync(replies.Welcome(Forum, null), "WelcomeCard.no-secretariat");

    [Fact]
    public Task The_role_is_taken() => ProveAsync(replies.Taken(new TakeSecretariat.Taken("鈴木 健", Summary.Name)), "SentenceCard.taken");

    [Fact]
    public Task The_help_in_a_channel() => ProveAsync(replies.Help(Summary, personal: false, canSwitch: false, Words), "HelpCard.channel");

    [Fact]
    public Task The_help_of_a_forum_of_an_area() => ProveAsync(
        replies.Help(
            Summary with { Settings = ForumSettings.Default with { Profile = new(ForumLayer.Area, ["東部障害保健福祉圏域", "西部障害保健福祉圏域"], LegalFooting.Undecided) } }, personal: true, canSwitch: false, Words),
        "HelpCard.area");

    [Fact]
    public Task The_help_in_personal_chat() => ProveAsync(replies.Help(Summary, personal: true, canSwitch: false, Words), "HelpCard.personal");

    [Fact]
    public Task The_help_in_plain_words()
    {
        Reader.InPlainWords();
        return ProveAsync(replies.Help(Summary, personal: true, canSwitch: true, Words), "HelpCard.personal-plain");
    }

    [Fact]
    public Task The_help_of_a_person_of_two_forums() => ProveAsync(replies.Help(Summary, personal: true, canSwitch: true, Words), "HelpCard.personal-two-forums");

    [Fact]
    public Task The_help_for_who_is_not_in_the_roster() => ProveAsync(replies.HelpNotInRoster(), "HelpCard.not-in-roster");

    [Fact]
    public Task The_help_for_who_has_no_forum() => ProveAsync(replies.NoForum(), "HelpCard.no-forum");

    [Fact]
    public Task Unknown_text_near_a_command() => ProveAsync(replies.Unknown(Summary, "課題", Words), "HelpCard.unknown-near");

    [Fact]
    public Task Unknown_text() => ProveAsync(replies.Unknown(Summary, null, Words), "HelpCard.unknown");

    [Fact]
    public Task Which_forum() => ProveAsync(
        replies.Choose([new ForumOfPerson(Forum, "さくら市 協議の場", IsChosen: true), new ForumOfPerson(new ForumId("fmomiji"), "もみじ障害保健福祉圏域 精神障害にも対応した地域包括ケアシステム 協議の場", IsChosen: false)]),
        "ChooseForumCard.two");

    [Fact]
    public Task A_forum_is_chosen() => ProveAsync(replies.Chosen("さくら市 協議の場"), "SentenceCard.chosen");

    [Fact]
    public Task Which_forum_a_form_is_for() => ProveAsync(
        replies.ChooseFor(
            [new ForumOfPerson(Forum, "さくら市 協議の場", IsChosen: true), new ForumOfPerson(new ForumId("fmomiji"), "もみじ町 協議の場", IsChosen: false)],
            new ForumsActions.OpenAction { Action = "issueFromMessage", Text = "部屋が借りにくい", Length = 8 }),
        "ChooseForumCard.for-form");

    private Task ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Forums", state);
}
