using CareSystem.Cards.Kit;
using CareSystem.Cards.Polls;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class PollSamples
{
    private const string Asked = "次回の協議の場は、いつがよいですか";

    private static readonly PollsWording Words = PollsWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);
    private static readonly PollLine[] Options = [new("平日の午前", 3), new("平日の午後", 5), new("夜（午後6時から、オンラインで参加できるようにします）", 1)];
    private static readonly PollListLine[] Lines = [.. Enumerable.Range(1, 4).Select(static number => new PollListLine($"p{number}", Asked, "６月１日（月）から・鈴木 健さん"))];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(PollCard), static () => new PollCard("fsakura", "p1", Asked, "鈴木 健", Options, null, null, ["29:1sato", "29:1suzuki"], null, Words).ToCard()),
        CardSamples.Of(nameof(PollListCard), static () => new PollListCard("fsakura", "form1", Lines, 0, new PollFormValues(), NoFaults, null, Words).ToCard()),
        CardSamples.Of(nameof(PollStartedCard), static () => new PollStartedCard("fsakura", "p1", Asked, "さくら市 協議の場", Words).ToCard()),
    ];
}
