using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Agenda;

/// <summary>A meeting an item can be moved to.</summary>
public sealed record AgendaMeeting(string Id, string Name);

/// <summary>One item, with what this person may do with it.</summary>
/// <param name="Title">The heading: null for the item itself, else what has just happened to it.</param>
/// <param name="Meeting">The id of the meeting it is on; null = the next one.</param>
/// <param name="Meetings">The meetings it may be moved to; empty where the person may not arrange.</param>
public sealed record AgendaItemCard(
    string Forum,
    string Item,
    string? Title,
    string Subject,
    string Type,
    int? Minutes,
    string Description,
    string? ByName,
    string? Meeting,
    IReadOnlyList<AgendaMeeting> Meetings,
    bool MayEdit,
    bool MayArrange,
    AgendaWording Wording)
{
    /// <summary>It stands in a dialog, where there is nothing more to press: it is closed.</summary>
    public bool InDialog { get; init; }

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = CardText.Typed(Title is null ? Subject : $"{Title}：{Subject}"),
        Speak = CardText.Typed(Title is null ? Subject : $"{Title}。{Subject}"),
        Body =
        [
            .. Title is null ? [] : (AdaptiveElement[])[new AdaptiveTextBlock($"✓ {Title}") { Color = AdaptiveTextColor.Good, Weight = AdaptiveTextWeight.Bolder }],
            FormParts.Heading(CardText.Typed(Subject)),
            .. Facts() is { Length: > 0 } facts ? (AdaptiveElement[])[new AdaptiveFactSet { Facts = facts }] : [],
            .. Description.Length == 0 ? [] : (AdaptiveElement[])[new AdaptiveTextBlock(CardText.Typed(Description))],
            .. MayArrange ? Arranging() : [],
        ],
        Actions = InDialog ? [] :
        [
            .. MayEdit ? (AdaptiveAction[])[AgendaActions.EditForm.Execute(Wording.EditButton, Payload) with { AssociatedInputs = AdaptiveAssociatedInputs.None }] : [],
            .. MayEdit ? (AdaptiveAction[])[AgendaActions.Withdraw.Execute(Wording.Withdraw, Payload, AdaptiveActionStyle.Destructive) with { AssociatedInputs = AdaptiveAssociatedInputs.None }] : [],
            AgendaActions.List.Execute(Wording.BackToList, new AgendaActions.ListPayload { Forum = Forum }) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
        ],
    };

    private AgendaActions.ItemPayload Payload => new() { Forum = Forum, Item = Item };

    /// <summary>None of an item that was taken back: there it is enough to say which.</summary>
    private AdaptiveFact[] Facts() =>
    [
        .. Type.Length == 0 ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.Type, Wording.Types.GetValueOrDefault(Type, Type))],
        .. Minutes is { } minutes ? (AdaptiveFact[])[new AdaptiveFact(Wording.FieldNames[AgendaActions.Inputs.Minutes], Wording.Minutes(minutes))] : [],
        .. string.IsNullOrEmpty(ByName) ? [] : (AdaptiveFact[])[new AdaptiveFact(Wording.By, CardText.Typed(ByName))],
    ];

    private AdaptiveElement[] Arranging() =>
    [
        new AdaptiveActionSet
        {
            Separator = true,
            Actions = [Step(Wording.Up, AgendaActions.Steps.Up), Step(Wording.Down, AgendaActions.Steps.Down)],
        },
        .. Meetings.Count == 0
            ? []
            : (AdaptiveElement[])
            [
                new AdaptiveChoiceSetInput(AgendaActions.Inputs.Meeting, Wording.MoveTo)
                {
                    Value = Meeting ?? AgendaActions.Steps.NextMeeting,
                    Choices =
                    [
                        new AdaptiveChoice(Wording.NextMeetingChoice, AgendaActions.Steps.NextMeeting),
                        .. Meetings.Select(static meeting => new AdaptiveChoice(CardText.Typed(meeting.Name), meeting.Id)),
                    ],
                },
                new AdaptiveActionSet
                {
                    Actions =
                    [
                        AgendaActions.Arrange.Execute(
                            Wording.MoveButton,
                            new AgendaActions.ArrangePayload { Forum = Forum, Item = Item, Step = AgendaActions.Steps.Meeting }),
                    ],
                },
            ],
    ];

    private AdaptiveAction Step(string title, string step) =>
        AgendaActions.Arrange.Execute(title, new AgendaActions.ArrangePayload { Forum = Forum, Item = Item, Step = step }) with { AssociatedInputs = AdaptiveAssociatedInputs.None };
}
