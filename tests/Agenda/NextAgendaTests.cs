using CareSystem.Bot.Agenda;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Agenda;

public sealed class NextAgendaTests
{
    private static readonly UpcomingMeeting June = new(new MeetingId("june"), "第2回", new DateTimeOffset(2026, 6, 11, 5, 0, 0, TimeSpan.Zero));

    private static readonly UpcomingMeeting August = new(new MeetingId("august"), "第3回", new DateTimeOffset(2026, 8, 6, 5, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_item_waits_for_the_next_meeting() => Assert.Equal(June, NextAgenda.MeetingOf(Item("a"), [June, August]));

    [Fact]
    public void Or_for_a_later_one_to_which_it_was_put() => Assert.Equal(August, NextAgenda.MeetingOf(Item("a", August), [June, August]));

    [Fact]
    public void A_meeting_that_is_over_or_was_cancelled_gives_its_items_back() => Assert.Equal(August, NextAgenda.MeetingOf(Item("a", June), [August]));

    [Fact]
    public void Without_any_meeting_every_item_waits()
    {
        Assert.Null(NextAgenda.MeetingOf(Item("a", June), []));
        Assert.Equal([("a", null), ("b", null)], Ordered([Item("a", June), Item("b")], []));
    }

    [Fact]
    public void The_next_meetings_items_come_first_each_meetings_in_the_order_of_its_agenda() => Assert.Equal(
        [("b", null), ("d", null), ("a", August), ("c", August)],
        Ordered([Item("a", August), Item("b"), Item("c", August), Item("d", June)], [June, August]));

    [Fact]
    public void Up_and_down_change_places_with_the_neighbour_that_is_shown()
    {
        var (waiting, put) = (Item("waiting") with { Order = 1 }, Item("put", June) with { Order = 2 });
        var state = new ArrangeAgenda.State([new(waiting, "1"), new(put, "2")], [June, August]);

        var decided = Assert.IsType<Decision<ArrangeAgenda.Arranged>.Yes>(
            ArrangeAgenda.Decide(new ArrangeAgenda.Command(put.Id, new ArrangeAgenda.Step.Up()), state, As(MemberRole.Secretariat)));

        Assert.Equal(
            [("put", 1), ("waiting", 2)],
            decided.Changes.Rows.Select(static change => (AgendaItem)change.Row).Select(static row => (row.Id.Value, row.Order)));
    }

    [Fact]
    public void Nobody_but_the_secretariat_arranges() => Assert.IsType<NotAllowed>(Assert.IsType<Decision<ArrangeAgenda.Arranged>.No>(
        ArrangeAgenda.Decide(new ArrangeAgenda.Command(new AgendaItemId("a"), new ArrangeAgenda.Step.Up()), new ArrangeAgenda.State([], []), As(MemberRole.Member))).Refusal);

    private static AgendaItem Item(string id, UpcomingMeeting? meeting = null) => new(
        new AgendaItemId(id), new AgendaContent(id, AgendaItemType.Discussion, 20, ""), AgendaItemStatus.Waiting, meeting?.Id, 0, new PersonId("suzuki"), "鈴木 健", June.Start.AddDays(-30), 1);

    private static IEnumerable<(string Id, UpcomingMeeting? Later)> Ordered(IReadOnlyList<AgendaItem> items, IReadOnlyList<UpcomingMeeting> upcoming) =>
        NextAgenda.InOrder(items, upcoming).Select(static each => (each.Item.Id.Value, each.Later));

    private static ActionContext As(MemberRole role)
    {
        ForumId forum = new("fsakura");
        return new ActionContext(
            new ForumSummary(forum, "さくら市 協議の場", new ConversationId("19:sakura@thread.tacv2"), new TenantId("t")),
            new Caller(forum, new PersonId("person"), "担当 一郎", role, ParticipantKind.Welfare, "", IsGuest: false),
            June.Start.AddDays(-10));
    }
}
