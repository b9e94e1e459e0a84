using System.Globalization;
using System.Text.RegularExpressions;

namespace CareSystem.Bot.Shared;

/// <summary>Reads a day as people write it into a table: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1.</summary>
internal static partial class JapaneseDateText
{
    private static readonly Dictionary<string, int> YearBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        ["令和"] = 2018, ["R"] = 2018, ["平成"] = 1988, ["H"] = 1988, ["昭和"] = 1925, ["S"] = 1925,
    };

    /// <returns>Null where it is no day.</returns>
    public static DateOnly? Parse(string text)
    {
        var match = Written().Match(string.Concat(FoldedText.Of(text).Text.Where(static c => !char.IsWhiteSpace(c))));
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"].Value == "元" ? 1 : Number(match, "year");
        if (match.Groups["era"].Value is { Length: > 0 } era)
        {
            if (year < 1)
            {
                return null;
            }

            year += YearBefore[era];
        }

        var (month, day) = (Number(match, "month"), Number(match, "day"));
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>A clock behind it is a spreadsheet's own and says nothing; the weekday is not checked.</summary>
    [GeneratedRegex(@"^(?<era>令和|平成|昭和|[RHSrhs])?(?<year>[0-9]{1,4}|元)[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?(?:\([日月火水木金土]\))?(?:0?0:00(?::00)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
