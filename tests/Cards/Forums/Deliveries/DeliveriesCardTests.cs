using CareSystem.Bot.Forums.Deliveries;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Door;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Deliveries;

/// <summary>送信の状態 in every state, as the bot makes it.</summary>
public sealed class DeliveriesCardTests(CardRenderer renderer)
{
    private static readonly ForumSummary Forum = RosterSamples.Context().Forum;
    private static readonly Recipient Person = new Recipient.Person(new PersonId("p1"));
    private static readonly Recipient Channel = new Recipient.Conversation(new ConversationId("19:a@thread.tacv2"));
    private static readonly DeliveryOverview Well = new(FrontDoor.Monday, 3, FrontDoor.Monday.AddDays(2).AddHours(4), 0, null, []);

    private readonly DeliveriesReplies replies = new();

    [Fact]
    public Task Everything_arrived() => ProveAsync(Of(Well), "DeliveriesCard.well");

    [Fact]
    public Task Nothing_was_sent_yet() => ProveAsync(Of(new DeliveryOverview(null, 0, null, 0, null, [])), "DeliveriesCard.nothing");

    [Fact]
    public Task Something_is_late() => ProveAsync(Of(Well with { Late = 2, LateCode = "AADSTS7000222" }), "DeliveriesCard.late");

    [Fact]
    public Task Some_things_did_not_arrive() => ProveAsync(
        Of(
            Well,
            new ShowDeliveries.Line(new Undelivered("out:1", "meeting.remind.person.1", Person, FrontDoor.Monday, "ConversationBlockedByUser", false), "鈴木 健一"),
            new ShowDeliveries.Line(new Undelivered("out:2", "meeting.notice.1", Channel, FrontDoor.Monday.AddDays(-1), "Http418", true), null),
            new ShowDeliveries.Line(new Undelivered("out:3", "meeting.follow.1", new Recipient.Service("calendar", "m"), FrontDoor.Monday.AddDays(-2), "ErrorAccessDenied", false), null),
            new ShowDeliveries.Line(new Undelivered("out:4", "turn.answer.1", Person, FrontDoor.Monday.AddDays(-3), "NoAddress", false), null)),
        "DeliveriesCard.failed");

    [Fact]
    public Task One_of_many_pages() => ProveAsync(
        replies.List(
            View(Well, [.. Enumerable.Range(1, 12).Select(static n => new ShowDeliveries.Line(new Undelivered($"out:{n}", "pledge.ask.person.1", Person, FrontDoor.Monday, "BotDisabledByAdmin", false), $"委員 {n}"))]),
            page: 1,
            isPersonal: true,
            new SettleDelivery.Settled(IsSentAgain: true)),
        "DeliveriesCard.page");

    [Fact]
    public Task The_receipt_alone() => ProveAsync(replies.Receipt(new SettleDelivery.Settled(IsSentAgain: false)), "SentenceCard.delivery-settled");

    [Fact]
    public Task Not_where_others_look_on() => ProveAsync(replies.OnlyInChat(), "SentenceCard.deliveries-in-channel");

    private AdaptiveCard Of(DeliveryOverview overview, params ShowDeliveries.Line[] lines) => replies.List(View(overview, lines), page: 0, isPersonal: true);

    private static ShowDeliveries.View View(DeliveryOverview overview, IReadOnlyList<ShowDeliveries.Line> lines) => new(Forum, overview, lines);

    private Task<RenderedCard> ProveAsync(AdaptiveCard card, string state) => renderer.ProveAsync(card, "Forums/Deliveries", state);
}
