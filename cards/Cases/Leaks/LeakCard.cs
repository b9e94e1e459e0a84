using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Leaks;

/// <summary>A step of a record.</summary>
/// <param name="Step">As a code.</param>
/// <param name="DoneBy">Null = not yet.</param>
/// <param name="DoneAt">Read back as people say it.</param>
public sealed record LeakStepLine(string Step, string? DoneBy, string? DoneAt);

/// <summary>One leak: the clocks that run, the steps, and what was written. Only ever one person's view or a dialog.</summary>
/// <param name="QuickDaysLeft">To the last day of the quick report; null once it is made.</param>
/// <param name="FullDaysLeft">To the last day of the full report; null once it is made.</param>
public sealed record LeakCard(
    string Forum,
    string Leak,
    int Revision,
    string KnownOn,
    string QuickFrom,
    string QuickUntil,
    int? QuickDaysLeft,
    string FullUntil,
    int? FullDaysLeft,
    string What,
    string Whose,
    string Done,
    IReadOnlyList<LeakStepLine> Steps,
    string? Notice,
    CaseSurface Surface,
    LeakWording Wording)
{
    /// <summary>The type's name only.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(LeakCard);

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.OneTitle(KnownOn),
        Speak = Wording.OneTitle(KnownOn),
        Body =
        [
            FormParts.Heading(Wording.OneTitle(KnownOn)),
            .. FormParts.Notice(Notice),
            Clock(QuickDaysLeft is not { } quick ? Wording.QuickDone : quick < 0 ? Wording.QuickLate(-quick, QuickUntil) : Wording.QuickClock(QuickFrom, QuickUntil) + Wording.DaysLeft(quick), QuickDaysLeft),
            Clock(FullDaysLeft is not { } full ? Wording.FullDone : full < 0 ? Wording.FullLate(-full, FullUntil) : Wording.FullClock(FullUntil) + Wording.DaysLeft(full), FullDaysLeft),
            .. Steps.Select(Line),
            .. CaseParts.Paragraph(Wording.WhatName, What),
            .. CaseParts.Paragraph(Wording.WhoseName, Whose),
            .. CaseParts.Paragraph(Wording.DoneName, Done),
            CaseParts.Small(Wording.Private),
        ],
        Actions =
        [
            LeakActions.Form.Reopen(Surface, Wording.Edit, new LeakActions.LeakPayload { Forum = Forum, Leak = Leak }),
            LeakActions.List.Press(Surface, Wording.Back, new PlainPayload { Forum = Forum }),
        ],
    };

    /// <summary>What is late is said in words as well as in colour.</summary>
    private static AdaptiveTextBlock Clock(string text, int? daysLeft) => new(text)
    {
        Weight = AdaptiveTextWeight.Bolder,
        Color = daysLeft is < 3 ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
        Spacing = AdaptiveSpacing.Small,
    };

    private AdaptiveElement Line(LeakStepLine line)
    {
        var words = Wording.Steps[line.Step];
        return new AdaptiveColumnSet
        {
            Separator = true,
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = "stretch",
                    Items =
                    [
                        new AdaptiveTextBlock(line.DoneBy is null ? $"□ {words.Title}" : $"☑ {words.Title}") { Weight = AdaptiveTextWeight.Bolder },
                        new AdaptiveTextBlock(line.DoneBy is null ? words.Text : CardText.Typed(Wording.DoneBy(line.DoneBy, line.DoneAt ?? ""))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                    ],
                },
                new AdaptiveColumn
                {
                    Width = "auto",
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items =
                    [
                        new AdaptiveActionSet
                        {
                            Actions =
                            [
                                LeakActions.Step.Reopen(
                                    Surface, line.DoneBy is null ? Wording.Tick : Wording.Untick, new LeakActions.StepPayload { Forum = Forum, Leak = Leak, Revision = Revision, Step = line.Step }),
                            ],
                        },
                    ],
                },
            ],
        };
    }
}

/// <summary>A report is not made yet: a notice in personal chat that holds nothing of what was written.</summary>
/// <param name="Step">QuickReport or FullReport.</param>
/// <param name="DaysLeft">To the last day of the report.</param>
/// <param name="Clock">Until when, in words.</param>
public sealed record LeakReminderCard(string Forum, string Leak, string Step, string KnownOn, int DaysLeft, string Clock, LeakWording Wording)
{
    private string Title => Wording.ReminderTitle(Step, Wording.DaysLeft(DaysLeft));

    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Title,
        Speak = $"{Title}。{Wording.ReminderText(KnownOn, Clock)}",
        Body =
        [
            FormParts.Heading(Title),
            new AdaptiveTextBlock(Wording.ReminderText(KnownOn, Clock)),
        ],
        Actions = [.. LeakActions.Show.Reveal(CaseSurface.Chat, Wording.OpenRecord, Wording.OpenHere, new LeakActions.LeakPayload { Forum = Forum, Leak = Leak })],
    };
}
