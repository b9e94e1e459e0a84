using CareSystem.Cards.Common;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards;

/// <summary>A card that nobody has looked at is not shown to anybody.</summary>
public sealed class EveryCardTests
{
    public static TheoryData<string> All => [.. EveryCard.Types.Select(static type => type.FullName!)];

    /// <summary>More words are more bytes: none of them makes a card too large, or shows what people type otherwise.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Every_card_can_be_said_in_plain_words(string name)
    {
        foreach (var card in EveryCard.Variants(EveryCard.Types.Single(each => each.FullName == name), HostileText.Text, "Plain"))
        {
            Assert.NotEmpty(card.ToJson());
            Assert.Empty(HostileText.Faults(card.ToNode()));
        }
    }

    [Fact]
    public void Every_card_has_an_approved_state()
    {
        var approved = Directory.GetFiles(Repository.PathOf("tests", "Cards"), "*.json", SearchOption.AllDirectories)
            .Select(static path => Path.GetFileName(path).Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);

        var cards = typeof(NoticeCard).Assembly.GetTypes()
            .Where(static type => type.GetMethod("ToCard", []) is not null)
            .Select(static type => type.Name)
            .ToArray();
        Assert.True(cards.Length > 30, $"Only {cards.Length} cards found.");
        Assert.DoesNotContain(cards, card => !approved.Contains(card));
    }
}
