using System.Reflection;
using System.Text.Json.Nodes;
using CareSystem.Bot.Cases;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit.Cards;
using Xunit;

namespace CareSystem.Tests.Cases;

/// <summary>Whoever adds a text to a form of cases says what becomes of it: <see cref="CaseLifeSecrecyTests"/> follows what is listed.</summary>
public sealed class CaseTypedTextsTests
{
    [Fact]
    public void Every_input_that_a_button_of_cases_carries_is_marked_or_chosen_from()
    {
        Assert.True(CaseTypedTexts.Verbs.Count > 30);
        Assert.Empty(CaseTypedTexts.Unmarked(CaseTypedTexts.Verbs.SelectMany(CaseTypedTexts.InputsOf)));
    }

    [Fact]
    public void Every_text_field_that_stands_beside_a_button_is_marked_for_that_button()
    {
        var pairs = Cards().SelectMany(static card => Sent(card, "Input.Text")).ToHashSet();
        Assert.True(pairs.Count > 30);
        Assert.Empty(CaseTypedTexts.Unmarked(pairs));

        // What is called a choice is typed nowhere, and what is called a text is typed somewhere.
        Assert.Empty(pairs.Select(static pair => pair.Input).Intersect(CaseTypedTexts.Choices));
        Assert.Empty(CaseTypedTexts.All.Except([CaseTypedTexts.Command, CaseTypedTexts.Search]).Select(static text => text.Input).Except(pairs.Select(static pair => pair.Input)));
        Assert.All(Cards().SelectMany(ApprovedCards.Inputs).Select(static input => (string)input["type"]!), static type => Assert.Contains(type, (string[])["Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Toggle"]));
    }

    [Fact]
    public void Every_command_and_search_of_cases_into_which_something_is_typed_is_marked()
    {
        var typedInto = typeof(CasesCommands).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType == typeof(Command) || field.FieldType == typeof(ExtensionCommand))
            .Select(static field => field.Name);

        Assert.Equal([nameof(CasesCommands.Cases), nameof(CasesCommands.Search)], typedInto);
    }

    [Fact]
    public void A_new_text_without_a_mark_is_noticed_and_no_mark_stands_for_two()
    {
        Assert.Equal(["There is no mark for note of case.submit.1."], CaseTypedTexts.Unmarked([new TypedText("case.submit.1", "note"), new TypedText("case.submit.1", "age"), new TypedText("case.submit.1", "situation")]));
        Assert.Equal(["There is no mark for situation of case.new.1."], CaseTypedTexts.Unmarked([new TypedText("case.new.1", "situation")]));
        Assert.Equal(CaseTypedTexts.All.Count, CaseTypedTexts.All.Select(static text => text.Mark).Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<JsonNode> Cards() => ApprovedCards.Of("Cases");

    private static IEnumerable<TypedText> Sent(JsonNode card, string type) => ApprovedCards.Sent(card, type).Select(static sent => new TypedText(sent.Verb, sent.Input));
}
