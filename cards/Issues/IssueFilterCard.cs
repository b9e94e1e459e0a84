using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues;

/// <summary>A fiscal year to choose.</summary>
/// <param name="Year">The western year in which it begins.</param>
public sealed record IssueYear(string Year, string Name);

/// <summary>The form by which the list is narrowed down and sorted.</summary>
/// <param name="Years">Newest first.</param>
public sealed record IssueFilterCard(string Forum, IssueFilterValues Values, IReadOnlyList<IssueYear> Years, IssuesWording Wording)
{
    /// <summary>Stands for "all of them": a choice that is left empty cannot be chosen again.</summary>
    private const string Any = "Any";

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Filter.Title,
        Speak = Wording.Filter.Title,
        Body =
        [
            FormParts.Heading(Wording.Filter.Title),
            new AdaptiveTextInput(IssueActions.Inputs.Words, Wording.SearchLabel) { Value = Values.Words, Placeholder = Wording.SearchPlaceholder, MaxLength = 100 },
            Choice(IssueActions.Inputs.State, Wording.Filter.State, Values.State, Wording.Filter.States.Concat(Wording.Statuses)),
            Choice(IssueActions.Inputs.Category, Wording.Filter.Category, Values.Category, Wording.Categories.Concat(Wording.Tags)),
            Choice(IssueActions.Inputs.Attention, Wording.Filter.Attention, Values.Attention, Wording.Filter.Attentions),
            Choice(IssueActions.Inputs.Year, Wording.Filter.Year, Values.Year, Years.Select(static year => new KeyValuePair<string, string>(year.Year, year.Name))),
            new AdaptiveTextInput(IssueActions.Inputs.Owner, Wording.Filter.Owner) { Value = Values.Owner, Placeholder = Wording.OwnerPlaceholder, MaxLength = 100 },
            new AdaptiveChoiceSetInput(IssueActions.Inputs.Order, Wording.Filter.Order)
            {
                Value = Values.Order is { } order && Wording.Filter.Orders.ContainsKey(order) ? order : Wording.Filter.Orders.First().Key,
                Choices = [.. Wording.Filter.Orders.Select(static each => new AdaptiveChoice(each.Value, each.Key))],
            },
        ],
        Actions =
        [
            IssueActions.List.Execute(Wording.Filter.Apply, new IssueActions.ListPayload { Forum = Forum }, AdaptiveActionStyle.Positive),
            IssueActions.List.Execute(Wording.BackToList, new IssueActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };

    private AdaptiveChoiceSetInput Choice(string id, string label, string? value, IEnumerable<KeyValuePair<string, string>> choices)
    {
        AdaptiveChoice[] all = [new AdaptiveChoice(Wording.Filter.Any, Any), .. choices.Select(static choice => new AdaptiveChoice(CardText.Typed(choice.Value), choice.Key))];
        return new AdaptiveChoiceSetInput(id, label) { Value = all.Any(choice => choice.Value == value) ? value : Any, Choices = all };
    }
}
