using System.Globalization;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-01-12", true)] // 成人の日
    [InlineData("2026-02-23", true)] // 天皇誕生日
    [InlineData("2026-03-20", true)] // 春分の日
    [InlineData("2026-05-06", true)] // 振替休日: 5/3 is a Sunday, 5/4 and 5/5 are holidays
    [InlineData("2026-07-20", true)] // 海の日
    [InlineData("2026-09-21", true)] // 敬老の日
    [InlineData("2026-09-22", true)] // 国民の休日
    [InlineData("2026-09-23", true)] // 秋分の日
    [InlineData("2026-10-12", true)] // スポーツの日
    [InlineData("2026-11-23", true)] // 勤労感謝の日
    [InlineData("2025-02-24", true)] // 振替休日
    [InlineData("2024-09-22", true)] // 秋分の日, on a Sunday
    [InlineData("2024-09-23", true)] // 振替休日
    [InlineData("2026-06-01", false)]
    [InlineData("2026-05-07", false)]
    [InlineData("2026-12-29", false)] // closed, but no holiday
    public void Holidays_are_known(string day, bool expected) => Assert.Equal(expected, JapaneseHolidays.IsHoliday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-12-29", true)]
    [InlineData("2027-01-03", true)]
    [InlineData("2026-06-06", true)]
    [InlineData("2026-12-28", false)]
    [InlineData("2027-01-04", false)]
    public void Offices_are_closed_at_weekends_and_around_new_year(string day, bool expected) =>
        Assert.Equal(expected, JapaneseHolidays.IsDayOff(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    // Wanted, now, meeting, and where it goes.
    [InlineData("2026-06-03T14:00", "2026-06-01T10:00", "2026-06-04T14:00", "2026-06-03T14:00")]
    [InlineData("2026-06-03T19:00", "2026-06-01T10:00", "2026-06-04T19:00", "2026-06-03T18:00")]
    [InlineData("2026-06-07T14:00", "2026-06-01T10:00", "2026-06-08T14:00", "2026-06-05T18:00")]
    [InlineData("2026-06-04T08:00", "2026-06-01T10:00", "2026-06-05T08:00", "2026-06-03T18:00")]
    [InlineData("2026-06-05T19:00", "2026-06-01T10:00", "2026-06-05T20:00", "2026-06-05T19:00")]
    [InlineData("2026-06-07T14:00", "2026-06-06T10:00", "2026-06-08T14:00", "2026-06-08T08:30")]
    [InlineData("2026-06-07T08:00", "2026-06-06T10:00", "2026-06-08T08:00", null)]
    [InlineData("2026-06-03T14:00", "2026-06-03T15:00", "2026-06-04T14:00", null)]
    public void A_reminder_moves_to_the_last_allowed_instant_before_else_to_the_first_before_the_meeting(string wanted, string now, string meeting, string? expected) =>
        Assert.Equal(expected is null ? null : At(expected), QuietHours.Place(At(wanted), At(now), At(meeting)));

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), JapaneseTime.Offset);
}
