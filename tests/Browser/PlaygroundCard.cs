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

    /// <summary>Ticks a choice that is shown openly.</summary>
    public Task TickAsync(string choice) => card.GetByLabel(choice, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();

    public Task PressAsync(string title) =>
        card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true }).ClickAsync();

    public Task ShowsAsync(string text) => card.GetByText(text).First.WaitForAsync();

    private ILocator Field(string label) => card.GetByLabel(label).First;
}
