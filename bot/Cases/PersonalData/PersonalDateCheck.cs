using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds dates of birth, full or in part (stop), and any other full date of one day in somebody's life (caution). Dates of meetings
/// and of laws, fiscal years, months and weekdays tell nobody.
/// </summary>
internal static partial class PersonalDateCheck
{
    private const string WesternYear = "(?:(?:19|20)[0-9]{2}|[一二][〇零九一二三四五六七八]{3})";
    private const string Era = @"(?:令和|平成|昭和|大正|明治|レイワ|ヘイセイ|ショウワ|タイショウ|メイジ|令|平|昭|大|明|[RHSTMrhstm]\.?) ?(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,3}|元)";
    private const string Year = $"(?:{WesternYear}|{Era})";
    private const string Month = "(?<month>[0-9]{1,2}|[〇一二三四五六七八九十]{1,2})";
    private const string Day = "(?<day>[0-9]{1,2}|[〇一二三四五六七八九十]{1,3})";
    private const string YearUnit = "(?:年|ネン)";
    private const string MonthUnit = "(?:月|ガツ)";
    private const string DayUnit = "(?:日|ニチ|カ)";
    private const string Mark = @" ?[/.\-‐‑‒–—―−ー・] ?";
    private const string Born = "(?:生まれ|うまれ|ウマレ|産まれ|出生|誕生|生(?:$|[^活命徒物涯産計保業花前後家育態還理協姜和体協菜年物地駒魚]))";

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789〇零一二三四五六七八九十");

    /// <summary>With what a text must have for one of them to be tried.</summary>
    private static readonly (Regex Form, Func<string, bool> MayStand)[] FullDates =
    [
        (InWords, HasMonth),
        (YearFirst, HasMarks),
        (MonthFirst, HasMarks),
        (DayFirst, HasMarks),
        (EightDigits, HasEight),
    ];

    /// <summary>What is said to be a birth: in these the words are part of the form.</summary>
    private static readonly (Regex Form, Func<string, bool> MayStand)[] Births =
    [
        (BornInBracketedYear, HasBracket),
        (LabelledShortEra, NamesBirth),
        (BornInYear, HasNumber),
        (BornInMarkedYear, HasNumber),
        (BornInMonth, HasNumber),
        (LabelledDate, NamesBirth),
        (LabelledMonth, NamesBirth),
        (LabelledYear, NamesBirth),
        (DateBeforeBirthday, NamesBirthday),
        (BirthdayBeforeDate, NamesBirth),
        (DateOfBirthday, NamesBirthday),
        (YearBeforeBorn, HasNumber),
    ];

