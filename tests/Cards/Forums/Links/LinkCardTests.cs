using CareSystem.Cards.Forums.Links;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Forums.Links;

/// <summary>The cards by which two forums are linked, in every state.</summary>
public sealed class LinkCardTests(CardRenderer renderer)
{
    private static readonly LinksWording Words = LinksWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);

    [Fact]
    public Task The_list_for_the_secretariat() => ProveAsync(List().ToCard(), "LinkListCard.secretariat");

    [Fact]
    public Task The_list_for_a_member() => ProveAsync((List() with { Form = null, Lines = [List().Lines[2]], ForumName = null }).ToCard(), "LinkListCard.member");

    [Fact]
    public Task The_list_with_nothing_in_it_and_a_wrong_code() => ProveAsync(
        (List() with
        {
            Lines = [], Notice = "直していただきたい所が1か所あります。", Faults = new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = Words.CodeUnknown },
        }).ToCard(),
        "LinkListCard.faults");

    [Fact]
    public Task A_code() => ProveAsync(new LinkCodeCard("fmori", "7F3K2-M4X9A", "６月１日（月）午前11時", Words).ToCard(), "LinkCodeCard.made");

    [Fact]
    public Task Somebody_asks() => ProveAsync(
        new LinkNewsCard("fmori", "森圏域 協議の場", Words.NewsAsking("さくら市 協議の場"), Words.NewsAskingText("さくら市 協議の場", "佐藤 美咲"), "token", Words).ToCard(), "LinkNewsCard.asking");

    [Fact]
    public Task Both_have_agreed() => ProveAsync(
        new LinkNewsCard("fsakura", "さくら市 協議の場", Words.NewsLinked("森圏域 協議の場"), Words.NewsLinkedText, null, Words).ToCard(), "LinkNewsCard.linked");

    [Fact]
    public Task The_receipt() => ProveAsync(new LinkNewsCard("fsakura", null, Words.Asked, null, null, Words).ToCard(), "LinkNewsCard.receipt");

    private static LinkListCard List() => new(
        "fsakura",
        "さくら市 協議の場",
        "form0123456789ab",
        [
            new("t1", Words.UnknownName, LinkStanding.Asked, Words.Line("佐藤 美咲", "令和８年６月１日（月）")),
            new("t2", "となり市 協議の場", LinkStanding.Asking, Words.Line("川上 誠", "令和８年６月１日（月）")),
            new("t3", "森圏域 協議の場", LinkStanding.Linked, Words.Line("別所 遥", "令和８年５月７日（木）")),
        ],
        NoFaults,
        null,
        Words);

    private async Task ProveAsync(AdaptiveCard card, string state) => await renderer.ProveAsync(card, "Forums/Links", state);
}
