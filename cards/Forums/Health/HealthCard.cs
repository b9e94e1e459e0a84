using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Health;

/// <summary>How something is.</summary>
public enum HealthLight
{
    /// <summary>It works.</summary>
    Well,

    /// <summary>Not in use, or not known.</summary>
    NotSetUp,

    /// <summary>It works, but not for much longer.</summary>
    Expiring,

    /// <summary>It does not work.</summary>
    Broken,
}

/// <summary>One thing that the service depends on.</summary>
/// <param name="Subject">A code that the wording names.</param>
/// <param name="Which">Of several the one meant, such as a mailbox.</param>
/// <param name="Code">A code that the wording explains.</param>
/// <param name="Until">The last day on which it is good.</param>
/// <param name="DaysLeft">Days until then; less than 0 = it is over.</param>
public sealed record HealthLine(string Subject, string? Which, HealthLight Light, string? Code, string? Until, int? DaysLeft);

/// <summary>健康状態: everything that the service depends on, in plain words, the worst first.</summary>
/// <param name="ForumName">Shown in personal chat, where the place does not say it.</param>
/// <param name="At">When it was asked.</param>
public sealed record HealthCard(string Forum, string? ForumName, string At, IReadOnlyList<HealthLine> Lines, HealthWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard()
    {
        var worst = Lines.Count == 0 ? HealthLight.Well : Lines.Max(static line => line.Light == HealthLight.NotSetUp ? HealthLight.Well : line.Light);
        var state = Wording.Whole(worst);
        return new()
        {
            FallbackText = $"{Wording.Title}：{state}",
            Speak = $"{Wording.Title}。{state}",
            Body =
            [
                FormParts.Heading(Wording.Title),
                .. FormParts.Forum(ForumName),
                new AdaptiveTextBlock(state) { Weight = AdaptiveTextWeight.Bolder, Color = Color(worst) },
                new AdaptiveTextBlock($"{Wording.At(At)}") { IsSubtle = true, Spacing = AdaptiveSpacing.None },
                .. Lines.OrderByDescending(static line => line.Light).Select(Line),
            ],
            Actions =
            [
                HealthActions.Show.Execute(Wording.LookAgain, new PlainPayload { Forum = Forum }),
                SettingsActions.Show.Execute(Wording.BackToSettings, new PlainPayload { Forum = Forum }),
            ],
        };
    }

    private AdaptiveContainer Line(HealthLine line) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock($"{Wording.Mark(line.Light)} {Wording.Subject(line.Subject)}{(line.Which is null ? "" : Wording.Which(line.Which))}")
            {
                Weight = AdaptiveTextWeight.Bolder,
                Color = Color(line.Light),
            },
            new AdaptiveTextBlock($"{Sentence(line)}") { Spacing = AdaptiveSpacing.None },
        ],
    };

    private string Sentence(HealthLine line) => line switch
    {
        { Until: { } until, DaysLeft: { } days } => days < 0 ? Wording.Over(until) : line.Light == HealthLight.Expiring ? Wording.Soon(until, days) : Wording.Lasts(until, days),
        { Code: { } code } => Wording.Explain(code),
        _ => Wording.Works,
    };

    private static AdaptiveTextColor Color(HealthLight light) => light switch
    {
        HealthLight.Broken => AdaptiveTextColor.Attention,
        HealthLight.Expiring => AdaptiveTextColor.Warning,
        HealthLight.Well => AdaptiveTextColor.Good,
        _ => AdaptiveTextColor.Default,
    };
}
