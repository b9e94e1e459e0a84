namespace CareSystem.Tests.Manifest;

/// <summary>The commands that the manifest may offer: the Japanese word and what the English reading may say for it.</summary>
internal static class KnownCommands
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ヘルプ"] = ["help", "hi", "hello"],
        ["議題"] = ["agenda"],
        ["事例"] = ["case"],
        ["課題"] = ["issue", "issues"],
        ["会議"] = ["meeting", "meetings"],
        ["チェックリスト"] = ["checklist"],
        ["投票"] = ["poll"],
        ["目標"] = ["goal", "goals"],
        ["アセスメント"] = ["assessment"],
        ["報告"] = ["report"],
        ["設定"] = ["settings"],
    };
}
