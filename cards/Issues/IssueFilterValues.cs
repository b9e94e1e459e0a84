namespace CareSystem.Cards.Issues;

/// <summary>What a list is narrowed down to, as codes and as typed; null or empty = not at all.</summary>
/// <param name="YearName">The fiscal year in words.</param>
public sealed record IssueFilterValues(string? Words, string? State, string? Category, string? Owner, string? Year, string? YearName, string? Attention, string? Order)
{
    /// <summary>The whole list.</summary>
    public static IssueFilterValues None { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>Some issues are left out.</summary>
    public bool IsNarrowed => IsSaid(Words) || !IsWordsOnly;

    /// <summary>Nothing but words, if anything, narrows it down.</summary>
    public bool IsWordsOnly => !(IsSaid(State) || IsSaid(Category) || IsSaid(Owner) || IsSaid(Year) || IsSaid(Attention));

    /// <summary>The same list again.</summary>
    /// <param name="forum">The forum.</param>
    /// <returns>Its first page.</returns>
    public IssueActions.ListPayload ToPayload(string forum) => new()
    {
        Forum = forum, Words = Kept(Words), State = Kept(State), Category = Kept(Category), Owner = Kept(Owner), Year = Kept(Year), Attention = Kept(Attention), Order = Kept(Order),
    };

    /// <summary>What it is narrowed down to besides words, and its order where that is not the usual one.</summary>
    /// <param name="wording">The names.</param>
    /// <returns>Empty where there is nothing to say.</returns>
    public string Describe(IssuesWording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return string.Join("・", ((string?[])
        [
            IsSaid(State) ? wording.Filter.States.GetValueOrDefault(State!) ?? wording.Statuses.GetValueOrDefault(State!, State!) : null,
            IsSaid(Category) ? wording.Categories.GetValueOrDefault(Category!) ?? wording.Tags.GetValueOrDefault(Category!, Category!) : null,
            IsSaid(Owner) ? wording.Filter.OwnerHas(Owner!) : null,
            IsSaid(Year) ? YearName : null,
            IsSaid(Attention) ? wording.Filter.Attentions.GetValueOrDefault(Attention!, Attention!) : null,
            IsSaid(Order) ? wording.Filter.Orders.GetValueOrDefault(Order!, Order!) : null,
        ]).Where(IsSaid));
    }

    private static bool IsSaid(string? value) => !string.IsNullOrEmpty(value);

    private static string? Kept(string? value) => IsSaid(value) ? value : null;
}
