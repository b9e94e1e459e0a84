using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;
using Xunit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>Each rule of <see cref="CardSchema"/> is broken once: a check that never complains checks nothing.</summary>
public sealed class CardSchemaTests
{
    private static readonly CardVerb<Answer> Verb = new("kit.schema.1", AnyPayload.Wire);

    [Fact]
    public void A_good_card_has_no_violation() => CardSchema.Check(Card());

    [Theory]
    [InlineData("type", "\"Card\"", "type is not AdaptiveCard")]
    [InlineData("version", "\"1.6\"", "version")]
    [InlineData("version", "null", "version")]
    [InlineData("body", "[]", "is empty")]
    [InlineData("fallbackText", "null", "no fallbackText")]
    [InlineData("speak", "null", "no speak")]
    [InlineData("msteams", """{"entities":[{"type":"mention","text":"<at>X</at>"}]}""", "stands in no text")]
    [InlineData("refresh", """{"action":{"type":"Action.Execute","data":{}}}""", "has no verb")]
    public void A_broken_root_is_found(string member, string json, string complaint) => Finds(complaint, card => card[member] = JsonNode.Parse(json));

    [Theory]
    [InlineData("""{"type":"Input.Time","id":"t","label":"時刻"}""", "not one we use")]
    [InlineData("""{"type":"TextBlock"}""", "has no text")]
    [InlineData("""{"type":"TextBlock","text":"a","id":"subject"}""", "used twice")]
    [InlineData("""{"type":"Input.Text","label":"件名"}""", "has no id")]
    [InlineData("""{"type":"Input.Text","id":"x"}""", "has no label")]
    [InlineData("""{"type":"Input.Text","id":"x","label":"件名","isRequired":true}""", "no errorMessage")]
    [InlineData("""{"type":"Input.Date","id":"x","label":"日付","value":"2026/04/01"}""", "no ISO day")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"種別","choices":[]}""", "no choices")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"種別","choices":[{"title":"a","value":"1"},{"title":"b","value":"1"}]}""", "twice")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"種別","value":"2","choices":[{"title":"a","value":"1"}]}""", "is no choice")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"種別","isMultiSelect":true,"choices":[{"title":"a","value":"1,2"}]}""", "comma")]
    [InlineData("""{"type":"Image","url":"data:image/gif;base64,AA=="}""", "no altText")]
    [InlineData("""{"type":"FactSet","facts":[{"title":"a","value":""}]}""", "no value")]
    [InlineData("""{"type":"Container","items":[{"type":"Container","items":[]}]}""", "is empty")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"Media"}]}]}""", "not one we use")]
    [InlineData("""{"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[]}]}""", "0 cells for 1 columns")]
    [InlineData("""{"type":"ActionSet","actions":[]}""", "has no actions")]
    [InlineData("""{"type":"TextBlock","text":"a","fallback":{"type":"TextBlock"}}""", "has no text")]
    public void A_broken_element_is_found(string element, string complaint) => Finds(complaint, card => card["body"]!.AsArray().Add(JsonNode.Parse(element)));

    [Theory]
    [InlineData("""{"type":"Action.Http","title":"a"}""", "not one we use")]
    [InlineData("""{"type":"Action.Execute","title":"a","verb":"kit.schema.1","data":{}}""", "has no fallback")]
    [InlineData("""{"type":"Action.Execute","title":"a","verb":"a.b.1","fallback":{"type":"Action.Submit","data":{"verb":"a.b.1"}}}""", "has no data")]
    [InlineData("""{"type":"Action.Execute","title":"a","verb":"a.b.1","data":{},"fallback":{"type":"Action.Submit","data":{"verb":"a.b.2"}}}""", "the same verb")]
    [InlineData("""{"type":"Action.Execute","title":"a","verb":"a.b.1","data":{"x":1},"fallback":{"type":"Action.Submit","data":{"verb":"a.b.1"}}}""", "the same data")]
    [InlineData("""{"type":"Action.Submit","title":"a","data":{"x":1}}""", "names no verb")]
    [InlineData("""{"type":"Action.Submit","data":{"verb":"a.b.1"}}""", "has no title")]
    [InlineData("""{"type":"Action.OpenUrl","title":"a","url":"http://example.com"}""", "no https address")]
    [InlineData("""{"type":"Action.ToggleVisibility","title":"a","targetElements":["nowhere"]}""", "is not there")]
    [InlineData("""{"type":"Action.ShowCard","title":"a","card":{"type":"AdaptiveCard","version":"1.5","body":[]}}""", "is empty")]
    public void A_broken_action_is_found(string action, string complaint) => Finds(complaint, card => card["actions"]!.AsArray().Add(JsonNode.Parse(action)));

    [Fact]
    public void Seven_actions_are_found() => Finds("7 actions", card =>
    {
        while (card["actions"]!.AsArray().Count < 7)
        {
            card["actions"]!.AsArray().Add(card["actions"]![0]!.DeepClone());
        }
    });

    [Fact]
    public void A_card_too_large_is_found() => Finds("bytes", card => card["body"]![0]!["text"] = new string('あ', 9000));

    [Fact]
    public void A_verb_without_a_fallback_must_be_listed_and_a_listed_one_must_have_none()
    {
        var card = Card(Verb.ExecuteOnly("送信", new Answer("a")));
        Assert.Contains(CardSchema.Violations(card.ToNode()), violation => violation.Contains("no fallback", StringComparison.Ordinal));
        CardSchema.Check(card, Verb.Name);
        Assert.Contains(CardSchema.Violations(Card().ToNode(), Verb.Name), violation => violation.Contains("but has one", StringComparison.Ordinal));
    }

    private static void Finds(string complaint, Action<JsonObject> breakIt)
    {
        var card = Card().ToNode().AsObject();
        breakIt(card);
        Assert.Contains(CardSchema.Violations(card), violation => violation.Contains(complaint, StringComparison.Ordinal));
    }

    private static AdaptiveCard Card(AdaptiveAction? action = null) => new()
    {
        FallbackText = "議題",
        Speak = "議題",
        Body = [new AdaptiveTextBlock("議題"), new AdaptiveTextInput("subject", "件名") { IsRequired = true, ErrorMessage = "件名を入力してください。" }],
        Actions = [action ?? Verb.Execute("追加", new Answer("a"))],
    };

    private sealed record Answer(string? Text);
}
