using CareSystem.Cards.Common;
using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Cards;

/// <summary>A card that nobody has looked at is not shown to anybody.</summary>
public sealed class EveryCardTests
{
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
