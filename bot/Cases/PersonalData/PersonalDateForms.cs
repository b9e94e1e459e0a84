using System.Buffers;
using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>How dates are written, of births and of any day. Each form is tried only where a text has what it cannot match without.</summary>
internal static partial class PersonalDateForms
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

    public static IEnumerable<Regex> OfFullDates(string text) => FullDates.Where(form => form.MayStand(text)).Select(static form => form.Form);

    public static IEnumerable<Regex> OfBirths(string text) => SpeaksOfBirth(text) ? Births.Where(form => form.MayStand(text)).Select(static form => form.Form) : [];

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
}
