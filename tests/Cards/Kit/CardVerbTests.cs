using System.Text.Json;
using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cards.Kit;

public sealed class CardVerbTests
{
    private static readonly CardVerb<Item> Add = new("agenda.add.1", AnyPayload.Wire);

    [Fact]
    public void A_verb_knows_its_name_and_payload()
    {
        CardVerb verb = Add;
        Assert.Equal("agenda.add.1", verb.Name);
        Assert.Equal(typeof(Item), verb.PayloadType);
    }

    [Theory]
    [InlineData("agenda")]
    [InlineData("agenda.add")]
    [InlineData("agenda.1")]
    [InlineData("Agenda.add.1")]
    [InlineData("agenda.add.1 ")]
    [InlineData("agenda.add.1\n")]
    [InlineData("agenda.add.１")]
    [InlineData("agenda..add.1")]
    [InlineData("")]
    public void A_name_of_another_form_is_refused(string name) => Assert.Throws<ArgumentException>(() => new CardVerb<Item>(name, AnyPayload.Wire));

    [Fact]
    public void A_payload_may_not_take_the_members_of_the_button()
    {
        CardVerb<WithVerb> verb = new("agenda.add.1", AnyPayload.Wire);
        CardVerb<WithTeams> teams = new("agenda.add.1", AnyPayload.Wire);

        Assert.Throws<ArgumentException>(() => verb.Submit("出す", new WithVerb("x")));
        Assert.Throws<ArgumentException>(() => teams.Submit("出す", new WithTeams("x")));
    }

    [Fact]
    public void An_execute_button_carries_its_data_twice()
    {
        var action = Written(Add.Execute("追加", new Item("f1", null, 15, true)));
        Assert.Equal("agenda.add.1", (string?)action["verb"]);
        Assert.Equal("""{"formId":"f1","minutes":15,"online":true}""", action["data"]!.ToJsonString());
        Assert.Equal("Action.Submit", (string?)action["fallback"]!["type"]);
        Assert.Equal("""{"verb":"agenda.add.1","formId":"f1","minutes":15,"online":true}""", action["fallback"]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_button_of_a_case_has_no_fallback() => Assert.Null(Written(Add.ExecuteOnly("送信", new Item("f1", null, 1, false)))["fallback"]);

    [Fact]
    public void A_button_that_opens_a_dialog_is_not_held_up_by_required_inputs()
    {
        var action = Written(Add.Fetch("開く", new Item("f1", null, 1, false)));
        Assert.Equal("Action.Submit", (string?)action["type"]);
        Assert.Equal("none", (string?)action["associatedInputs"]);
        Assert.Equal("""{"msteams":{"type":"task/fetch"},"verb":"agenda.add.1","formId":"f1","minutes":1,"online":false}""", action["data"]!.ToJsonString());
    }

    [Fact]
    public void A_button_within_a_dialog_submits_it_with_its_inputs()
    {
        var action = Written(Add.Submit("送信", new Item("f1", null, 1, false)));
        Assert.Equal("""{"verb":"agenda.add.1","formId":"f1","minutes":1,"online":false}""", action["data"]!.ToJsonString());
        Assert.Null(action["associatedInputs"]);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var item = new Item("f1", "退院後の住まい\n「\"\\」𠮷", 15, true);
        var data = Written(Add.Submit("送信", item))["data"]!.Deserialize<JsonElement>();
        Assert.True(Add.TryRead(data, out var read));
        Assert.Equal(item, read);
    }

    [Theory]
    [InlineData("""{}""", null, 0, false)]
    [InlineData("""{"subject":null}""", null, 0, false)]
    [InlineData("""{"subject":"a","unknown":{"x":[1]},"verb":"agenda.add.1","msteams":{"type":"task/fetch"}}""", "a", 0, false)]
    [InlineData("""{"subject":12.50}""", "12.50", 0, false)]
    [InlineData("""{"subject":true}""", "true", 0, false)]
    [InlineData("""{"minutes":"15","online":"true"}""", null, 15, true)]
    [InlineData("""{"minutes":15,"online":true}""", null, 15, true)]
    [InlineData("""{"subject":"\ud842\udfb7"}""", "𠮷", 0, false)]
    public void Data_is_read_with_patience(string json, string? subject, int minutes, bool online)
    {
        Assert.True(Add.TryRead(Parse(json), out var read));
        Assert.Equal(new Item(null, subject, minutes, online), read);
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData("\"text\"")]
    [InlineData("""{"subject":{}}""")]
    [InlineData("""{"subject":["a"]}""")]
    [InlineData("""{"subject":"a","subject":"b"}""")]
    [InlineData("""{"other":"a","other":"b"}""")]
    [InlineData("""{"subject":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    [InlineData("""{"minutes":"fifteen"}""")]
    [InlineData("""{"minutes":1.5}""")]
    [InlineData("""{"minutes":99999999999}""")]
    [InlineData("""{"minutes":null}""")]
    [InlineData("""{"online":"maybe"}""")]
    [InlineData("""{"online":1}""")]
    public void Data_of_a_wrong_shape_is_refused_without_an_exception(string json) => Assert.False(Add.TryRead(Parse(json), out _));

    [Fact]
    public void No_data_at_all_is_refused_without_an_exception() => Assert.False(Add.TryRead(default, out _));

    [Fact]
    public void Data_deeper_than_anyone_sends_is_refused_without_an_exception()
    {
        var deep = $$"""{"unknown":{{new string('[', 500)}}{{new string(']', 500)}}}""";
        var data = JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;
        Assert.False(Add.TryRead(data, out _));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static JsonNode Written(AdaptiveAction action) => new AdaptiveCard { Actions = [action] }.ToNode()["actions"]![0]!;

    private sealed record Item(string? FormId, string? Subject, int Minutes, bool Online);

    private sealed record WithVerb(string? Verb);

    private sealed record WithTeams(string? MSTeams);
}