    [GeneratedRegex($@"{Year} ?(?:\([^()]{{1,8}}\))?{YearUnit}?の? ?(?:\([^()]{{1,8}}\))? ?{Month} ?{MonthUnit} ?{Day}(?: ?{DayUnit})?", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex InWords { get; }

    [GeneratedRegex($"{Year}{Mark}{Month}{Mark}{Day}", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex($"{Month}{Mark}{Day}{Mark}{WesternYear}", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex MonthFirst { get; }

    [GeneratedRegex($"{Day}{Mark}{Month}{Mark}{WesternYear}", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex("(?:19|20)[0-9]{2}(?<month>[0-9]{2})(?<day>[0-9]{2})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex EightDigits { get; }

    [GeneratedRegex($@"(?<date>{Year} ?年?\([^()]{{1,8}}\)年? ?(?:{Month} ?月 ?(?:{Day} ?日)?)?(?:に|の)?{Born})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex BornInBracketedYear { get; }

    [GeneratedRegex("(?:生年月日|誕生日|出生日|DOB|生まれ)[^。0-9A-Za-z]{0,8}(?<date>[SHTRMshtrm](?:[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2}))", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex LabelledShortEra { get; }

    [GeneratedRegex($"(?<date>{Year} ?{YearUnit}?度?(?:の? ?{Month} ?{MonthUnit} ?(?:{Day} ?{DayUnit})?)?(?:に|の|、|早|遅| ){{0,2}}{Born})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex BornInYear { get; }

    [GeneratedRegex($"(?<date>{Year}(?:{Mark}{Month}){{1,1}}(?:{Mark}{Day})? ?{Born})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex BornInMarkedYear { get; }

    [GeneratedRegex($"(?<date>{Month}(?: ?月 ?|{Mark})(?:{Day} ?日?)?(?:に|の| )?{Born})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex BornInMonth { get; }

    [GeneratedRegex($"(?:誕生日|バースデー|出生日|生年月日|誕生月|生まれ|DOB|出生)(?:[はがも:、,「( =の]|の日|付){{0,3}}(?<date>{Year}(?:{Mark}{Month}{Mark}{Day}| ?年 ?{Month} ?月 ?{Day} ?日?))", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex LabelledDate { get; }

    [GeneratedRegex($"(?:誕生日|バースデー|出生日|生年月日|誕生月|生年|生まれ年|生まれた年|生まれ|DOB|出生)(?:[はがも:、,「( =の]|の日|付){{0,3}}(?<date>(?:{Year} ?年? ?)?{Month}(?: ?月 ?|{Mark})(?:{Day} ?日?)?)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex LabelledMonth { get; }

    [GeneratedRegex($"(?:誕生日|生年月日|生年|生まれ年|生まれた年|生まれ|DOB|出生)(?:[はがも:、,「( =]|の日|付){{0,3}}(?<date>{Year} ?年?(?:{Mark}{Month}(?:{Mark}{Day})?)?)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex LabelledYear { get; }

    [GeneratedRegex($"(?<date>(?:{Year} ?年? ?)?{Month}(?: ?月 ?|{Mark}){Day} ?日?)(?:が|は|に|の|、|\\(){{0,2}}(?:本人の|自分の|母の|父の|子の|娘の|息子の)?(?:誕生日|生誕|バースデー)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex DateBeforeBirthday { get; }

    [GeneratedRegex($"(?:誕生日|バースデー|生まれた日)[^。0-9〇一二三四五六七八九十]{{0,10}}(?<date>{Month} ?月 ?{Day} ?日)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex BirthdayBeforeDate { get; }

    [GeneratedRegex($"(?<date>{Month} ?月 ?{Day} ?日)[^。、0-9]{{0,3}}(?:[0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:歳|才)の(?:お?誕生日|バースデー)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex DateOfBirthday { get; }

    [GeneratedRegex($"(?<date>{Year} ?年(?: ?{Month} ?月(?: ?{Day} ?日)?)?)[^。0-9代度]{{0,8}}(?:生まれ|産まれ|誕生|出生)", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex YearBeforeBorn { get; }

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
        foreach (var form in SpeaksOfBirth(text) ? Births.Where(form => form.MayStand(text)).Select(static form => form.Form) : [])
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

        foreach (var form in FullDates.Where(form => form.MayStand(text)).Select(static form => form.Form))
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

    /// <summary>Without one of these words none of the forms is tried: 生活, 先生 and 学生 stand in every case.</summary>
    private static bool SpeaksOfBirth(string text)
    {
        for (var at = text.AsSpan().IndexOfAny("生誕産うバDウ"); at >= 0 && at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (rest[0] == '生' ? !(rest.Length > 1 && "活徒命涯産計保業花前後育態理協".Contains(rest[1], StringComparison.Ordinal)) && !(at > 0 && "先学再厚更発衛共小高".Contains(text[at - 1], StringComparison.Ordinal))
                : rest[0] == '誕' || rest.StartsWith("産ま") || rest.StartsWith("うまれ") || rest.StartsWith("ウマレ") || rest.StartsWith("バースデー") || rest.StartsWith("DOB"))
            {
                return true;
            }

            at = rest[1..].IndexOfAny("生誕産うバDウ") is var next and >= 0 ? at + 1 + next : -1;
        }

        return false;
    }

    private static bool NamesBirthday(string text) =>
        text.Contains("誕生", StringComparison.Ordinal) || text.Contains("生誕", StringComparison.Ordinal) || text.Contains("バースデー", StringComparison.Ordinal);

    private static bool NamesBirth(string text) =>
        NamesBirthday(text) || text.Contains("生まれ", StringComparison.Ordinal) || text.Contains("生年", StringComparison.Ordinal) || text.Contains("出生", StringComparison.Ordinal) || text.Contains("DOB", StringComparison.Ordinal);

    private static bool HasBracket(string text) => text.Contains('(', StringComparison.Ordinal);

    private static bool HasNumber(string text) => text.AsSpan().ContainsAny(Numbers) || text.Contains('元', StringComparison.Ordinal);

    /// <summary>A number on both sides of 月 or ガツ.</summary>
    private static bool HasMonth(string text)
    {
        for (var at = text.AsSpan().IndexOfAny("月ガ"); at >= 0;)
        {
            var behind = text[at] == 'ガ' ? at + 2 : at + 1;
            if (at > 0 && (IsNumber(text[at - 1]) || text[at - 1] == ' ') && behind < text.Length && (IsNumber(text[behind]) || text[behind] == ' '))
            {
                return true;
            }

            at = text.AsSpan(at + 1).IndexOfAny("月ガ") is var next and >= 0 ? at + 1 + next : -1;
        }

        return false;
    }

    /// <summary>A number of a few digits between two marks.</summary>
    private static bool HasMarks(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (!IsNumber(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && IsNumber(text[end]))
            {
                end++;
            }

            if (end - at <= 3 && end < text.Length && IsMark(text[at - 1]) && IsMark(text[end]))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private static bool HasEight(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 8)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) => c is '/' or '.' or '・' or ' ' || CareSystem.Bot.Shared.FoldedText.IsHyphen(c);

    private static bool IsNumber(char c) => Numbers.Contains(c);

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
