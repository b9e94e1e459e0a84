using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The pledge of confidentiality, for one person.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
/// <param name="Text">The text; null = there is none yet.</param>
/// <param name="SetOn">The day of the version in words.</param>
/// <param name="ConfirmedOn">When this person confirmed this version, in words; null = not yet.</param>
/// <param name="Before">The version this person confirmed before; null = none.</param>
/// <param name="Notice">A sentence above everything.</param>
/// <param name="Confirmed">For the secretariat: how many have; null for everybody else.</param>
/// <param name="Missing">For the secretariat: who has not.</param>
public sealed record PledgeCard(
    string Forum,
    string ForumName,
    string? Text,
    int Version,
    string SetOn,
    string? ConfirmedOn,
    int? Before,
    string? Notice,
    int? Confirmed,
    IReadOnlyList<string> Missing,
    PledgeWording Wording)
{
    /// <summary>The code of where the forum stands in law; empty = nobody has said.</summary>
    public string Footing { get; init; } = "";

    /// <summary>More are counted, not named.</summary>
    private const int MostNames = 20;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = CardText.Typed($"{Wording.Title}。{Text ?? Wording.None}"),
        Body =
        [
            FormParts.Heading(Wording.Title),
            new AdaptiveTextBlock(CardText.Typed(Wording.ForForum(ForumName))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            .. Wording.Footings.TryGetValue(Footing, out var footing) ? (AdaptiveElement[])[new AdaptiveTextBlock(footing) { IsSubtle = true, Spacing = AdaptiveSpacing.None }] : [],
            .. FormParts.Notice(CardText.Typed(Notice)),
            .. Text is null ? [new AdaptiveTextBlock(Wording.None)] : Pledge(),
            .. Confirmed is { } confirmed && Text is not null ? Counted(confirmed) : [],
        ],
        Actions =
        [
            .. Text is not null && ConfirmedOn is null
                ? (AdaptiveAction[])[PledgeActions.Confirm.Execute(Wording.ConfirmButton, new PledgeActions.PledgePayload { Forum = Forum, Version = Version }, AdaptiveActionStyle.Positive)]
                : [],
            .. Confirmed is not null ? (AdaptiveAction[])[PledgeActions.Form.Execute(Wording.EditButton, new PlainPayload { Forum = Forum })] : [],
        ],
    };

    private AdaptiveElement[] Pledge() =>
    [
        new AdaptiveTextBlock(ConfirmedOn is not null ? Wording.Confirmed(Version, ConfirmedOn) : Before is { } before ? Wording.AskAgain(before) : Wording.Ask)
        {
            Weight = AdaptiveTextWeight.Bolder,
        },
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveTextBlock(CardText.Typed(Text!)),
                new AdaptiveTextBlock(Wording.Version(Version, SetOn)) { IsSubtle = true },
            ],
        },
    ];

    private AdaptiveElement[] Counted(int confirmed) =>
    [
        new AdaptiveTextBlock(Wording.Count(confirmed, confirmed + Missing.Count)) { Separator = true },
        .. Missing.Count == 0
            ? []
            : (AdaptiveElement[])
            [
                new AdaptiveTextBlock(CardText.Typed(Wording.Missing(
                    string.Join("、", Missing.Take(MostNames)) + (Missing.Count > MostNames ? "、" + Wording.MissingMore(Missing.Count - MostNames) : "")))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
            ],
    ];
}
