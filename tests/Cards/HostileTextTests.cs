using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards;

/// <summary>Whatever people type is shown as they typed it, on every card and in every place of it.</summary>
public sealed class HostileTextTests(CardRenderer renderer)
{
    public static TheoryData<string> All => [.. EveryCard.Types.Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(All))]
    public void Text_that_people_type_does_nothing_on_a_card(string name)
    {
        var type = EveryCard.Types.Single(each => each.FullName == name);
        var faults = EveryCard.Variants(type, HostileText.Text).SelectMany(static card => HostileText.Faults(card.ToNode())).Distinct(StringComparer.Ordinal);

        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    /// <summary>Microsoft's renderer is the judge: the richest variant of each card, as a PC and a phone show it.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Microsofts_renderer_makes_nothing_of_it_but_text(string name)
    {
        var card = EveryCard.Variants(EveryCard.Types.Single(each => each.FullName == name), HostileText.Text).First();

        var rendered = await renderer.RenderAsync(card.ToJson(), CardRenderer.Widths[0]);

        // Our own wording sets a few words in bold.
        Assert.DoesNotContain(rendered.Markup, static tag => !tag.Equals("strong", StringComparison.OrdinalIgnoreCase));
        foreach (var block in rendered.TextBlocks.Where(static text => text.Contains("押す", StringComparison.Ordinal)))
        {
            var shown = block.Replace("\u200B", "", StringComparison.Ordinal).Replace('\u00A0', ' ');
            Assert.All(HostileText.Lines, line => Assert.Contains(line, shown, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{\"type\":\"TextBlock\",\"text\":\"[押す](x)\"}", "links")]
    [InlineData("{\"facts\":[{\"title\":\"a\",\"value\":\"<at>x</at>\"}]}", "mentions")]
    [InlineData("{\"type\":\"TextBlock\",\"text\":\"a\\n- 項目\"}", "heading or a list")]
    [InlineData("{\"title\":\"\\u202Ex\"}", "turns")]
    [InlineData("{\"type\":\"Input.Text\",\"label\":\"\\u0007\",\"value\":\"\\u0007\"}", "label turns or controls")]
    public void What_acts_is_found(string json, string fault) =>
        Assert.Contains(fault, Assert.Single(HostileText.Faults(System.Text.Json.Nodes.JsonNode.Parse(json))), StringComparison.Ordinal);
}
