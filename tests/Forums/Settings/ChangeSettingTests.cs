using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Door;
using Xunit;
using static CareSystem.Tests.Forums.Settings.SettingSamples;

namespace CareSystem.Tests.Forums.Settings;

public sealed class ChangeSettingTests
{
    [Fact]
    public void A_change_is_the_forums_row_who_did_it_and_what_was_before()
    {
        var yes = Yes(Decide(Draft(SettingGroup.Notation, (SettingFields.Dates, "Both"))));

        Assert.Equal(DateStyle.Both, Assert.Single(yes.Changes.Written<Forum>()).Settings.Notation.Dates);
        Assert.Equal(new SettingStamp(SettingGroup.Notation, 1, RosterSamples.Secretariat, "佐藤 美咲", FrontDoor.Monday), Assert.Single(yes.Changes.Written<SettingStamp>()));
        var entry = Assert.Single(yes.Changes.History);
        Assert.Equal(("setting:Notation", 1, RosterSamples.Secretariat), (entry.Subject, entry.Revision, entry.By));
        Assert.Equal([new FieldChange("dates", "Era", "Both")], entry.Fields);
        Assert.Empty(yes.Changes.Promises);
    }

    [Fact]
    public void Other_times_of_reminders_promise_that_those_to_come_are_promised_again()
    {
        var promise = Assert.Single(Yes(Decide(Draft(SettingGroup.Hours, (SettingFields.To, "17:00")))).Changes.Promises);

        var changed = Assert.IsType<ReminderTimesChanged>(promise.Record);
        Assert.Equal((0, 1), (changed.Before.Plan.Number, changed.After.Plan.Number));
        Assert.Equal((new TimeOnly(18, 0), new TimeOnly(17, 0)), (changed.Before.Hours.To, changed.After.Hours.To));
        Assert.Equal(FrontDoor.Monday, promise.Due);
    }

    [Fact]
    public void Another_name_goes_to_the_forums_row_and_to_the_directory()
    {
        var yes = Yes(Decide(Draft(SettingGroup.Profile, (SettingFields.Name, "みどり圏域 協議の場"), (SettingFields.Layer, "Area"), (SettingFields.Areas, "東部圏域\n西部圏域\n東部圏域"))));

        var forum = Assert.Single(yes.Changes.Written<Forum>());
        Assert.Equal(("みどり圏域 協議の場", ForumLayer.Area), (forum.Name, forum.Layer));
        Assert.Equal("東部圏域\n西部圏域", forum.Settings.Values[SettingFields.Areas]);
        Assert.IsType<ListMembersDue>(Assert.Single(yes.Changes.Promises).Record);
    }

    [Fact]
    public void A_form_that_says_what_is_set_already_changes_nothing()
    {
        var yes = Yes(Decide(Draft(SettingGroup.Retention)));

        Assert.Empty(yes.Outcome.Fields);
        Assert.True(yes.Changes.IsEmpty);
    }

    [Theory]
    [InlineData(MemberRole.Chair)]
    [InlineData(MemberRole.Member)]
    [InlineData(MemberRole.Observer)]
    internal void Only_the_secretariat_changes_anything(MemberRole role) =>
        Assert.Equal(new NotAllowed(), No(ChangeSetting.Decide(Draft(SettingGroup.Hours, (SettingFields.To, "17:00")), new(Forum(), null, []), Mailboxes, Context(role))));

    [Fact]
    public void Who_was_slower_is_told_what_is_set_now()
    {
        var settings = With((SettingFields.To, "17:00"));
        var stamp = new Stored<SettingStamp>(new SettingStamp(SettingGroup.Hours, 1, RosterSamples.Member, "鈴木 健", FrontDoor.Monday), "etag");
        var since = new HistoryEntry("setting:Hours", 1, "changed", [new FieldChange("to", "18:00", "17:00")], RosterSamples.Member, "鈴木 健", FrontDoor.Monday);

        var changed = Assert.IsType<SettingChanged>(No(ChangeSetting.Decide(
            Draft(SettingGroup.Hours, (SettingFields.From, "09:00")), new(Forum(settings), stamp, [since]), Mailboxes, Context(settings: settings))));

        Assert.Equal((1, "17:00"), (changed.Revision, changed.Values[SettingFields.To]));
        Assert.Equal("鈴木 健", Assert.Single(changed.Since).ByName);
    }

    [Theory]
    [InlineData(SettingGroup.Profile, SettingFields.Name, "", typeof(Fault.Missing))]
    [InlineData(SettingGroup.Profile, SettingFields.Layer, "Galaxy", typeof(Fault.NotAChoice))]
    [InlineData(SettingGroup.Profile, SettingFields.Layer, null, typeof(Fault.Missing))]
    [InlineData(SettingGroup.Profile, SettingFields.Areas, "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほあいうえおかきくけこさ", typeof(Fault.TooLong))]
    [InlineData(SettingGroup.Profile, SettingFields.Areas, "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21", typeof(Fault.TooMany))]
    [InlineData(SettingGroup.Meetings, SettingFields.Organiser, "stranger@example.jp", typeof(Fault.NotAChoice))]
    [InlineData(SettingGroup.Hours, SettingFields.From, "13:00", typeof(Fault.NotAChoice))]
    [InlineData(SettingGroup.Hours, SettingFields.Closed, "いつか", typeof(Fault.NotClosedDays))]
    [InlineData(SettingGroup.Retention, SettingFields.Held, "Agenda,Everything", typeof(Fault.NotAChoice))]
    internal void What_is_wrong_with_a_field_is_named(SettingGroup group, string field, string? typed, Type fault) =>
        Assert.IsType(fault, Assert.IsType<FormFaults>(No(Decide(Draft(group, (field, typed))))).Faults[field]);

    [Fact]
    public void What_is_held_says_why()
    {
        Assert.Equal(new Fault.Missing(), Assert.IsType<FormFaults>(No(Decide(Draft(SettingGroup.Retention, (SettingFields.Held, "Meetings"))))).Faults[SettingFields.HoldReason]);
        Assert.Equal([RecordKind.Meetings], Assert.Single(Yes(Decide(Draft(SettingGroup.Retention, (SettingFields.Held, "Meetings"), (SettingFields.HoldReason, "監査が終わるまで"))))
            .Changes.Written<Forum>()).Settings.Retention.Held);
    }

    private static Decision<ChangeSetting.Done> Decide(SettingDraft draft) => ChangeSetting.Decide(draft, new ChangeSetting.State(Forum(), null, []), Mailboxes, Context());

    private static Decision<ChangeSetting.Done>.Yes Yes(Decision<ChangeSetting.Done> decision) => Assert.IsType<Decision<ChangeSetting.Done>.Yes>(decision);

    private static Refusal No(Decision<ChangeSetting.Done> decision) => Assert.IsType<Decision<ChangeSetting.Done>.No>(decision).Refusal;
}
