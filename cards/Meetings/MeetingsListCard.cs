using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>A meeting as the list shows it.</summary>
/// <param name="Notes">What those who arrange meetings should know: trouble with the calendar, people without an invitation.</param>
public sealed record MeetingLine(string Id, MeetingFacts Facts, bool IsMoved, string? JoinUrl, IReadOnlyList<string> Notes);

/// <summary>The meetings to come.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it; else null.</param>
/// <param name="Lines">Every meeting to come; the card shows a page of them.</param>
/// <param name="Past">How many were held this fiscal year.</param>
/// <param name="MayArrange">Whether this person makes meetings.</param>
public sealed record MeetingsListCard(string Forum, string? ForumName, IReadOnlyList<MeetingLine> Lines, int Page, int Past, bool MayArrange, MeetingsWording Wording)
{
    /// <summary>Meetings on one page.</summary>
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
            Speak = CardText.Typed(Lines.Count == 0 ? Wording.ListEmpty : $"{Wording.ListTitle}。{Lines[0].Facts.Name}。{Lines[0].Facts.When}"),
            Body =
            [
                FormParts.Heading(Wording.ListTitle),
                .. MeetingParts.ForumName(ForumName, Wording),
                .. Lines.Count == 0 ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.ListEmpty)] : [],
                .. Lines.Skip(page * PageSize).Take(PageSize).SelectMany(Line),
                new AdaptiveTextBlock(Wording.PastCount(Past)) { IsSubtle = true, Separator = true },
            ],
            Actions =
            [
                .. MayArrange ? (AdaptiveAction[])[MeetingsActions.New.Execute(Wording.NewButton, new PlainPayload { Forum = Forum }, AdaptiveActionStyle.Positive)] : [],
                .. page > 0 ? (AdaptiveAction[])[Turn(Wording.Previous, page - 1)] : [],
                .. page < pages - 1 ? (AdaptiveAction[])[Turn(Wording.Next, page + 1)] : [],
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Line(MeetingLine line)
    {
        yield return new AdaptiveTextBlock(CardText.Typed(line.IsMoved ? line.Facts.Name + Wording.MovedMark : line.Facts.Name)) { Weight = AdaptiveTextWeight.Bolder, Separator = true };
        yield return new AdaptiveFactSet { Facts = [.. line.Facts.ToFacts(Wording)], Spacing = AdaptiveSpacing.Small };
        foreach (var note in line.Notes)
        {
            yield return new AdaptiveTextBlock(CardText.Typed($"▲ {note}")) { Color = AdaptiveTextColor.Warning, Spacing = AdaptiveSpacing.Small };
        }

        AdaptiveAction[] actions = [.. MeetingParts.Join(line.JoinUrl, Wording), .. MayArrange ? MeetingParts.Arranging(Forum, line.Id, Wording) : []];
        if (actions.Length > 0)
        {
            yield return new AdaptiveActionSet { Actions = actions };
        }
    }

    private AdaptiveExecuteAction Turn(string title, int to) => MeetingsActions.List.Execute(title, new MeetingsActions.ListPayload { Forum = Forum, Page = to });
}
