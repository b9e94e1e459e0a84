using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>What every card says of a meeting.</summary>
/// <param name="When">Date with era, weekday and clock.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">The room; empty = none.</param>
public sealed record MeetingFacts(string Name, string When, int Minutes, string Place, bool Online)
{
    /// <summary>The code of whether it is public; empty = not said here.</summary>
    public string Open { get; init; } = "";

    /// <summary>Why; empty = nobody has said.</summary>
    public string OpenReason { get; init; } = "";

    internal IEnumerable<AdaptiveFact> ToFacts(MeetingsWording wording)
    {
        yield return new AdaptiveFact(wording.When, CardText.Typed($"{When}（{wording.LengthText(Minutes)}）"));
        var where = Online ? (Place.Length == 0 ? wording.OnlineOnly : wording.AndOnline(Place)) : Place.Length == 0 ? wording.NoPlace : Place;
        yield return new AdaptiveFact(wording.Where, CardText.Typed(where));
        if (wording.Disclosures.TryGetValue(Open, out var open))
        {
            yield return new AdaptiveFact(wording.Open, CardText.Typed(OpenReason.Length == 0 ? open : wording.OpenBecause(open, OpenReason)));
        }
    }
}

/// <summary>How far the calendar follows, as the cards say it.</summary>
public enum MeetingCalendarLine
{
    /// <summary>No calendar is set up.</summary>
    None,

    /// <summary>The event is being made.</summary>
    Pending,

    /// <summary>The event is there.</summary>
    Booked,

    /// <summary>The event is being brought up to date.</summary>
    Changing,

    /// <summary>The event is being cancelled.</summary>
    Cancelling,

    /// <summary>Nothing of a cancelled meeting is in the calendar.</summary>
    Cancelled,

    /// <summary>It takes long; tried again by itself.</summary>
    Delayed,

    /// <summary>The event was refused.</summary>
    NotBooked,

    /// <summary>The change of the event was refused.</summary>
    NotChanged,

    /// <summary>Cancelling the event was refused.</summary>
    NotCancelled,
}

/// <summary>The card of a meeting in the forum's channel.</summary>
/// <param name="IsMoved">Whether it was changed since it was made.</param>
/// <param name="Code">What the calendar answered where something is wrong.</param>
/// <param name="JoinUrl">The Teams link, https only.</param>
public sealed record MeetingCard(
    string Forum, string Meeting, MeetingFacts Facts, bool IsMoved, bool IsCancelled, MeetingCalendarLine Calendar, string? Code, string? JoinUrl, MeetingsWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var state = IsCancelled ? Wording.Cancelled : IsMoved ? Wording.Moved : Wording.Scheduled;
        return new()
        {
            FallbackText = CardText.Typed($"{state}：{Facts.Name} {Facts.When}"),
            Speak = CardText.Typed($"{state}。{Facts.Name}。{Facts.When}"),
            Body =
            [
                new AdaptiveTextBlock(state)
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Color = IsCancelled ? AdaptiveTextColor.Attention : IsMoved ? AdaptiveTextColor.Warning : AdaptiveTextColor.Accent,
                },
                FormParts.Heading(CardText.Typed(Facts.Name)) with { Spacing = AdaptiveSpacing.Small },
                new AdaptiveFactSet { Facts = [.. Facts.ToFacts(Wording), new AdaptiveFact(Wording.Calendar, CardText.Typed(Wording.CalendarText(Calendar, Code ?? "")))] },
            ],
            Actions = IsCancelled ? [] : [.. MeetingParts.Join(JoinUrl, Wording), .. MeetingParts.Arranging(Forum, Meeting, Wording)],
        };
    }
}

/// <summary>What several cards of a meeting show.</summary>
internal static class MeetingParts
{
    /// <summary>The Teams link as a button; none where there is no link, or one that is not https.</summary>
    public static IEnumerable<AdaptiveAction> Join(string? url, MeetingsWording wording)
    {
        if (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
        {
            yield return new AdaptiveOpenUrlAction(wording.Join, link);
        }
    }

    public static AdaptiveAction[] Arranging(string forum, string meeting, MeetingsWording wording)
    {
        var payload = new MeetingsActions.MeetingPayload { Forum = forum, Meeting = meeting };
        return [MeetingsActions.EditForm.Execute(wording.EditButton, payload), MeetingsActions.CancelForm.Execute(wording.CancelButton, payload)];
    }

    /// <summary>The heading of a message that begins with a whole sentence.</summary>
    public static AdaptiveTextBlock Title(CardText text) =>
        new(text) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading };

    public static AdaptiveElement[] ForumName(string? name, MeetingsWording wording) =>
        name is null ? [] : [new AdaptiveTextBlock(CardText.Typed(wording.ForumName(name))) { IsSubtle = true, Spacing = AdaptiveSpacing.None }];
}
