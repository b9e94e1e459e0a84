using System.Globalization;
using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class QuietHoursTests
{
    [Theory]
    // Wanted, now, meeting, and where it goes.
    [InlineData("2026-06-03T14:00", "2026-06-01T10:00", "2026-06-04T14:00", "2026-06-03T14:00")]
    [InlineData("2026-06-03T19:00", "2026-06-01T10:00", "2026-06-04T19:00", "2026-06-03T18:00")]
    [InlineData("2026-06-07T14:00", "2026-06-01T10:00", "2026-06-08T14:00", "2026-06-05T18:00")]
    [InlineData("2026-06-04T08:00", "2026-06-01T10:00", "2026-06-05T08:00", "2026-06-03T18:00")]
    [InlineData("2026-06-05T19:00", "2026-06-01T10:00", "2026-06-05T20:00", "2026-06-05T19:00")]
    [InlineData("2026-06-07T14:00", "2026-06-06T10:00", "2026-06-08T14:00", "2026-06-08T08:30")]
    [InlineData("2026-06-07T08:00", "2026-06-06T10:00", "2026-06-08T08:00", null)]
    [InlineData("2026-06-03T14:00", "2026-06-03T15:00", "2026-06-04T14:00", "2026-06-03T15:00")]
    [InlineData("2026-06-03T14:00", "2026-06-03T20:00", "2026-06-04T14:00", "2026-06-04T08:30")]
    [InlineData("2026-06-03T08:00", "2026-06-03T20:00", "2026-06-04T08:00", null)]
    [InlineData("2026-06-04T12:00", "2026-06-04T07:00", "2026-06-04T14:00", "2026-06-04T12:00")]
    [InlineData("2026-06-04T07:00", "2026-06-04T07:10", "2026-06-04T14:00", "2026-06-04T07:10")]
    [InlineData("2026-05-06T14:00", "2026-04-20T10:00", "2026-05-07T14:00", "2026-05-01T18:00")] // Over the holidays of May.
    [InlineData("2027-01-04T08:00", "2026-12-01T10:00", "2027-01-05T08:00", "2026-12-28T18:00")] // Over New Year.
    public void A_reminder_moves_to_the_last_allowed_instant_before_else_to_the_first_before_the_meeting(string wanted, string now, string meeting, string? expected) =>
        Assert.Equal(expected is null ? null : At(expected), QuietHours.Default.Place(At(wanted), At(now), At(meeting)));

    [Theory]
    [InlineData("2026-06-04T08:29", false)]
    [InlineData("2026-06-04T08:30", true)]
    [InlineData("2026-06-04T18:00", true)]
    [InlineData("2026-06-04T18:01", false)]
    [InlineData("2026-06-06T12:00", false)] // A Saturday.
    [InlineData("2026-09-22T12:00", false)] // 国民の休日.
    [InlineData("2026-12-29T12:00", false)]
    [InlineData("2026-12-28T12:00", true)]
    public void Working_days_from_half_past_eight_to_six_are_allowed(string instant, bool expected)
    {
        Assert.Equal(expected, QuietHours.Default.IsAllowed(At(instant)));
        Assert.Equal(expected, QuietHours.Default.IsAllowed(At(instant).ToUniversalTime()));
    }

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), JapaneseTime.Offset);
}
