using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Tests.Kit.Door;
using Xunit;
using static CareSystem.Tests.Forums.Settings.SettingSamples;

namespace CareSystem.Tests.Forums.Settings;

public sealed class SettingValuesTests
{
    [Fact]
    public void Where_nobody_has_set_anything_everything_stands_at_its_default()
    {
        var read = SettingValues.Read(new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Equal(ForumSettings.Default.Meetings, read.Meetings);
        Assert.Equal((new TimeOnly(8, 30), new TimeOnly(18, 0)), (read.Hours.From, read.Hours.To));
        Assert.Equal(ForumSettings.Default.Notation, read.Notation);
        Assert.Equal(ForumSettings.Default.Thresholds, read.Thresholds);
        Assert.Equal(ForumSettings.Default.Retention.Years, read.Retention.Years);
        Assert.Equal(default, read.Plan);
    }

    [Fact]
    public void What_is_kept_is_read_again()
    {
        var set = With(
            (SettingFields.Organiser, Mailboxes[1]), (SettingFields.FirstDays, "7"), (SettingFields.FirstAt, "09:00"), (SettingFields.Second, "30"), (SettingFields.From, "09:00"),
            (SettingFields.To, "17:30"), (SettingFields.Closed, "2026-08-13/2026-08-15 お盆閉庁"), (SettingFields.KeepOf(RecordKind.Polls), "10"), (SettingFields.Held, "Agenda,Cases"),
            (SettingFields.HoldReason, "監査"), (SettingFields.Strength, "2.5"), (SettingFields.Unseen, "30"), (SettingFields.Stale, "180"), (SettingFields.Dates, "Western"), (SettingFields.Spelling, "Kanji"));

        var read = SettingValues.Read(set.Values);

        Assert.Equal(new MeetingSettings(Mailboxes[1], 7, new TimeOnly(9, 0), 30), read.Meetings);
        Assert.Equal([new ClosedDays(new DateOnly(2026, 8, 13), new DateOnly(2026, 8, 15), "お盆閉庁")], read.Hours.Closed);
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 30)), (read.Hours.From, read.Hours.To));
        Assert.Equal(10, read.Retention.Years[RecordKind.Polls]);
        Assert.Equal([RecordKind.Agenda, RecordKind.Cases], read.Retention.Held);
        Assert.Equal(new Thresholds(5, 3, 2.5, 1.2, 0.3, 180), read.Thresholds);
        Assert.Equal(new Notation(DateStyle.Western, DisabilitySpelling.Kanji, DigitWidth.SingleWide), read.Notation);
        Assert.Equal(new ReminderPlan(1, FrontDoor.Monday), read.Plan);
    }

    [Fact]
    public void Only_other_times_of_reminders_are_another_plan()
    {
        var first = With((SettingFields.Second, "30"));
        var next = SettingValues.With(first, new Dictionary<string, string>(StringComparer.Ordinal) { [SettingFields.Dates] = "Western", [SettingFields.Organiser] = Mailboxes[1] }, FrontDoor.Monday.AddDays(1));
        var back = SettingValues.With(next, new Dictionary<string, string>(StringComparer.Ordinal) { [SettingFields.Second] = "60" }, FrontDoor.Monday.AddDays(2));

        Assert.Equal(first.Plan, next.Plan);
        Assert.Equal(new ReminderPlan(2, FrontDoor.Monday.AddDays(2)), back.Plan);
    }

    [Fact]
    public void A_choice_of_a_later_version_counts_for_nothing() =>
        Assert.Equal(DateStyle.Era, SettingValues.Read(new Dictionary<string, string>(StringComparer.Ordinal) { [SettingFields.Dates] = "Stardate", ["unheardOf"] = "x" }).Notation.Dates);

    [Fact]
    public void Every_field_and_every_choice_has_its_words()
    {
        var wording = SettingGroupWording.Standard;
        string[] told = [SettingFields.From, SettingFields.To, SettingFields.FirstAt, SettingFields.Organiser];
        foreach (var group in Enum.GetValues<SettingGroup>())
        {
            Assert.Contains(group.ToString(), wording.Groups.Keys);
            foreach (var field in SettingFields.Of(group))
            {
                Assert.Contains(field.Code, wording.Labels.Keys);
                Assert.All(told.Contains(field.Code) ? [] : field.Choices, choice => Assert.Contains(choice, wording.Choices[field.Code].Keys));
                Assert.True(field.Kind != SettingFieldKind.Choice || field.Choices.Contains(field.Default, StringComparer.Ordinal), field.Code);
            }
        }
    }

    [Fact]
    public void The_form_and_the_rules_call_a_field_by_the_same_name()
    {
        static IEnumerable<string> Names(Type type) => type.GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!);

        Assert.Equal(
            Names(typeof(SettingFields)).Except([SettingFields.SameTime, SettingFields.FirstMailbox]).Concat(Names(typeof(OwnFields)).Except([OwnFields.None])).Order(StringComparer.Ordinal),
            Names(typeof(SettingsActions.Inputs)).Order(StringComparer.Ordinal));
    }
}
