using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>A field that was changed, before and after, as people read it.</summary>
public sealed record MeetingChange(string Label, string Old, string New);

/// <summary>Tells the channel that a meeting was moved or changed.</summary>
/// <param name="Changes">What was changed, the date first.</param>
/// <param name="IsMoved">Whether it is held at another time.</param>
public sealed record MeetingMovedCard(string Name, string ByName, IReadOnlyList<MeetingChange> Changes, bool IsMoved, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = IsMoved ? Wording.MovedNotice(Name) : Wording.ChangedNoticeTitle(Name);
        return new()
        {
            FallbackText = CardText.Typed(Changes.Count == 0 ? title : $"{title} {Changes[0].New}"),
            Speak = CardText.Typed(Changes.Count == 0 ? title : $"{title}。{Changes[0].New}"),
            Body =
            [
                MeetingParts.Title(CardText.Typed(title)),
                .. Changes.SelectMany(Change),
                new AdaptiveTextBlock(CardText.Typed(Wording.ChangedBy(ByName))) { IsSubtle = true },
            ],
        };
    }

    private IEnumerable<AdaptiveElement> Change(MeetingChange change) =>
    [
        new AdaptiveTextBlock(CardText.Typed(change.Label)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium },
        new AdaptiveFactSet
        {
            Facts = [new AdaptiveFact(Wording.NewValue, CardText.Typed(change.New)), new AdaptiveFact(Wording.OldValue, CardText.Typed(change.Old))],
            Spacing = AdaptiveSpacing.Small,
        },
    ];
}

/// <summary>Tells the channel that a meeting was cancelled.</summary>
public sealed record MeetingCancelledCard(MeetingFacts Facts, string ByName, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.CancelledNotice(Facts.Name);
        return new()
        {
            FallbackText = CardText.Typed($"{title} {Facts.When}"),
            Speak = CardText.Typed($"{title}。{Facts.When}"),
            Body =
            [
                MeetingParts.Title(CardText.Typed(title)) with { Color = AdaptiveTextColor.Attention },
                new AdaptiveFactSet { Facts = [new AdaptiveFact(Wording.When, CardText.Typed(Facts.When))] },
                new AdaptiveTextBlock(CardText.Typed(Wording.CancelledBy(ByName))) { IsSubtle = true },
            ],
        };
    }
}

/// <summary>How near a meeting is when people are reminded of it.</summary>
public enum MeetingNearness
{
    /// <summary>Two days or more.</summary>
    Ahead,

    /// <summary>On the next day.</summary>
    Tomorrow,

    /// <summary>On this day.</summary>
    Today,

    /// <summary>Within the hour.</summary>
    Soon,

    /// <summary>It has begun.</summary>
    Begun,
}

/// <summary>Reminds of a meeting.</summary>
/// <param name="Forum">The forum, for the button to the list.</param>
/// <param name="ForumName">In personal chat the forum is named; else null.</param>
/// <param name="ShortDate">The date without its year.</param>
/// <param name="IsLate">The service was down when it was due.</param>
public sealed record MeetingReminderCard(
    string Forum, string? ForumName, MeetingFacts Facts, string ShortDate, MeetingNearness Nearness, string? JoinUrl, bool IsLate, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var title = Wording.ReminderTitle(Nearness, Facts.Name, ShortDate);
        return new()
        {
            FallbackText = CardText.Typed($"{title} {Facts.When}"),
            Speak = CardText.Typed($"{title}。{Facts.When}"),
            Body =
            [
                MeetingParts.Title(CardText.Typed(title)),
                .. MeetingParts.ForumName(ForumName, Wording),
                new AdaptiveFactSet { Facts = [.. Facts.ToFacts(Wording)] },
                .. IsLate ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.Late) { IsSubtle = true }] : [],
            ],
            Actions = [.. MeetingParts.Join(JoinUrl, Wording), MeetingsActions.List.Execute(Wording.BackToList, new MeetingsActions.ListPayload { Forum = Forum })],
        };
    }
}
