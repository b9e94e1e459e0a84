using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Lifecycle;

/// <summary>What the secretariat is told of coming and going, in every state, as the bot makes it.</summary>
public sealed class NewsCardTests(CardRenderer renderer)
{
    private static readonly Forum Forum = new(
        new ForumId("fsakura"), "さくら市 協議の場", ForumLayer.Municipality, new TenantId("t"), new ConversationId("19:a@thread.tacv2"), null, 1, FrontDoor.Monday);

    private static readonly Member Suzuki = new(
        Forum.Id, new PersonId("suzuki"), "29:1suzuki", "鈴木 *健*", null, MemberRole.Member, ParticipantKind.Other, "", IsGuest: false, 1, FrontDoor.Monday);

    private readonly NewsReplies replies = new(
        new CountedIds(),
        new RosterReplies(new CountedIds(), new RosterFaultReplies(new RefusalCards())), new BodiesReplies(new CountedIds(), new RefusalCards()));

    public static TheoryData<string> OfTeams => [.. new[] { News.TeamRenamed, News.TeamArchived, News.TeamUnarchived, News.TeamDeleted, News.TeamRestored, News.TeamGone, News.AppRemoved, News.AppBack }.Select(static news => news.ToString())];

    public static TheoryData<string> OfBodies => [.. new[] { News.ChannelLost, News.ChannelBack, News.ChannelRenamed, News.ChannelShared, News.ChannelUnshared }.Select(static news => news.ToString())];

    [Fact]
    public Task Somebody_left_who_is_in_a_seat() => ProveAsync(
        replies.PersonLeft(Forum, "チームでの名前", RosterSamples.Member, RosterSamples.Book, RosterSamples.Today), "NewsCard.left-seat");

    [Fact]
    public Task Somebody_left_whom_the_roster_does_not_know() => ProveAsync(replies.PersonLeft(Forum, Suzuki.Name, Suzuki.Person, RosterBook.Empty, new DateOnly(2026, 6, 1)), "NewsCard.left");

    [Fact]
    public Task One_person_joined() => ProveAsync(replies.PeopleJoined(Forum, [Suzuki]), "NewsCard.joined");

    [Fact]
    public Task Several_people_joined() => ProveAsync(
        replies.PeopleJoined(Forum, [.. Enumerable.Range(1, 40).Select(static n => Suzuki with { Name = $"委員 {n}", IsGuest = n % 7 == 0 })]), "NewsCard.joined-many");

    [Fact]
    public void Who_joined_and_left_again_is_not_told() => Assert.Null(replies.PeopleJoined(Forum, []));

    [Theory]
    [InlineData(nameof(News.BecameGuest))]
    [InlineData(nameof(News.SecretariatRecovered))]
    public Task Somebody_became_another(string news) => ProveAsync(replies.OfPerson(Forum, Enum.Parse<News>(news), Suzuki), $"NewsCard.{news}");

    [Theory]
    [MemberData(nameof(OfTeams))]
    public Task Something_happened_to_the_team(string news) => ProveAsync(replies.OfTeam(Forum, Enum.Parse<News>(news)), $"NewsCard.{news}");

    [Theory]
    [MemberData(nameof(OfBodies))]
    public Task Something_happened_to_a_channel(string news) => ProveAsync(
        replies.OfBody(Forum, Enum.Parse<News>(news), Body.Standard[2].Place, "相談支援部会（新）"), $"NewsCard.{news}");

    [Fact]
    public Task The_forums_own_channel_is_gone() => ProveAsync(replies.OfBody(Forum, News.ChannelLost, Body.Standard[0].Place, ""), "NewsCard.forum-channel-lost");

    [Fact]
    public Task Nobody_keeps_the_office() => ProveAsync(replies.Ask(Forum.Id), "AskSecretariatCard.asks");

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Lifecycle", state);
}
