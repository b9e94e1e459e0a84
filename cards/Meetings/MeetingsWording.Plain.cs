namespace CareSystem.Cards.Meetings;

/// <summary>The words of meetings in plain Japanese.</summary>
public sealed partial record MeetingsWording
{
    /// <summary>やさしい日本語. The forms in which the secretariat and the chair set meetings, and what they are told of the calendar, stay in the usual reading.</summary>
    public static MeetingsWording Plain => field ??= Standard with
    {
        ListTitle = "これからの会議（かいぎ）",
        ListEmpty = "これからの会議（かいぎ）は、まだ決まっていません。",
        PastCount = static count => $"今年度（こんねんど・4月から）に開いた会議：{count}回",
        When = "いつ",
        Where = "どこで",
        OnlineOnly = "オンライン（Teams）。パソコンやスマートフォンで参加（さんか）します",
        AndOnline = static place => $"{place}（Teamsでも参加（さんか）できます）",
        NoPlace = "（まだ決まっていません。決まったら知らせます）",
        Open = "だれが見られるか",
        Disclosures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Closed"] = "メンバーだけ（非公開・ひこうかい）", ["Partial"] = "一部は、だれでも（一部公開・いちぶこうかい）", ["Open"] = "だれでも（公開・こうかい）",
        },
        BackToList = "会議を全部見る",
        CancelledNotice = static name => $"「{name}」は中止（ちゅうし）になりました。会議は、ありません",
        ForumName = static name => $"話し合いの場（協議の場・きょうぎのば）：{name}",
        Scheduled = "会議（かいぎ）があります",
        Moved = "会議（かいぎ）があります（変わった所があります）",
        Cancelled = "この会議は中止（ちゅうし）になりました",
        MovedMark = "（変わった所があります）",
        IsCancelledTitle = static name => $"「{name}」は中止（ちゅうし）になりました",
        IsOverTitle = static name => $"「{name}」は終わりました",
        MovedNotice = static name => $"「{name}」の日か時間が変わりました",
        ChangedNoticeTitle = static name => $"「{name}」の予定（よてい）が変わりました。始まる日と時間は、同じです",
        CancelledBy = static who => $"中止に決めた人：{who}さん",
        ChangedBy = static who => $"変えた人：{who}さん",
        OldValue = "変わる前",
        NewValue = "変わったあと",
        ReminderTitle = static (nearness, name, date) => nearness switch
        {
            MeetingNearness.Begun => $"「{name}」が始まっています",
            MeetingNearness.Soon => $"もうすぐ「{name}」が始まります",
            MeetingNearness.Today => $"今日（きょう）、「{name}」があります",
            MeetingNearness.Tomorrow => $"明日（あした）、「{name}」があります",
            _ => $"{date}に「{name}」があります",
        },
        Late = "このお知らせは、おそくなりました。ごめんなさい。機械（きかい）の都合（つごう）です。",
    };
}
