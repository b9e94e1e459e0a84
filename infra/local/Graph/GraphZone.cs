using System.Globalization;
using System.Text.RegularExpressions;

namespace CareSystem.Local.Graph;

/// <summary>
/// Time zones without daylight saving, by Exchange's names and the IANA ones. A table of its own: the machine may have no time zone
/// data, and what is booked here is Japanese. Zones that Graph knows and this table does not are refused too.
/// </summary>
internal static partial class GraphZone
{
    private static readonly Dictionary<string, TimeSpan> Offsets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = TimeSpan.Zero,
        ["Etc/UTC"] = TimeSpan.Zero,
        ["Etc/GMT"] = TimeSpan.Zero,
        ["Tokyo Standard Time"] = TimeSpan.FromHours(9),
        ["Asia/Tokyo"] = TimeSpan.FromHours(9),
        ["Korea Standard Time"] = TimeSpan.FromHours(9),
        ["Asia/Seoul"] = TimeSpan.FromHours(9),
        ["China Standard Time"] = TimeSpan.FromHours(8),
        ["Asia/Shanghai"] = TimeSpan.FromHours(8),
        ["Taipei Standard Time"] = TimeSpan.FromHours(8),
        ["Asia/Taipei"] = TimeSpan.FromHours(8),
        ["Singapore Standard Time"] = TimeSpan.FromHours(8),
        ["Asia/Singapore"] = TimeSpan.FromHours(8),
        ["India Standard Time"] = TimeSpan.FromHours(5.5),
        ["Asia/Kolkata"] = TimeSpan.FromHours(5.5),
    };

    public static bool IsKnown(string zone) => Offsets.ContainsKey(zone);

    /// <summary>The instant, or null where the text is not Graph's {date}T{time} without an offset.</summary>
    public static DateTimeOffset? Instant(string wallTime, string zone) =>
        WallTime().IsMatch(wallTime)
        && DateTime.TryParse(wallTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, Offsets[zone])
            : null;

    /// <summary>As Graph writes it: seven decimals, no offset.</summary>
    public static string Text(DateTimeOffset instant, string zone) =>
        instant.ToOffset(Offsets[zone]).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex WallTime();
}
