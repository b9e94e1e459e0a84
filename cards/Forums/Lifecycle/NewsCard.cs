using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Bodies;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Lifecycle;

/// <summary>What the secretariat can open from a notice.</summary>
public enum NewsButton
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The roster.</summary>
    Roster,

    /// <summary>The bodies.</summary>
    Bodies,
}

/// <summary>A seat whose holder has left.</summary>
/// <param name="Name">The organisation and the kind.</param>
/// <param name="Form">So that a second press of the same button does nothing more.</param>
/// <param name="Place">Who is in it since when.</param>
/// <param name="Revision">Of the seat, when this was asked.</param>
/// <param name="Ends">The day on which the term may end, yyyy-MM-dd; null = it cannot.</param>
/// <param name="EndsOn">The same in words.</param>
/// <param name="IsHolder">Whether somebody may follow; a proxy has no successor.</param>
public sealed record NewsSeat(string Name, string Form, RosterActions.SeatPayload Place, int Revision, string? Ends, string EndsOn, bool IsHolder);

/// <summary>The secretariat is told in personal chat what happened to the team by itself.</summary>
/// <param name="ForumName">Shown, because the place does not say it.</param>
/// <param name="Title">What happened.</param>
/// <param name="Lines">What it means, and what to do; a paragraph each.</param>
public sealed record NewsCard(string Forum, string ForumName, string Title, IReadOnlyList<string> Lines, NewsButton Button, NewsWording Wording)
{
    /// <summary>More seats than these are looked after in the roster.</summary>
    private const int MostSeats = 4;

    /// <summary>What is asked: what becomes of these seats.</summary>
    public IReadOnlyList<NewsSeat> Seats { get; init; } = [];

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Title),
        Speak = CardText.Typed($"{Title}。{string.Join("", Lines)}"),
        Body =
        [
            FormParts.Heading(CardText.Typed(Title)),
            new AdaptiveTextBlock(CardText.Typed(Wording.ForForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. Lines.Select(static line => new AdaptiveTextBlock(CardText.Typed(line))),
            .. Seats.Take(MostSeats).SelectMany(Seat),
            .. Seats.Count > MostSeats ? (AdaptiveElement[])[new AdaptiveTextBlock(Wording.MoreSeats(Seats.Count - MostSeats)) { IsSubtle = true }] : [],
        ],
        Actions = Button switch
        {
            NewsButton.Roster when Seats.Count > 0 =>
            [
                NewsActions.Keep.Execute(Wording.KeepSeats, new PlainPayload { Forum = Forum }),
                RosterActions.List.Execute(Wording.OpenRoster, new RosterActions.ListPayload { Forum = Forum }),
            ],
            NewsButton.Roster => [RosterActions.List.Execute(Wording.OpenRoster, new RosterActions.ListPayload { Forum = Forum })],
            NewsButton.Bodies => [BodyActions.List.Execute(Wording.OpenBodies, new PlainPayload { Forum = Forum })],
            _ => [],
        },
    };

    private AdaptiveElement[] Seat(NewsSeat seat) =>
    [
        new AdaptiveTextBlock(CardText.Typed(seat.Name)) { Weight = AdaptiveTextWeight.Bolder, Separator = true },
        new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                .. seat.Ends is null ? [] : (AdaptiveAction[])
                [
                    RosterActions.End.Execute(
                        CardText.Typed(Wording.EndSeat(seat.EndsOn)),
                        new RosterActions.SeatFormPayload
                        {
                            Forum = Forum, Form = seat.Form, Seat = seat.Place.Seat, Revision = seat.Revision, Who = seat.Place.Who, Part = seat.Place.Part, Begins = seat.Place.Begins, To = seat.Ends,
                        }),
                ],
                .. seat.IsHolder ? (AdaptiveAction[])[RosterActions.SeatForm.Execute(Wording.SucceedSeat, seat.Place with { Forum = Forum, Step = RosterActions.Steps.Succeed })] : [],
                .. seat.Ends is null ? (AdaptiveAction[])[RosterActions.SeatForm.Execute(Wording.WithdrawSeat, seat.Place with { Forum = Forum, Step = RosterActions.Steps.Withdraw })] : [],
            ],
        },
    ];
}
