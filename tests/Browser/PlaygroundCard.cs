using Microsoft.Playwright;

namespace CareSystem.Tests.Browser;

/// <summary>One card on the Playground's page.</summary>
internal sealed class PlaygroundCard(IPage page, ILocator card)
{
    public const string Selector = ".ac-adaptiveCard";

    public Task<string> TextAsync() => card.InnerTextAsync();

    /// <param name="label">How the field's label begins.</param>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    public Task<string> ValueAsync(string label) => Field(label).InputValueAsync();

    /// <summary>Opens the list of a field and takes one of its choices.</summary>
    public async Task ChooseAsync(string label, string choice)
    {
        await Field(label).ClickAsync();
        await page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>Opens the list of a field that takes several choices and takes these.</summary>
    public async Task ChooseSeveralAsync(string label, params IReadOnlyList<string> choices)
    {
        await Field(label).ClickAsync();
        foreach (var choice in choices)
        {
            await page.GetByRole(AriaRole.Option).Or(page.GetByRole(AriaRole.Menuitemcheckbox)).GetByText(choice, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        }

        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Everything that the list of a field offers, in order; the list is closed again.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync(string label)
    {
        await Field(label).ClickAsync();
        var choices = page.GetByRole(AriaRole.Option);
        await choices.First.WaitForAsync();
        var titles = await choices.AllInnerTextsAsync();
        await page.Keyboard.PressAsync("Escape");
        return [.. titles.Select(static title => title.Trim())];
    }

    /// <summary>The choices of which one is ticked, as they are shown openly, in order.</summary>
    public async Task<IReadOnlyList<string>> OpenChoicesAsync()
    {
        var choices = card.GetByRole(AriaRole.Radio);
        await choices.First.WaitForAsync();
        return await choices.EvaluateAllAsync<string[]>("all => all.map(one => (one.labels?.[0]?.innerText || one.getAttribute('aria-label') || '').trim())");
    }

    public Task<bool> IsTickedAsync(string choice) => card.GetByLabel(choice, new LocatorGetByLabelOptions { Exact = true }).IsCheckedAsync();

    /// <summary>Ticks or clears one of several choices that are shown openly; what they are for is part of what each is called.</summary>
    public Task TickOneAsync(string choice, bool ticked = true) => card.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = choice }).SetCheckedAsync(ticked);

    /// <summary>Ticks a choice that is shown openly.</summary>
    public Task TickAsync(string choice) => card.GetByLabel(choice, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();

    /// <summary>Presses the button; the first, where a list has one in each of its lines.</summary>
    public Task PressAsync(string title) =>
        Button(title).First.ClickAsync();

    /// <summary>Presses the button that is there, under the one name or the other.</summary>
    public Task PressOneOfAsync(string one, string other) =>
        Button(one).Or(Button(other)).First.ClickAsync();

    /// <summary>Presses the button of one line of a list, by what its hint says of the line.</summary>
    public Task PressLineAsync(string hint) => card.GetByTitle(hint).ClickAsync();

    public Task ShowsAsync(string text) => card.GetByText(text).First.WaitForAsync();

    /// <summary>For a picture of it: a long card shows where it was pressed last.</summary>
    public Task ScrollToAsync(string text) => card.GetByText(text).First.ScrollIntoViewIfNeededAsync();

    private ILocator Button(string title) => card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true });

    private ILocator Field(string label) => card.GetByLabel(label).First;
}
