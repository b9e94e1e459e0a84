using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

internal static class CasesCommands
{
    public static readonly Command Cases = new("事例", "case", "cases", "個別事例");

    public static readonly ExtensionCommand Search = new("caseSearch");

    /// <summary>What may follow the command to see the list.</summary>
    public static readonly IReadOnlyList<string> ListWords = ["一覧", "list", "リスト"];

    /// <summary>What may follow the command after a leak.</summary>
    public static readonly IReadOnlyList<string> LeakWords = ["漏えい", "漏洩", "漏れ", "leak"];
}
