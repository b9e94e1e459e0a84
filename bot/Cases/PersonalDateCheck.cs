using System.Globalization;
using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases;

/// <summary>Finds full dates: year, month and day, or what is said to be a day of birth. A year or a month alone tells nobody.</summary>
internal static class PersonalDateCheck
{
    private const string Year = "(?:(?:19|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})";
    private const string Era = @"(?:令和|平成|昭和|大正|明治|令|平|昭|[RHSTMrhstm]\.?) ?(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,3}|元)";
    private const string Month = "(?<month>[0-9]{1,2}|[〇一二三四五六七八九十]{1,2})";
    private const string Day = "(?<day>[0-9]{1,2}|[〇一二三四五六七八九十]{1,3})";
    private const string Born = "(?:生まれ|うまれ|生)";
    private const string Mark = @" ?[/.\-‐‑‒–—―−ー・] ?";

    private static readonly Regex[] Forms =
    [
        Form($"(?:{Year}|{Era}) ?年 ?{Month} ?月 ?{Day}(?: ?日)?{Born}?"),
        Form($"(?:{Year}|{Era}){Mark}{Month}{Mark}{Day}"),
        Form($"{Month}{Mark}{Day}{Mark}{Year}"),
        Form($"{Day}{Mark}{Month}{Mark}{Year}"),
        Form($"(?:{Year}|{Era}) ?年 ?{Month} ?月 ?{Born}"),
        Form($"{Month} ?月 ?{Day} ?日 ?{Born}"),
        Form("(?:19|20)[0-9]{2}(?<month>[0-9]{2})(?<day>[0-9]{2})"),
    ];

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var form in Forms)
        {
            for (var match = form.Match(text); match.Success; match = form.Match(text, match.Index + 1))
            {
                if (StandsAlone(text, match) && IsWithin(match.Groups["month"], 12) && IsWithin(match.Groups["day"], 31))
                {
                    yield return new PersonalDataSpan(PersonalDataKind.Date, match.Index, match.Index + match.Length);
                }
            }
        }
    }

    private static Regex Form(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>Not a part of a longer number or word: PH7.4.1 is no day of the Heisei era.</summary>
    private static bool StandsAlone(string text, Match match)
    {
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        var after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
        return !char.IsAsciiDigit(after)
            && !(char.IsAsciiDigit(text[match.Index]) && char.IsAsciiDigit(before))
            && !(char.IsAsciiLetter(text[match.Index]) && char.IsAsciiLetterOrDigit(before));
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
