using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using Xunit;
using static CareSystem.Tests.Forums.Settings.SettingSamples;

namespace CareSystem.Tests.Forums.Settings;

public sealed class PreviewSettingTests
{
    [Fact]
    public void Every_reminder_that_moves_is_told_with_its_old_and_its_new_moment()
    {
        Assert.Equal(
            [
                new SettingEffect.Reminder("第2回 協議の場", IsFirst: true, At("2026-06-10T14:00"), At("2026-06-09T16:00")),
                new SettingEffect.Reminder("第3回 協議の場", IsFirst: true, At("2026-07-07T14:00"), At("2026-07-06T16:00")),
                new SettingEffect.MeetingsMoved(2, 2),
            ],
            Effects(SettingGroup.Meetings, (SettingFields.FirstDays, "2"), (SettingFields.FirstAt, "16:00")));
    }

    [Fact]
    public void A_closed_day_moves_only_what_falls_into_it()
    {
        Assert.Equal(
            [new SettingEffect.Reminder("第3回 協議の場", IsFirst: true, At("2026-07-07T14:00"), At("2026-07-06T18:00")), new SettingEffect.MeetingsMoved(1, 2)],
            Effects(SettingGroup.Hours, (SettingFields.Closed, "7月7日 市制記念日")));
        Assert.Equal([new SettingEffect.MeetingsMoved(0, 2)], Effects(SettingGroup.Hours, (SettingFields.Closed, "8月13日〜15日 お盆閉庁")));
    }

    [Fact]
    public void A_reminder_that_will_not_come_any_more_is_told() => Assert.Equal(
        [
            new SettingEffect.Reminder("第2回 協議の場", IsFirst: false, At("2026-06-11T13:00"), null),
            new SettingEffect.Reminder("第3回 協議の場", IsFirst: false, At("2026-07-08T13:00"), null),
            new SettingEffect.MeetingsMoved(2, 2),
        ],
        Effects(SettingGroup.Meetings, (SettingFields.Second, "0")));

    [Fact]
    public void What_has_been_sent_is_not_told_again()
    {
        var tomorrow = Upcoming[0] with { Start = At("2026-06-02T10:00"), PromisedAt = At("2026-05-25T10:00") };

        // Its first reminder went out this very moment; the second one is still to come.
        Assert.Equal(
            [new SettingEffect.MeetingsMoved(0, 1)],
            Effects(Empty with { Upcoming = [tomorrow] }, SettingGroup.Meetings, (SettingFields.FirstDays, "2")));
    }

    [Fact]
    public void Another_mailbox_leaves_the_meetings_where_they_are() =>
        Assert.Equal([new SettingEffect.OrganiserStays(2)], Effects(SettingGroup.Meetings, (SettingFields.Organiser, Mailboxes[1])));

    [Fact]
    public void A_shorter_time_of_retention_says_how_many_records_of_which_years_are_over()
    {
        var years = new Dictionary<FiscalYear, int> { [new(2019)] = 1, [new(2020)] = 4, [new(2022)] = 12, [new(2025)] = 30 };
        var state = Empty with { Records = new Dictionary<RecordKind, IReadOnlyDictionary<FiscalYear, int>> { [RecordKind.Agenda] = years } };

        // Five years in the fiscal year 2026: up to 2020. Three years: up to 2022.
        Assert.Equal(
            [new SettingEffect.Retained(RecordKind.Agenda, IsOver: true, 12, new(2022), new(2022)), new SettingEffect.Told(new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 1))],
            Effects(state, SettingGroup.Retention, (SettingFields.KeepOf(RecordKind.Agenda), "3")));
        Assert.Equal(
            [new SettingEffect.Retained(RecordKind.Agenda, IsOver: false, 5, new(2019), new(2020))],
            Effects(state, SettingGroup.Retention, (SettingFields.Held, "Agenda"), (SettingFields.HoldReason, "監査")));
    }

    [Fact]
    public void Another_notation_shows_a_day_in_both() => Assert.Equal(
        [new SettingEffect.DayLooks("令和８年６月１日（月）", "2026年6月1日（月）")],
        Effects(SettingGroup.Notation, (SettingFields.Dates, "Western"), (SettingFields.Digits, "Half")));

    [Fact]
    public void Nothing_follows_from_no_change() => Assert.Empty(Effects(SettingGroup.Hours));

    /// <summary>What is told is what will be: the moments come from the rules by which the reminders are promised.</summary>
    [Fact]
    public void What_is_told_is_what_the_change_promises()
    {
        var draft = Draft(SettingGroup.Meetings, (SettingFields.FirstDays, "7"), (SettingFields.Second, "120"));
        var changed = Assert.IsType<Decision<ChangeSetting.Done>.Yes>(ChangeSetting.Decide(draft, new(Forum(), null, []), Mailboxes, Context()));
        var rules = Assert.IsType<ReminderTimesChanged>(Assert.Single(changed.Changes.Promises).Record).After;

        foreach (var told in Effects(Empty, draft).OfType<SettingEffect.Reminder>())
        {
            var start = Upcoming.Single(meeting => meeting.Name == told.Meeting).Start;
            Assert.Equal(told.New, told.IsFirst ? rules.First(start, rules.Plan.Since) : rules.Second(start, rules.Plan.Since));
        }
    }

    [Fact]
    public void Who_may_not_change_it_is_told_nothing_of_it() => Assert.Equal(
        new NotAllowed(), PreviewSetting.Decide(Draft(SettingGroup.Hours), Empty, Mailboxes, Context(MemberRole.Chair)).Refusal);

    private static IReadOnlyList<SettingEffect> Effects(SettingGroup group, params (string Field, string? Typed)[] typed) => Effects(Empty, Draft(group, typed));

    private static IReadOnlyList<SettingEffect> Effects(PreviewSetting.State state, SettingGroup group, params (string Field, string? Typed)[] typed) => Effects(state, Draft(group, typed));

    private static IReadOnlyList<SettingEffect> Effects(PreviewSetting.State state, SettingDraft draft) =>
        Assert.IsType<PreviewSetting.View>(PreviewSetting.Decide(draft, state, Mailboxes, Context()).View).Effects;
}
