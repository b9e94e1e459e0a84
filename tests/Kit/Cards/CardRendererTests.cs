using CareSystem.Cards.Kit;
using Xunit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>The renderer complains where it should: else "no event" would mean nothing.</summary>
public sealed class CardRendererTests(CardRenderer cards)
{
    private static readonly CardVerb<Answer> Verb = new("kit.render.1", AnyPayload.Wire);

    [Theory]
    [InlineData("""{"type":"Bogus"}""", "UnknownElementType")]
    [InlineData("""{"type":"TextBlock","text":"a","size":"huge"}""", "InvalidPropertyValue")]
    [InlineData("""{"type":"Input.Text","label":"a"}""", "PropertyCantBeNull")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Bogus"}]}""", "UnknownActionType")]
    public async Task A_bad_element_is_a_validation_event(string element, string @event)
    {
        var rendered = await cards.RenderAsync($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""", 360);
        Assert.Contains(rendered.Events, one => one.StartsWith(@event, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_card_renders_without_events_time_and_again()
    {
        var json = new AdaptiveCard { Body = [new AdaptiveTextBlock("議題")] }.ToJson();
        for (var i = 0; i < 4; i++)
        {
            var rendered = await cards.RenderAsync(json, 360);
            Assert.Empty(rendered.Events);
            Assert.Equal("議題", rendered.Text);
        }
    }

    [Fact]
    public async Task Markdown_in_our_own_words_is_seen_as_markup()
    {
        var rendered = await cards.RenderAsync(new AdaptiveCard { Body = [new AdaptiveTextBlock("[a](https://example.com)\n\n- 一")] }.ToJson(), 360);
        Assert.Equal(["a", "ul", "li"], rendered.Markup);
    }

    [Fact]
    public async Task What_sticks_out_is_measured()
    {
        var card = new AdaptiveCard
        {
            Body = [new AdaptiveColumnSet { Columns = [new AdaptiveColumn { Width = "500px", Items = [new AdaptiveTextBlock("広い")] }] }],
        };
        Assert.True((await cards.RenderAsync(card.ToJson(), 360)).Overflow > 100);
        Assert.Equal(0, (await cards.RenderAsync(card.ToJson(), 1000)).Overflow);
    }

    [Fact]
    public async Task An_old_client_shows_the_fallback_and_loses_a_button_without_one()
    {
        var card = new AdaptiveCard { Body = [new AdaptiveTextBlock("a")], Actions = [Verb.Execute("あり", new Answer("a")), Verb.ExecuteOnly("なし", new Answer("a"))] };
        Assert.Equal(["あり", "なし"], (await cards.RenderAsync(card.ToJson(), 360)).Buttons);
        Assert.Equal(["あり"], (await cards.RenderOnOldClientAsync(card.ToJson())).Buttons);
    }

    [Fact]
    public async Task Only_a_mention_whose_person_is_named_loses_its_tag()
    {
        var mention = new AdaptiveMention("29:1", "山田");
        AdaptiveElement[] body = [new AdaptiveTextBlock($"{mention.Text} さん")];
        Assert.Equal("山田 さん", (await cards.RenderAsync(new AdaptiveCard { Body = body, Mentions = [mention] }.ToJson(), 360)).Text);
        Assert.Equal("<at>山田</at> さん", (await cards.RenderAsync(new AdaptiveCard { Body = body }.ToJson(), 360)).Text);
    }

    private sealed record Answer(string? Text);
}
