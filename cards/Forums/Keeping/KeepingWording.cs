namespace CareSystem.Cards.Forums.Keeping;

/// <summary>The words of what is discarded when its time is over.</summary>
public sealed record KeepingWording
{
    /// <summary>The usual reading.</summary>
    public static KeepingWording Standard { get; } = new()
    {
        Title = "保存期間が終わる記録があります",
        Goes = static day => $"{day}に、次の記録を消します。",
        HowToHold = "残したい記録があるときは、その前の日までに、下のボタンから期間を延ばすか、保留にしてください（保留には理由が要ります）。",
        Open = "保存期間を開く",
        Records = static (kind, years, count) => $"{years}の{kind} {count}件",
        YearSpan = static (first, last) => $"{first}から{last}まで",
        Going = static (day, records) => $"{day}：{records}",
        Gone = static (day, records) => $"{day}：{records}を、保存期間が終わったため消しました",
        Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Agenda"] = "議題",
            ["Cases"] = "個別事例",
            ["Issues"] = "地域課題",
            ["Meetings"] = "会議",
            ["Polls"] = "投票",
            ["Checklists"] = "チェックリスト",
            ["Goals"] = "目標とロードマップ",
            ["History"] = "変更の記録",
        },
    };

    /// <summary>Heading of the notice.</summary>
    public required string Title { get; init; }

    /// <summary>Takes the day.</summary>
    public required Func<string, string> Goes { get; init; }

    /// <summary>What to do about it.</summary>
    public required string HowToHold { get; init; }

    /// <summary>Button to the setting.</summary>
    public required string Open { get; init; }

    /// <summary>Takes a kind of record, its fiscal years, and how many.</summary>
    public required Func<string, string, int, string> Records { get; init; }

    /// <summary>Takes the first and the last of some fiscal years.</summary>
    public required Func<string, string, string> YearSpan { get; init; }

    /// <summary>Takes the day and the records.</summary>
    public required Func<string, string, string> Going { get; init; }

    /// <summary>Takes the day and the records.</summary>
    public required Func<string, string, string> Gone { get; init; }

    /// <summary>The kinds of record, by code.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }
}
