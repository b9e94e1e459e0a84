using CareSystem.Cards.Common;
using CareSystem.Cards.Polls;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Polls;

/// <summary>Every card of a poll in every state.</summary>
public sealed class PollCardTests(CardRenderer renderer)
{
    private static readonly string[] Everybody = ["29:1sato", "29:1suzuki"];

    [Fact]
    public Task Open_without_answers() => ProveAsync(Card(0, 0, 0), "PollCard.open-empty");

    [Fact]
    public async Task Open_with_answers()
    {
        var phone = await ProveAsync(Card(3, 4, 0), "PollCard.open");
        Assert.Contains("■■■■□□□□□□ 3票（43％）", phone.TextBlocks);
    }

    [Fact]
    public Task Open_for_more_than_60() => ProveAsync(Card(3, 4, 0) with { RefreshFor = [] }, "PollCard.open-many-people");

    [Fact]
    public Task As_seen_by_who_has_answered() => ProveAsync(Card(3, 4, 0) with { Own = new(1, MayVote: true, MayClose: false), RefreshFor = ["29:1sato"] }, "PollCard.own");

    [Fact]
    public Task As_seen_by_the_starter() => ProveAsync(Card(3, 4, 0) with { Own = new(null, MayVote: true, MayClose: true), RefreshFor = ["29:1sato"] }, "PollCard.own-starter");

    [Fact]
    public Task As_seen_by_an_observer() => ProveAsync(
        Card(3, 4, 0) with { Own = new(null, MayVote: false, MayClose: false), RefreshFor = ["29:1sato"], Notice = CommonWording.Standard.NotFoundNotice }, "PollCard.own-observer");

    [Fact]
    public Task Closed() => ProveAsync(Card(3, 4, 0) with { Closed = PollsWording.Standard.Closed("６月１日（月）午前10時", "佐藤 美咲") }, "PollCard.closed");

    [Fact]
    public Task An_answer_that_came_too_late() => ProveAsync(
        Card(4, 4, 0) with
        {
            Closed = PollsWording.Standard.Closed("６月１日（月）午前10時", "佐藤 美咲"),
            Own = new(0, MayVote: true, MayClose: false),
            RefreshFor = ["29:1sato"],
            Notice = CommonWording.Standard.NotFoundNotice,
        },
        "PollCard.own-too-late");

    [Fact]
    public Task The_longest_there_can_be() => ProveAsync(Longest(PollsWording.Standard), "PollCard.longest");

    [Fact]
    public Task The_longest_in_plain_words() => ProveAsync(Longest(PollsWording.Plain), "PollCard.longest-plain");

    [Fact]
    public Task In_plain_words() => ProveAsync(
        Card(3, 4, 0) with { Own = new(1, MayVote: true, MayClose: false), RefreshFor = ["29:1sato"], Wording = PollsWording.Plain }, "PollCard.own-plain");

    private static PollCard Longest(PollsWording words) => new(
        "fsakura",
        "p1",
        new string('問', 200),
        "長宗我部 由美子",
        [.. Enumerable.Range(0, 6).Select(static n => new PollLine($"{n}*_[x](y)" + new string('選', 51), n * 7))],
        null,
        new(2, MayVote: true, MayClose: true),
        [.. Enumerable.Range(0, 60).Select(static n => $"29:1{new string('x', 60)}{n:D2}")],
        CommonWording.Plain.NotFoundNotice,
        words);

    [Fact]
    public Task The_list_without_polls() => ProveAsync(List([]), "PollListCard.empty");

    [Fact]
    public Task The_list_of_an_observer() => ProveAsync(List([Line(1)]) with { Form = null }, "PollListCard.observer");

    [Fact]
    public Task The_list_on_two_pages() => ProveAsync(List([.. Enumerable.Range(1, 6).Select(Line)]), "PollListCard.paged");

    [Fact]
    public Task The_list_with_faults() => ProveAsync(
        List([Line(1)]) with
        {
            Notice = PollsWording.Standard.TypedNotice,
            Values = new("いつがよいですか", "午前"),
            Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["options"] = PollsWording.Standard.WrongOptionCount(2, 6, 1) },
        },
        "PollListCard.faults");

    [Fact]
    public async Task The_receipt()
    {
        var card = new PollStartedCard("fsakura", "p1", "次回は、いつがよいですか", "さくら市 協議の場", PollsWording.Standard).ToCard();
        await renderer.ProveAsync(card, "Polls", "PollStartedCard.started");
    }

    private static PollCard Card(params int[] votes) => new(
        "fsakura",
        "p1",
        "次回の協議の場は、いつがよいですか",
        "鈴木 健",
        [new("平日の午前", votes[0]), new("平日の午後", votes[1]), new("夜（午後6時から、オンラインで参加できるようにします）", votes[2])],
        null,
        null,
        Everybody,
        null,
        PollsWording.Standard);

    private static PollListLine Line(int n) => new($"p{n}", $"次回の協議の場は、いつがよいですか（その{n}）", "６月１日（月）から・鈴木 健さん");

    private static PollListCard List(PollListLine[] lines) => new(
        "fsakura", "form1", lines, 0, new PollFormValues(), new Dictionary<string, string>(StringComparer.Ordinal), null, PollsWording.Standard);

    private Task<RenderedCard> ProveAsync(PollCard card, string state) => renderer.ProveAsync(card.ToCard(), "Polls", state);

    private Task<RenderedCard> ProveAsync(PollListCard card, string state) => renderer.ProveAsync(card.ToCard(), "Polls", state);
}
