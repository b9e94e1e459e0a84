using CareSystem.Cards.Checklists;
using CareSystem.Cards.Kit;

namespace CareSystem.Load.Benchmarks.Samples;

internal static class ChecklistSamples
{
    private const string Title = "令和８年度 地域の取組の点検";

    private static readonly ChecklistsWording Words = ChecklistsWording.Standard;
    private static readonly Dictionary<string, string> NoFaults = new(StringComparer.Ordinal);
    private static readonly string[] Items = ["MED-03", "WEL-01", "HOU-02", "SOC-03", "MUT-02", "EDU-01", "OPS-01", "OPS-06"];

    private static readonly ChecklistItemText[] Texts = [.. Items.Select(static item => ChecklistTexts.Find("v1", item) ?? throw new InvalidOperationException($"No text of {item}."))];
    private static readonly ChecklistQuestion[] Questions = [.. Texts.Select(static text => new ChecklistQuestion(text.Id, text.Category, text.Text, null))];
    private static readonly ResultLine[] Results = [.. Texts.Select(static text => new ResultLine(text.Category, text.Text, 6, 5 / 6.0, [2, 3, 1, 0], 2, 22, 1, "Weakness"))];

    public static readonly IReadOnlyList<KeyValuePair<string, Func<AdaptiveCard>>> All =
    [
        CardSamples.Of(nameof(AnswerFormCard), static () => new AnswerFormCard("fsakura", "form1", "r1", Title, "v1", Questions, NoFaults, null, InDialog: false, Words).ToCard()),
        CardSamples.Of(nameof(AnswersCard), static () => new AnswersCard("fsakura", "r1", Title, IsReceipt: true, Questions, MayChange: true, InDialog: false, Words).ToCard()),
        CardSamples.Of(nameof(ResultCard), static () => new ResultCard("fsakura", "r1", Title, "令和８年６月10日（水）午後5時に締め切りました。", 9, 3, Results, 0, Words).ToCard()),
        CardSamples.Of(nameof(RoundCard), static () => new RoundCard("fsakura", "r1", Title, "佐藤 美咲", 8, 5, 12, IsOpen: true, "締切：令和８年６月10日（水）午後5時", null, ["29:1sato", "29:1suzuki"], null, Words).ToCard()),
        CardSamples.Of(nameof(RoundListCard), static () => new RoundListCard("fsakura", "form1", [new("r2", Title, "【受付中】", true, true), new("r1", "令和７年度 地域の取組の点検", "【締切】", false, false)], 0, new(Title), NoFaults, null, Words).ToCard()),
        CardSamples.Of(nameof(RoundStartedCard), static () => new RoundStartedCard("fsakura", "r1", Title, "締切：令和８年６月10日（水）午後5時", "さくら市 協議の場", Words).ToCard()),
    ];
}
