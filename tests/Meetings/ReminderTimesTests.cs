using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;
using static CareSystem.Tests.Meetings.MeetingSamples;

namespace CareSystem.Tests.Meetings;

/// <summary>
/// Whatever a forum and a person have set: nobody is reminded while they are to be left alone, nobody after the meeting, and nobody
/// twice. When people may be disturbed is counted again here from the calendar, minute by minute and without the code under test.
/// </summary>
public sealed class ReminderTimesTests
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private static readonly int[] FirstDays = [0, 1, 2, 3, 7];

    private static readonly int[] SecondMinutes = [0, 30, 60, 120];

    private static readonly DateTimeOffset Begin = new(2026, 4, 20, 0, 0, 0, Japan);

    private static readonly Gen<ClosedDays> Closed = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 5], static (day, more) =>
        new ClosedDays(new DateOnly(2026, 4, 20).AddDays(day), new DateOnly(2026, 4, 20).AddDays(day + more), ""));

    private static readonly Gen<QuietHours> Hours = Gen.Select(Gen.Int[14, 24], Gen.Int[26, 42], Closed.Array[0, 6], static (from, to, closed) =>
        new QuietHours(Half(from), Half(to), closed));

    private static readonly Gen<MeetingSettings> Meetings = Gen.Select(
        Gen.Int[0, 4].Select(static one => FirstDays[one]), Gen.Frequency((1, Gen.Const((TimeOnly?)null)), (2, Gen.Int[16, 36].Select(static half => (TimeOnly?)Half(half)))), Gen.Int[0, 3].Select(static one => SecondMinutes[one]),
        static (days, at, second) => new MeetingSettings(null, days, at, second));

    private static readonly Gen<ReminderRules> Rules = Gen.Select(Meetings, Hours, static (meetings, hours) => new ReminderRules(meetings, hours, default));

    private static readonly Gen<PersonalSettings> Personal = Gen.Select(Gen.Int[0, 47], Gen.Int[1, 47], static (from, length) =>
        new PersonalSettings(Reach.Chat, new PersonalHours(Half(from), Half((from + length) % 48)), 1));

    /// <summary>When it was promised, and how many half hours later the meeting begins.</summary>
    private static readonly Gen<(DateTimeOffset Promised, DateTimeOffset Start)> Moments = Gen.Select(Gen.Int[0, 60 * 24 * 25], Gen.Int[1, 48 * 20], static (minute, half) =>
        (Begin.AddMinutes(minute), Begin.AddMinutes((minute / 30 * 30) + 30 + (half * 30))));

    [Fact]
    public void A_reminder_is_sent_when_people_may_be_disturbed_and_before_the_meeting() => Gen.Select(Rules, Moments).Sample(
        static (rules, moments) =>
        {
            var (promised, start) = moments;
            if (rules.First(start, promised) is { } first)
            {
                Assert.InRange(first, promised, start.AddHours(-2));
                Assert.True(MayBeSent(first, start, rules.Hours), $"{first:ddd MM-dd HH:mm} before {start:ddd MM-dd HH:mm}");
            }

            if (rules.Second(start, promised) is { } second)
            {
                Assert.Equal(start.AddMinutes(-rules.Meetings.SecondMinutes), second);
                Assert.True(second > promised);
            }
        },
        iter: 4000);

    /// <summary>The moment wanted, else the last allowed one before it, else the first allowed one after it was promised: looked for minute by minute.</summary>
    [Fact]
    public void The_first_reminder_is_at_the_moment_that_a_search_by_the_minute_finds() => Gen.Select(Rules, Moments).Sample(
        static (rules, moments) =>
        {
            var (promised, start) = moments;
            var local = start.ToOffset(Japan);
            var time = rules.Meetings.FirstAt?.ToTimeSpan() ?? local.TimeOfDay;
            var wanted = new DateTimeOffset(local.Date.AddDays(-rules.Meetings.FirstDays) + time, Japan);
            DateTimeOffset? found = null;
            if (rules.Meetings.FirstDays > 0)
            {
                for (var at = wanted; found is null && at > promised; at = at.AddMinutes(-1))
                {
                    found = MayBeSent(at, start, rules.Hours) ? at : null;
                }

                // Nobody is waked on the day itself because nothing was allowed before: that day is exempt only once it has begun.
                var exempt = promised.ToOffset(Japan).Date == local.Date ? start : DateTimeOffset.MinValue.AddDays(1);
                for (var at = promised; found is null && at < start; at = at.AddMinutes(1))
                {
                    found = MayBeSent(at, exempt, rules.Hours) ? at : null;
                }
            }

            Assert.Equal(found <= start.AddHours(-2).AddMinutes(-rules.Meetings.SecondMinutes) ? found : null, rules.First(start, promised));
        },
        iter: 300);

    [Fact]
    public void Nobody_is_reminded_in_their_own_quiet_hours_nor_after_the_meeting_has_begun() => Gen.Select(Rules, Personal, Moments).Sample(
        static (rules, personal, moments) =>
        {
            var (promised, start) = moments;
            foreach (var (kind, planned) in new[] { (ReminderKind.DayBefore, rules.First(start, promised)), (ReminderKind.HourBefore, rules.Second(start, promised)) })
            {
                if (planned is not { } due)
                {
                    continue;
                }

                var meeting = Without with { Content = Without.Content with { Start = start } };
                var record = new RemindPersonDue("0m1", start, kind, due);
                var now = due;
                var turn = Reminders.Turn(meeting, record, personal, rules, now);
                for (var hops = 0; turn is { IsWanted: true, After: { } after }; hops++)
                {
                    Assert.True(after > TimeSpan.Zero && hops < 20);
                    now += after;
                    turn = Reminders.Turn(meeting, record, personal, rules, now);
                }

                if (turn.IsWanted)
                {
                    Assert.InRange(now, due, start.AddMinutes(-1));
                    Assert.False(IsQuiet(now, personal.Quiet!), $"{now:HH:mm} in {personal.Quiet}");
                    Assert.True(kind == ReminderKind.HourBefore || MayBeSent(now, start, rules.Hours), $"{now:ddd MM-dd HH:mm}");
                    Assert.False(turn.IsLate);
                }
            }
        },
        iter: 3000);

    /// <summary>A history of changes: each promises anew what was still to come, and what is due is looked at under the rules of its moment.</summary>
    [Fact]
    public void Through_any_changes_a_reminder_is_sent_once_and_at_the_moment_of_the_rules_then_in_force() =>
        Gen.Select(Rules.Array[1, 5], Gen.Int[1, 60 * 24 * 4].Array[4], Moments).Sample(
            static (all, pauses, moments) =>
            {
                var (promised, start) = moments;
                var meeting = Without with { Content = Without.Content with { Start = start }, At = promised, PromisedAt = promised };
                var rules = all[0];
                var waiting = Promised(meeting, rules, promised);
                List<(ReminderKind Kind, DateTimeOffset At)> sent = [];
                List<(ReminderKind Kind, DateTimeOffset At)> expected = [];
                var now = promised;
                for (var change = 1; change <= all.Length; change++)
                {
                    var until = change < all.Length ? now.AddMinutes(pauses[change - 1]) : DateTimeOffset.MaxValue;
                    foreach (var (record, due) in waiting.Where(each => each.Due <= until).ToArray())
                    {
                        if (Reminders.Turn(meeting, record.Start, record.Kind, due, record.Plan, rules, due).IsWanted)
                        {
                            sent.Add((record.Kind, due));
                            meeting = meeting with { Reminded = [.. meeting.Reminded, record.Kind] };
                        }

                        waiting.Remove((record, due));
                    }

                    foreach (var (kind, due) in Due(rules, start, now).Where(each => each.Due <= until && expected.TrueForAll(old => old.Kind != each.Kind)))
                    {
                        expected.Add((kind, due));
                    }

                    if (change < all.Length)
                    {
                        now = until;
                        var after = all[change] with { Plan = new ReminderPlan(change, now) };
                        waiting.AddRange(Reminders.Again(meeting, Summary, rules, after).Where(static each => each.Record is RemindAllDue).Select(static each => ((RemindAllDue)each.Record, each.Due)));
                        rules = after;
                    }
                }

                Assert.Equal(expected.Order(), sent.Order());
            },
            iter: 3000);

    private static List<(RemindAllDue Record, DateTimeOffset Due)> Promised(Meeting meeting, ReminderRules rules, DateTimeOffset now)
    {
        Changes changes = new();
        Reminders.Promise(changes, meeting, Summary with { Settings = new ForumSettings { Meetings = rules.Meetings, Hours = rules.Hours, Plan = rules.Plan } }, now);
        return [.. changes.Promises.Where(static promise => promise.Record is RemindAllDue).Select(static promise => ((RemindAllDue)promise.Record, promise.Due))];
    }

    private static IEnumerable<(ReminderKind Kind, DateTimeOffset Due)> Due(ReminderRules rules, DateTimeOffset start, DateTimeOffset promised)
    {
        if (rules.First(start, promised) is { } first)
        {
            yield return (ReminderKind.DayBefore, first);
        }

        if (rules.Second(start, promised) is { } second)
        {
            yield return (ReminderKind.HourBefore, second);
        }
    }

    private static bool MayBeSent(DateTimeOffset instant, DateTimeOffset start, QuietHours hours)
    {
        var (local, meeting) = (instant.ToOffset(Japan).DateTime, start.ToOffset(Japan).DateTime);
        if (local.Date == meeting.Date)
        {
            return true;
        }

        // 昭和の日, 憲法記念日, みどりの日, こどもの日 and the day for it: all that this span of 2026 has.
        (int, int)[] holidays = [(4, 29), (5, 3), (5, 4), (5, 5), (5, 6)];
        return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !holidays.Contains((local.Month, local.Day))
            && !hours.Closed.Any(closed => closed.First.ToDateTime(default) <= local && local < closed.Last.AddDays(1).ToDateTime(default))
            && local.TimeOfDay >= hours.From.ToTimeSpan()
            && local.TimeOfDay <= hours.To.ToTimeSpan();
    }

    private static bool IsQuiet(DateTimeOffset instant, PersonalHours quiet)
    {
        var minute = (int)instant.ToOffset(Japan).TimeOfDay.TotalMinutes;
        var (from, to) = ((int)quiet.From.ToTimeSpan().TotalMinutes, (int)quiet.To.ToTimeSpan().TotalMinutes);
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }

    private static TimeOnly Half(int half) => new(half / 2, half % 2 * 30);
}
