namespace CareSystem.Cards.Forums.Roster;

/// <summary>The words of the pledge of confidentiality.</summary>
public sealed partial record PledgeWording
{
    /// <summary>The usual reading.</summary>
    public static PledgeWording Standard { get; } = new()
    {
        Title = "守秘義務の確認",
        None = "この協議の場の「守秘義務の確認」の文は、まだ決まっていません。",
        Version = static (version, day) => $"第{version}版（{day}）",
        Ask = "次の文を読んで、「確認しました」を押してください。",
        AskAgain = static version => $"前に確認いただいた第{version}版から文が変わりました。もう一度読んで、確認してください。",
        Confirmed = static (version, day) => $"✓ 第{version}版を{day}に確認しました。",
        ConfirmButton = "確認しました",
        Count = static (confirmed, all) => $"{all}人のうち{confirmed}人が確認しました。",
        Missing = static names => $"まだの方：{names}",
        MissingMore = static count => $"ほか{count}人",
        EditButton = "文を決める・変える",
        FormTitle = "守秘義務の確認の文",
        FormText = "要綱や規約に合わせて決めてください。文を変えると新しい版になり、全員にもう一度確認をお願いします。",
        FormLabel = "確認いただく文（1,500文字まで）",
        Suggested = "私は、この協議の場で知り得た個人に関する情報や、公にされていない事情を、正当な理由なく他に漏らしません。協議の場を離れた後も同じです。資料や画面を、参加していない人に見せたり渡したりしません。",
        SaveButton = "この文で全員にお願いする",
        Set = static version => $"第{version}版として記録しました。全員に個人チャットで確認をお願いします。",
        MovedOn = "読んでいる間に文が新しくなりました。新しい文を読んで、確かめてください。",
        FormMovedOn = "入力している間に、ほかの方が文を変えました。いまの文は下のとおりです。入力した内容はそのまま残っています。",
        Back = "変えずに戻る",
        Required = "必ず入力してください。",
        ForForum = static name => $"協議の場：{name}",
        Footings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Council"] = "自立支援協議会またはその部会・連絡会として開きます。協議会に関わる方には、障害者総合支援法第89条の3による守秘義務があります。",
            ["Ordinance"] = "要綱などで置いた会議として開きます。守秘義務は、その要綱などとこの確認によります。",
            ["Informal"] = "要綱などのない連絡会として開きます。守秘義務は、この確認によります。",
        },
    };

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>There is no text yet.</summary>
    public required string None { get; init; }

    /// <summary>Takes version and day in words.</summary>
    public required Func<int, string, string> Version { get; init; }

    /// <summary>What to do.</summary>
    public required string Ask { get; init; }

    /// <summary>Takes the version confirmed before.</summary>
    public required Func<int, string> AskAgain { get; init; }

    /// <summary>Takes version and day in words.</summary>
    public required Func<int, string, string> Confirmed { get; init; }

    /// <summary>Button.</summary>
    public required string ConfirmButton { get; init; }

    /// <summary>Takes how many have, and of how many.</summary>
    public required Func<int, int, string> Count { get; init; }

    /// <summary>Takes names.</summary>
    public required Func<string, string> Missing { get; init; }

    /// <summary>Takes how many more.</summary>
    public required Func<int, string> MissingMore { get; init; }

    /// <summary>Button.</summary>
    public required string EditButton { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string FormTitle { get; init; }

    /// <summary>What a change does.</summary>
    public required string FormText { get; init; }

    /// <summary>Label of the text.</summary>
    public required string FormLabel { get; init; }

    /// <summary>Stands in an empty form.</summary>
    public required string Suggested { get; init; }

    /// <summary>Button.</summary>
    public required string SaveButton { get; init; }

    /// <summary>Takes the version.</summary>
    public required Func<int, string> Set { get; init; }

    /// <summary>The text changed while it was read.</summary>
    public required string MovedOn { get; init; }

    /// <summary>The text changed while another was typed.</summary>
    public required string FormMovedOn { get; init; }

    /// <summary>Button.</summary>
    public required string Back { get; init; }

    /// <summary>Something must be typed.</summary>
    public required string Required { get; init; }

    /// <summary>Takes the forum's name.</summary>
    public required Func<string, string> ForForum { get; init; }

    /// <summary>Where the forum stands in law and what follows from it, by code.</summary>
    public required IReadOnlyDictionary<string, string> Footings { get; init; }
}
