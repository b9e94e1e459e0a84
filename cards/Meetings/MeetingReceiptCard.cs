using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>The receipt of booking, changing or cancelling.</summary>
/// <param name="Title">What has just happened.</param>
/// <param name="Text">What happens next.</param>
public sealed record MeetingReceiptCard(string Forum, string Title, string Name, string When, string Text, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed($"{Title}：{Name}"),
        Speak = CardText.Typed($"{Title}。{Name}。{When}"),
        Body =
        [
            new AdaptiveTextBlock($"✓ {Title}") { Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder },
            FormParts.Heading(CardText.Typed(Name)),
            new AdaptiveTextBlock(CardText.Typed(When)),
            .. Text.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(Text) { IsSubtle = true }],
        ],
        Actions = [MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum })],
    };
}

/// <summary>Asks before a meeting is cancelled.</summary>
/// <param name="HasCalendar">Whether there is something to take out of a calendar.</param>
public sealed record MeetingCancelCard(string Forum, string Form, string Meeting, string Name, string When, bool HasCalendar, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Wording.CancelQuestion(Name)),
        Speak = CardText.Typed(Wording.CancelQuestion(Name)),
        Body =
        [
            FormParts.Heading(CardText.Typed(Wording.CancelQuestion(Name))),
            new AdaptiveTextBlock(CardText.Typed(When)),
            new AdaptiveTextBlock(HasCalendar ? Wording.CancelTextCalendar : Wording.CancelText),
        ],
        Actions =
        [
            MeetingsActions.Cancel.Execute(Wording.CancelYes, new MeetingsActions.MeetingPayload { Forum = Forum, Form = Form, Meeting = Meeting }, AdaptiveActionStyle.Destructive),
            MeetingsActions.List.Execute(Wording.CancelNo, new MeetingsActions.ListPayload { Forum = Forum }),
        ],
    };
}

/// <summary>The meeting is cancelled or over: it cannot be changed any more.</summary>
public sealed record MeetingClosedCard(string Forum, string Name, string When, bool IsCancelled, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = IsCancelled ? Wording.IsCancelledTitle(Name) : Wording.IsOverTitle(Name);
        return new()
        {
            FallbackText = CardText.Typed(title),
            Speak = CardText.Typed(title),
            Body =
            [
                MeetingParts.Title(CardText.Typed(title)),
                new AdaptiveTextBlock(CardText.Typed(When)),
                new AdaptiveTextBlock(Wording.ClosedText),
            ],
            Actions = [MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum })],
        };
    }
}
