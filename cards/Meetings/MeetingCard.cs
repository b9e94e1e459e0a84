using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Meetings;

/// <summary>What every card says of a meeting.</summary>
/// <param name="When">Date with era, weekday and clock.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">The room; empty = none.</param>
public sealed record MeetingFacts(string Name, string When, int Minutes, string Place, bool Online)
{
    internal IEnumerable<AdaptiveFact> ToFacts(MeetingsWording wording)
    {
        yield return new AdaptiveFact(wording.When, CardText.Typed($"{When}（{wording.LengthText(Minutes)}）"));
        var where = Online ? (Place.Length == 0 ? wording.OnlineOnly : wording.AndOnline(Place)) : Place.Length == 0 ? wording.NoPlace : Place;
        yield return new AdaptiveFact(wording.Where, CardText.Typed(where));
    }
}

/// <summary>How far the calendar follows, as the card says it.</summary>
public enum MeetingCalendarLine
{
    /// <summary>No calendar is set up.</summary>
    None,

    /// <summary>Not yet.</summary>
    Pending,

    /// <summary>The event is there.</summary>
    Booked,

    /// <summary>Refused.</summary>
    Failed,

    /// <summary>The event was cancelled.</summary>
    Cancelled,
}

/// <summary>The card of a meeting in the forum's channel.</summary>
/// <param name="IsMoved">Whether it was changed since it was made.</param>
/// <param name="Code">Why the calendar refused.</param>
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
            FallbackText = $"{Facts.Name}（{state}）{Facts.When}",
            Speak = $"{Facts.Name}。{state}。{Facts.When}",
            Body =
            [
                FormParts.Heading(CardText.Typed(Facts.Name)),
                new AdaptiveFactSet
                {
                    Facts =
                    [
                        new AdaptiveFact(Wording.State, state),
                        .. Facts.ToFacts(Wording),
                        new AdaptiveFact(Wording.Calendar, CardText.Typed(CalendarText)),
                    ],
                },
            ],
            Actions = IsCancelled ? [] : [.. JoinAction, .. Arranging],
        };
    }

    private string CalendarText => Calendar switch
    {
        MeetingCalendarLine.Pending => Wording.CalendarPending,
        MeetingCalendarLine.Booked => Wording.CalendarBooked,
        MeetingCalendarLine.Failed => Wording.CalendarFailed(Code ?? ""),
        MeetingCalendarLine.Cancelled => Wording.CalendarCancelled,
        _ => Wording.CalendarNone,
    };

    private IEnumerable<AdaptiveAction> JoinAction =>
        MeetingLinks.Join(JoinUrl, Wording);

    private AdaptiveAction[] Arranging =>
    [
        MeetingsActions.EditForm.Execute(Wording.EditButton, new MeetingsActions.MeetingPayload { Forum = Forum, Meeting = Meeting }),
        MeetingsActions.CancelForm.Execute(Wording.CancelButton, new MeetingsActions.MeetingPayload { Forum = Forum, Meeting = Meeting }),
    ];
}

/// <summary>The Teams link as a button.</summary>
internal static class MeetingLinks
{
    /// <summary>No button where there is no link, or one that is not https.</summary>
    public static IEnumerable<AdaptiveAction> Join(string? url, MeetingsWording wording)
    {
        if (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
        {
            yield return new AdaptiveOpenUrlAction(wording.Join, link);
        }
    }
}
