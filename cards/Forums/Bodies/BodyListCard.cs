using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Links;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Bodies;

/// <summary>A body as the list shows it.</summary>
/// <param name="Details">Its channel, what it belongs to, who decides: a line each.</param>
/// <param name="IsLost">Its channel is gone.</param>
public sealed record BodyLine(string Id, string Name, IReadOnlyList<string> Details, bool IsLost);

/// <summary>Where a step of the route goes.</summary>
/// <param name="Step">What it is called.</param>
/// <param name="Bodies">Their names in one line.</param>
public sealed record BodyRoute(string Step, string Bodies);

/// <summary>会議体: which channel is which body, and where ① ② ③ go.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
/// <param name="Here">What the channel is in which it is read; null in personal chat.</param>
/// <param name="Lines">All of them; the card shows a page.</param>
/// <param name="MayBind">Whether the reader may say what this channel is.</param>
public sealed record BodyListCard(
    string Forum, string? ForumName, string? Here, IReadOnlyList<BodyRoute> Route, IReadOnlyList<BodyLine> Lines, int Page, bool MayEdit, bool MayBind, BodiesWording Wording)
{
    /// <summary>Bodies on one page.</summary>
    public const int PageSize = 6;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var pages = Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(Page, 0, pages - 1);
        return new()
        {
            FallbackText = Wording.ListTitle,
            Speak = CardText.Typed($"{Wording.ListTitle}。{Here ?? Wording.ListText}"),
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                .. ForumName is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.ForForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                new AdaptiveTextBlock(Wording.ListText) { Spacing = AdaptiveSpacing.Small },
                .. Here is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Here)) { Weight = AdaptiveTextWeight.Bolder }],
                .. page > 0 ? [] : Steps(),
                .. Lines.Skip(page * PageSize).Take(PageSize).Select(Line),
                .. Pager(page, pages),
            ],
            Actions =
            [
                .. MayBind ? (AdaptiveAction[])[BodyActions.BindForm.Execute(Wording.BindButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)] : [],
                .. MayEdit ? (AdaptiveAction[])[BodyActions.Form.Execute(Wording.NewButton, new BodyActions.BodyPayload { Forum = Forum, Body = BodyActions.NewBody })] : [],
                LinkActions.List.Execute(LinksWording.Standard.ListTitle, new PlainPayload { Forum = Forum }),
                SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum }),
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Steps()
    {
        yield return new AdaptiveTextBlock(Wording.RouteTitle) { Weight = AdaptiveTextWeight.Bolder, Separator = true, Style = AdaptiveTextBlockStyle.Heading };
        foreach (var route in Route)
        {
            yield return new AdaptiveTextBlock(CardText.Typed(route.Step)) { IsSubtle = true, Spacing = AdaptiveSpacing.Small };
            yield return new AdaptiveTextBlock(CardText.Typed($"→ {route.Bodies}")) { Spacing = AdaptiveSpacing.None };
        }
    }

    private AdaptiveColumnSet Line(BodyLine line) => new()
    {
        Separator = true,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Typed(line.Name)) { Weight = AdaptiveTextWeight.Bolder },
                    .. line.Details.Select((detail, index) => new AdaptiveTextBlock(CardText.Typed(detail))
                    {
                        IsSubtle = !(line.IsLost && index == 0),
                        Color = line.IsLost && index == 0 ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
                        Spacing = AdaptiveSpacing.None,
                    }),
                ],
            },
            .. MayEdit
                ? (AdaptiveColumn[])
                [
                    new AdaptiveColumn
                    {
                        Width = "auto",
                        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                        Items =
                        [
                            new AdaptiveActionSet
                            {
                                Actions =
                                [
                                    BodyActions.Form.Execute(Wording.Edit, new BodyActions.BodyPayload { Forum = Forum, Body = line.Id })
                                        with { Tooltip = CardText.Typed(Wording.EditNamed(line.Name)) },
                                ],
                            },
                        ],
                    },
                ]
                : [],
        ],
    };

    private IEnumerable<AdaptiveElement> Pager(int page, int pages)
    {
        if (pages > 1)
        {
            yield return new AdaptiveTextBlock(Wording.PageOf(page + 1, pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [], .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : []],
            };
        }
    }

    private AdaptiveExecuteAction Turn(string title, int to) => BodyActions.Page.Execute(title, new BodyActions.PagePayload { Forum = Forum, Page = to });
}
