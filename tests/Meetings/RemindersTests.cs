using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

public sealed class RemindersTests
{
    [Theory]
    // The start, when it was promised, and when the day before is reminded of. 1 June 2026 is a Monday; days as day.hour.
    [InlineData(11, 14, 1, 10, "10 14:00")]
    [InlineData(8, 14, 1, 10, "5 18:00")] // A Sunday before: on Friday.
    [InlineData(5, 19, 1, 10, "4 18:00")] // In the evening before: at 18:00.
    [InlineData(5, 8, 1, 10, "3 18:00")] // Before half past eight: on the evening before that.
    [InlineData(8, 14, 6, 10, "8 08:30")] // Friday has passed: on Monday morning.
    [InlineData(8, 11, 6, 10, null)] // On Monday morning, too near to the reminder of the hour before.
    [InlineData(2, 9, 1, 10, "1 10:00")] // Booked for tomorrow: at once.
    [InlineData(2, 9, 1, 20, null)] // Booked in the evening for the morning: the hour before is enough.
    [InlineData(2, 14, 1, 20, "2 08:30")] // Booked in the evening for the afternoon.
    [InlineData(1, 13, 1, 10, "1 10:00")] // Booked for today, two hours before the reminder of the hour before.
    [InlineData(1, 12, 1, 10, null)] // Booked for today, one hour before it.
    [InlineData(7, 14, 6, 20, null)] // On a Saturday evening for Sunday: nothing is allowed before the day itself.
    public void The_day_before_is_reminded_of_when_people_may_be_disturbed(int day, int hour, int promisedDay, int promisedHour, string? expected)
    {
        var placed = ForumSettings.Default.Reminders.First(At(day, hour), At(promisedDay, promisedHour));

        Assert.Equal(expected, placed is { } at ? $"{at.ToOffset(JapaneseTime.Offset):%d HH:mm}" : null);
    }

    [Fact]
    public void The_hour_before_is_reminded_of_on_any_day_at_any_time_but_not_when_it_has_begun()
    {
        Assert.Equal(At(7, 7), ForumSettings.Default.Reminders.Second(At(7, 8), Now));
        Assert.Null(ForumSettings.Default.Reminders.Second(At(1, 11), Now));
        Assert.Equal(At(1, 10, 30), ForumSettings.Default.Reminders.Second(At(1, 11, 30), Now));
    }

    [Fact]
    public void In_time_it_is_sent_as_planned()
    {
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: false, null), Turn(ReminderKind.DayBefore, At(10, 14), At(10, 14)));

        // The last allowed instant is 18:00, and sending takes its time.
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: false, null), Turn(ReminderKind.DayBefore, At(10, 18), At(10, 18, 15)));
    }

    [Fact]
    public void Late_it_says_so_and_waits_for_a_time_at_which_people_may_be_disturbed()
    {
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: true, null), Turn(ReminderKind.DayBefore, At(10, 14), At(10, 14, 16)));
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: true, TimeSpan.FromHours(11.5)), Turn(ReminderKind.DayBefore, At(10, 14), At(10, 21)));
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: true, null), Turn(ReminderKind.DayBefore, At(10, 14), At(11, 6)));
    }

    [Fact]
    public void Where_both_are_late_the_one_of_the_hour_before_says_it_all()
    {
        Assert.False(Turn(ReminderKind.DayBefore, At(10, 14), At(11, 13)).IsWanted);
        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: true, null), Turn(ReminderKind.HourBefore, At(11, 13), At(11, 15, 59)));
        Assert.False(Turn(ReminderKind.HourBefore, At(11, 13), At(11, 16)).IsWanted);
    }

    [Fact]
    public void A_meeting_until_after_midnight_is_reminded_of_until_it_is_over()
    {
        var late = Without with { Content = Without.Content with { Start = At(11, 21, 30), Length = TimeSpan.FromHours(4) } };

        Assert.Equal(new ReminderTurn(IsWanted: true, IsLate: true, null), Reminders.Turn(late, At(11, 21, 30), ReminderKind.HourBefore, At(11, 20, 30), 0, ForumSettings.Default.Reminders, At(12, 0, 30)));
    }

    [Fact]
    public void Moved_or_cancelled_it_has_no_point_any_more()
    {
        var moved = Without with { Content = Without.Content with { Start = At(18, 14) } };
        var cancelled = Without with { Status = MeetingStatus.Cancelled };

        Assert.False(Reminders.Turn(moved, At(11, 14), ReminderKind.DayBefore, At(10, 14), 0, ForumSettings.Default.Reminders, At(10, 14)).IsWanted);
        Assert.False(Reminders.Turn(cancelled, At(11, 14), ReminderKind.DayBefore, At(10, 14), 0, ForumSettings.Default.Reminders, At(10, 14)).IsWanted);
        Assert.False(Reminders.Turn(null, At(11, 14), ReminderKind.DayBefore, At(10, 14), 0, ForumSettings.Default.Reminders, At(10, 14)).IsWanted);
    }

    private static ReminderTurn Turn(ReminderKind kind, DateTimeOffset planned, DateTimeOffset now) =>
        Reminders.Turn(Without, At(11, 14), kind, planned, 0, ForumSettings.Default.Reminders, now);
}
