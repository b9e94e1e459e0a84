using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Issues.Strengths;

/// <summary>A strength as the list shows it.</summary>
/// <param name="Categories">Codes of <see cref="StrengthsWording.Categories"/>.</param>
/// <param name="Issue">The number of the issue for which it is of use; null = none in particular.</param>
public sealed record StrengthLine(string Id, string Subject, IReadOnlyList<string> Categories, string? Issue);

/// <summary>The strengths that were found.</summary>
/// <param name="Lines">One page.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Page">From 0.</param>
public sealed record StrengthListCard(string Forum, IReadOnlyList<StrengthLine> Lines, int Count, int Page, bool MayAdd, StrengthsWording Wording)
{
    /// <summary>Strengths on one page.</summary>
    public const int PageSize = 6;

    private int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var count = Count == 0 ? Wording.ListEmpty : Wording.ListCount(Count);
        return new()
        {
            FallbackText = $"{Wording.ListTitle}：{count}",
            Speak = $"{Wording.ListTitle}。{count}",
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                new AdaptiveTextBlock(count) { Spacing = AdaptiveSpacing.Small },
                .. Lines.Select(Line),
                .. Pager(),
            ],
            Actions =
            [
                .. MayAdd ? (AdaptiveAction[])[StrengthActions.New.Execute(Wording.NewButton, new StrengthActions.NewPayload { Forum = Forum }, AdaptiveActionStyle.Positive)] : [],
                IssueActions.List.Execute(Wording.BackToIssues, new IssueActions.ListPayload { Forum = Forum }),
            ],
        };
    }

    private AdaptiveContainer Line(StrengthLine line) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock(CardText.Typed(line.Subject)) { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock(string.Join("、", line.Categories.Select(code => Wording.Categories.GetValueOrDefault(code, code)))) { Spacing = AdaptiveSpacing.None },
            .. line.Issue is null
                ? []
                : (AdaptiveElement[])[new AdaptiveTextBlock($"{Wording.FieldNames[StrengthActions.Inputs.Issue]}：{line.Issue}") { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
            new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    StrengthActions.Show.Execute(Wording.Open, new StrengthActions.StrengthPayload { Forum = Forum, Strength = line.Id })
                        with { Tooltip = CardText.Typed(Wording.OpenNamed(line.Subject)) },
                ],
            },
        ],
    };

    private IEnumerable<AdaptiveElement> Pager()
    {
        if (Pages > 1)
        {
            AdaptiveAction Turn(string title, int to) => StrengthActions.List.Execute(title, new StrengthActions.ListPayload { Forum = Forum, Page = to });
            yield return new AdaptiveTextBlock(Wording.PageOf(Page + 1, Pages)) { IsSubtle = true, Separator = true };
            yield return new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [.. Page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, Page - 1)] : [], .. Page < Pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, Page + 1)] : []],
            };
        }
    }
}
