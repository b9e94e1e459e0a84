using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Leaks;

/// <summary>A record in the list.</summary>
/// <param name="KnownOn">Read back as people say it.</param>
public sealed record LeakLine(string Id, string KnownOn, int Done, bool IsOver);

/// <summary>What to do after a leak: the clocks, whom to inform, what to write down, and what is on record. Nothing that anybody wrote.</summary>
/// <param name="Leaks">Newest first.</param>
public sealed record LeakGuideCard(string Forum, IReadOnlyList<LeakLine> Leaks, CaseSurface Surface, LeakWording Wording)
{
    /// <summary>Older ones are found by nobody's thumb.</summary>
    public const int Most = 10;

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.Title,
        Speak = $"{Wording.Title}。{Wording.Intro}",
        Body =
        [
            FormParts.Heading(Wording.Title),
            new AdaptiveTextBlock(Wording.Intro),
            .. Wording.Clocks.Select(static line => new AdaptiveTextBlock(line) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Small }),
            .. Leaks.Take(Most).Select(leak => LinkRow.Of(
                Wording.Open(leak.KnownOn, leak.IsOver),
                Wording.OpenText(leak.Done, Wording.Steps.Count),
                title => Surface == CaseSurface.Dialog || Surface == CaseSurface.View
                    ? LeakActions.Show.Reopen(Surface, title, new LeakActions.LeakPayload { Forum = Forum, Leak = leak.Id })
                    : LeakActions.Show.Fetch(title, new LeakActions.LeakPayload { Forum = Forum, Leak = leak.Id }))),
            // Who is in a hurry begins here and reads the rest later.
            new AdaptiveActionSet { Actions = [.. LeakActions.Form.Reveal(Surface, Wording.Begin, Wording.BeginHere, new LeakActions.LeakPayload { Forum = Forum })] },
            .. Part(Wording.WhomTitle, Wording.Whom),
            .. Part(Wording.WhatTitle, Wording.What),
            CaseParts.Small(Wording.NotLegalAdvice),
        ],
    };

    private static IEnumerable<AdaptiveElement> Part(string title, IReadOnlyList<string> lines) =>
    [
        new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Large },
        .. lines.Select(static line => new AdaptiveTextBlock(line) { Spacing = AdaptiveSpacing.Small }),
    ];
}
