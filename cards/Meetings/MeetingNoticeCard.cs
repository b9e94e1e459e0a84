using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>The receipt of booking, changing or cancelling.</summary>
/// <param name="Title">What has just happened.</param>
public sealed record MeetingReceiptCard(string Forum, string Title, string Name, string When, bool HasCalendar, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = $"{Title}：{Name}",
        Speak = $"{Title}。{Name}。{When}",
        Body =
        [
            new AdaptiveTextBlock($"✓ {Title}") { Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder },
            FormParts.Heading(CardText.Typed(Name)),
            new AdaptiveTextBlock(CardText.Typed(When)),
            new AdaptiveTextBlock(HasCalendar ? Wording.ReceiptText + Wording.ReceiptCalendar : Wording.ReceiptText) { IsSubtle = true },
        ],
        Actions = [MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum })],
    };
}

/// <summary>Asks before a meeting is cancelled.</summary>
public sealed record MeetingCancelCard(string Forum, string Form, string Meeting, string Name, string When, MeetingsWording Wording)
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
            new AdaptiveTextBlock(Wording.CancelText),
        ],
        Actions =
        [
            MeetingsActions.Cancel.Execute(Wording.CancelYes, new MeetingsActions.MeetingPayload { Forum = Forum, Form = Form, Meeting = Meeting }, AdaptiveActionStyle.Destructive),
            MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum }),
        ],
    };
}

/// <summary>Tells the channel that a meeting was moved or cancelled.</summary>
/// <param name="OldWhen">Where it was before; null = it was cancelled.</param>
public sealed record MeetingMovedCard(MeetingFacts Facts, string? OldWhen, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = OldWhen is null ? Wording.CancelledNotice(Facts.Name) : Wording.MovedNotice(Facts.Name);
        return new()
        {
            FallbackText = CardText.Typed($"{title} {Facts.When}"),
            Speak = CardText.Typed($"{title}。{Facts.When}"),
            Body =
            [
                new AdaptiveTextBlock(CardText.Typed(title)) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading },
                new AdaptiveFactSet
                {
                    Facts = OldWhen is null
                        ? [new AdaptiveFact(Wording.When, CardText.Typed(Facts.When))]
                        : [new AdaptiveFact(Wording.OldWhen, CardText.Typed(OldWhen)), new AdaptiveFact(Wording.NewWhen, CardText.Typed(Facts.When)), .. Facts.ToFacts(Wording).Skip(1)],
                },
            ],
        };
    }
}

/// <summary>Reminds of a meeting.</summary>
/// <param name="ForumName">In personal chat the forum is named; else null.</param>
/// <param name="IsHourBefore">Whether it is the last reminder.</param>
/// <param name="IsLate">The service was down when it was due.</param>
public sealed record MeetingReminderCard(string? ForumName, MeetingFacts Facts, string? JoinUrl, bool IsHourBefore, bool IsLate, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = IsHourBefore ? Wording.HourBefore(Facts.Name) : Wording.DayBefore(Facts.Name);
        return new()
        {
            FallbackText = CardText.Typed($"{title} {Facts.When}"),
            Speak = CardText.Typed($"{title}。{Facts.When}"),
            Body =
            [
                new AdaptiveTextBlock(CardText.Typed(title)) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading },
                .. ForumName is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Wording.ForumName(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }],
                new AdaptiveFactSet { Facts = [.. Facts.ToFacts(Wording)] },
                .. IsLate ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Late) { IsSubtle = true }] : [],
            ],
            Actions = [.. MeetingLinks.Join(JoinUrl, Wording)],
        };
    }
}
