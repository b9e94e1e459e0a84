using System.Globalization;
using System.Text.RegularExpressions;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>
/// The town's own closed days (閉庁日) as people type them, one entry a line: 「8月13日〜15日 お盆閉庁」, 「令和8年10月1日 市制記念日」,
/// 「2026/12/28」. A day without a year is of the current fiscal year. What is kept and shown again has its year, so nothing moves by itself.
/// </summary>
internal static partial class ClosedDaysCheck
{
    /// <summary>Some years of them; all of them fit several times on a card.</summary>
    public const int MostEntries = 30;

    public const int NameLimit = 20;

    /// <summary>No town closes for longer; a longer span is a slip of the finger.</summary>
    public const int MostDays = 31;

    private const int FirstReiwa = 2018;

    public static string Check(string field, string? typed, DateOnly today, FieldChecks checks)
    {
        var entries = new List<ClosedDays>();
        var lines = (typed ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            switch (Line(line, FiscalYear.Of(today)))
            {
                case (_, { } fault):
                    checks.Add(field, fault);
                    break;
                case ({ } entry, _):
                    entries.Add(entry);
                    break;
            }
        }

        if (lines.Length > MostEntries)
        {
            checks.Add(field, new Fault.TooMany(MostEntries, lines.Length));
        }

        return Kept(entries);
    }

    /// <summary>As it is kept: <c>2026-08-13/2026-08-15 お盆閉庁</c>, earliest first.</summary>
    public static string Kept(IEnumerable<ClosedDays> entries) => string.Join('\n', entries
        .Distinct()
        .OrderBy(static entry => entry.First)
        .ThenBy(static entry => entry.Last)
        .Select(static entry => $"{JapaneseTime.Iso(entry.First)}/{JapaneseTime.Iso(entry.Last)} {entry.Name}".TrimEnd()));

    /// <summary>From what is kept; a line that cannot be read is left out.</summary>
    public static IReadOnlyList<ClosedDays> Read(string kept) =>
    [
        .. kept.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.Length >= 21)
            .Select(static line => (First: JapaneseTime.ParseIso(line[..10]), Last: JapaneseTime.ParseIso(line[11..21]), Name: line[21..].Trim()))
            .Where(static line => line is { First: not null, Last: not null })
            .Select(static line => new ClosedDays(line.First!.Value, line.Last!.Value, line.Name)),
    ];

    /// <summary>What is kept, as it could have been typed.</summary>
    public static string Typed(string kept) => string.Join('\n', Read(kept).Select(Typed));

    private static string Typed(ClosedDays entry)
    {
        var last = entry.Last == entry.First ? ""
            : entry.Last.Year != entry.First.Year ? $"〜{entry.Last.Year}年{entry.Last.Month}月{entry.Last.Day}日"
            : entry.Last.Month != entry.First.Month ? $"〜{entry.Last.Month}月{entry.Last.Day}日"
            : $"〜{entry.Last.Day}日";
        return $"{entry.First.Year}年{entry.First.Month}月{entry.First.Day}日{last} {entry.Name}".TrimEnd();
    }

    private static (ClosedDays? Entry, Fault? Fault) Line(string line, FiscalYear now)
    {
        var folded = FoldedText.Of(line);
        if (Pattern().Match(folded.Text) is not { Success: true } found)
        {
            return (null, new Fault.NotClosedDays(line));
        }

        var month = Number(found, "month");
        var year = Year(found, "") ?? (month >= 4 ? now.Year : now.Year + 1);
        var lastMonth = Number(found, "lastMonth") ?? month;
        if (Day(year, month, Number(found, "day")) is not { } first)
        {
            return (null, new Fault.NoSuchDay(line));
        }

        var last = first;
        if (found.Groups["lastDay"].Success)
        {
            // 12月28日〜1月4日: over the turn of the year.
            var lastYear = Year(found, "last") ?? (lastMonth < month ? year + 1 : year);
            if (Day(lastYear, lastMonth, Number(found, "lastDay")) is not { } end)
            {
                return (null, new Fault.NoSuchDay(line));
            }

            last = end;
        }

        var name = found.Groups["name"] is { Success: true } named ? line[folded.Origin(named.Index)..].Trim() : "";
        return last < first ? (null, new Fault.EndsTooEarly(line))
            : last.DayNumber - first.DayNumber >= MostDays ? (null, new Fault.SpanTooLong(line, MostDays))
            : TextLimits.Length(name) > NameLimit ? (null, new Fault.TooLong(NameLimit, TextLimits.Length(name)))
            : (new ClosedDays(first, last, name), null);
    }

    private static int? Year(Match found, string of) =>
        found.Groups[of + "era"] is { Success: true } era ? FirstReiwa + (era.Value == "元" ? 1 : Number(era.Value))
        : found.Groups[of + "year"] is { Success: true } year ? Number(year.Value)
        : null;

    private static int? Number(Match found, string group) => found.Groups[group] is { Success: true } digits ? Number(digits.Value) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int? month, int? day) =>
        year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new DateOnly(year, month.Value, day.Value) : null;

    [GeneratedRegex(
        """
        ^\s*
        (?:(?:令和|R)\s*(?<era>元|\d{1,2})\s*[年./-]|(?<year>\d{4})\s*[年./-])?
        \s*(?<month>\d{1,2})\s*[月./-]\s*(?<day>\d{1,2})\s*日?(?:\s*\([月火水木金土日]\))?
        (?:\s*(?:[~〜～―–—-]|から)\s*
          (?:(?:令和|R)\s*(?<lastera>元|\d{1,2})\s*[年./-]|(?<lastyear>\d{4})\s*[年./-])?
          \s*(?:(?<lastMonth>\d{1,2})\s*[月./-])?\s*(?<lastDay>\d{1,2})\s*日?(?:\s*\([月火水木金土日]\))?(?:\s*まで)?
        )?
        (?:[\s:、,]+(?<name>\S.*)|(?<name>[^\d\s].*))?\s*$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Pattern();
}
