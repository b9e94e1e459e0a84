using System.Globalization;
using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds dates of birth, full or in part (stop), and any other full date of one day in somebody's life (caution). Dates of meetings
/// and of laws, fiscal years, months and weekdays tell nobody.
/// </summary>
internal static class PersonalDateCheck
{
    /// <summary>Behind these a full date is a birth, whatever stands between: 生年月日(西暦):19750412, 生年月日は本人の話では….</summary>
    private static readonly string[] Labels = ["生年月日", "誕生日", "出生日", "生まれた日", "バースデー", "DOB"];

    private static readonly string[] OfMeetings =
    [
        "会議", "協議", "部会", "研修", "説明会", "講演", "講座", "開催", "開設", "開所", "施行", "改正", "公布", "通知", "告示", "策定", "現在", "時点", "制定", "発行", "作成", "更新", "勉強会", "例会", "総会", "委員会", "連絡会", "検討会", "イベント", "フォーラム", "シンポジウム", "発表",
        "付け", "付の", "締切", "締め切り", "期限", "調査", "事務連絡", "条例", "法律", "要綱", "制度", "厚生労働省", "厚労省", "議事録", "会議録", "資料", "次回", "前回", "カンファ", "予定", "会場", "公表", "答申", "計画", "適用", "発出", "版", "号外", "訓練", "交流会", "家族教室", "家族会", "出席",
    ];

    private static readonly string[] OfLives =
    [
        "入院", "退院", "受診", "通報", "逮捕", "死亡", "亡く", "転居", "入所", "自殺", "自死", "救急", "搬送", "初診", "離婚", "結婚", "出産", "発症", "診断", "退職", "離職", "就職", "転倒", "骨折", "保護", "家出", "失踪", "倒れ", "手術", "解雇", "暴れ", "飛び降り", "引っ越",
    ];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var form in PersonalDateForms.OfBirths(text))
        {
            for (var match = form.Match(text); match.Success; match = form.Match(text, match.Index + Math.Max(1, match.Length)))
            {
                var date = match.Groups["date"];
                if (StandsAlone(text, date) && IsWithin(match.Groups["month"], 12) && IsWithin(match.Groups["day"], 31) && !IsDecade(text, date))
                {
                    var length = date.Value.AsSpan().TrimEnd(" 、。,.)(").Length;
                    yield return PersonalDataSpan.Stop(PersonalDataKind.BirthDate, date.Index, date.Index + length);
                }
            }
        }

        foreach (var form in PersonalDateForms.OfFullDates(text))
        {
            for (var match = form.Match(text); match.Success; match = form.Match(text, match.Index + 1))
            {
                if (StandsAlone(text, match) && IsWithin(match.Groups["month"], 12) && IsWithin(match.Groups["day"], 31) && IsLabelled(text, match.Index))
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.BirthDate, match.Index, match.Index + match.Length);
                }
                else if (StandsAlone(text, match) && IsWithin(match.Groups["month"], 12) && IsWithin(match.Groups["day"], 31) && !IsOfMeeting(text, match))
                {
                    yield return PersonalDataSpan.Caution(PersonalDataKind.BirthDate, match.Index, match.Index + match.Length);
                }
            }
        }
    }

    /// <summary>Not a part of a longer number or word: PH7.4.1 is no day of the Heisei era, 大正 no part of 拡大.</summary>
    private static bool StandsAlone(string text, Group match)
    {
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        var after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
        return !(char.IsAsciiDigit(after) && char.IsAsciiDigit(text[match.Index + match.Length - 1]))
            && !((char.IsAsciiDigit(text[match.Index]) || "〇一二三四五六七八九十".Contains(text[match.Index], StringComparison.Ordinal)) && (char.IsAsciiDigit(before) || "〇一二三四五六七八九十数".Contains(before, StringComparison.Ordinal)))
            && !(char.IsAsciiLetter(text[match.Index]) && char.IsAsciiLetterOrDigit(before))
            && !(text[match.Index] is '大' or '明' or '平' or '令' or '昭' && Scripts.At(text, match.Index - 1) == Script.Kanji);
    }

    /// <summary>昭和40年代生まれ, 小学3年生: no year of birth.</summary>
    private static bool IsDecade(string text, Group date) =>
        date.Value.Contains('代', StringComparison.Ordinal) || (date.Index + date.Length < text.Length && text[date.Index + date.Length] == '代');

    private static bool IsOfMeeting(string text, Group date)
    {
        var end = date.Index + date.Length;
        var behind = text.AsSpan(end, Math.Min(16, text.Length - end));
        behind = behind.IndexOf('。') is var stop and >= 0 ? behind[..stop] : behind;
        var meeting = First(behind, OfMeetings);
        var life = First(behind, OfLives);
        if (meeting >= 0)
        {
            return life < 0 || meeting < life;
        }

        var before = text.AsSpan(Math.Max(0, date.Index - 14), date.Index - Math.Max(0, date.Index - 14));
        before = before.LastIndexOf('。') is var last and >= 0 ? before[(last + 1)..] : before;
        return life < 0 && First(before, OfMeetings) >= 0;
    }

    /// <summary>A label stands in the same sentence, and what is told of life stands not between (生年月日は不明、令和6年5月3日に入院).</summary>
    private static bool IsLabelled(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 24), at - Math.Max(0, at - 24));
        before = before.LastIndexOfAny('。', '\n') is var stop and >= 0 ? before[(stop + 1)..] : before;
        foreach (var label in Labels)
        {
            if (before.LastIndexOf(label, StringComparison.Ordinal) is var place and >= 0)
            {
                var between = before[(place + label.Length)..];
                return First(between, OfLives) < 0 && First(between, OfMeetings) < 0 && between.IndexOfAnyInRange('0', '9') < 0 && !between.Contains("不明", StringComparison.Ordinal) && !between.Contains("未記入", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static int First(ReadOnlySpan<char> text, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (first < 0 || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    private static bool IsWithin(Group group, int high) => !group.Success || (NumberOf(group.Value) is >= 1 and var number && number <= high);

    /// <summary>12, 十二 or 一二.</summary>
    private static int NumberOf(string digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var number = 0;
        var unit = 0;
        foreach (var c in digits)
        {
            if (c == '十')
            {
                number += Math.Max(unit, 1) * 10;
                unit = 0;
            }
            else
            {
                unit = (unit * 10) + "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            }
        }

        return number + unit;
    }
}
