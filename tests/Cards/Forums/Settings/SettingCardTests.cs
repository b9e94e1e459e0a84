using CareSystem.Bot.Forums.Keeping;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Settings;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Cards;
using CareSystem.Tests.Kit.Door;
using Xunit;
using static CareSystem.Tests.Forums.Settings.SettingSamples;

namespace CareSystem.Tests.Cards.Forums.Settings;

/// <summary>協議の場の決めごと and 自分の設定 in every state, as the bot makes them.</summary>
public sealed class SettingCardTests(CardRenderer renderer)
{
    private static readonly ForumSettings Set = With(
        (SettingFields.To, "17:00"), (SettingFields.Closed, "2026-08-13/2026-08-15 お盆閉庁\n2026-10-01/2026-10-01 市制記念日"), (SettingFields.FirstDays, "7"), (SettingFields.FirstAt, "09:00"));

    private static readonly SettingStamp Stamp = new(SettingGroup.Hours, 2, RosterSamples.Secretariat, "佐藤 美咲", FrontDoor.Monday);

    private readonly SettingGroupReplies replies = new(new CountedIds(), new RefusalCards(), new KeepingReplies());
    private readonly OwnSettingsReplies own = new(new CountedIds(), new RefusalCards());

    [Fact]
    public Task The_groups() => ProveAsync(
        replies.List(new ShowSettings.View(Context(settings: Set).Forum, new Dictionary<SettingGroup, SettingStamp> { [SettingGroup.Hours] = Stamp }), isPersonal: true), "SettingGroupsCard.some-changed");

    [Fact]
    public Task A_group_for_the_secretariat() => ProveAsync(replies.Group(View(SettingGroup.Hours, mayChange: true)), "SettingGroupCard.secretariat");

    [Fact]
    public Task What_nobody_can_change_stands_where_it_is_looked_for() => ProveAsync(replies.Group(View(SettingGroup.Profile, mayChange: true)), "SettingGroupCard.profile");

    [Fact]
    public Task A_group_for_everybody_else() => ProveAsync(replies.Group(View(SettingGroup.Retention, mayChange: false) with { Stamp = null, History = [] }), "SettingGroupCard.member");

    [Fact]
    public Task What_goes_and_what_has_gone_stands_beside_the_times_of_retention() => ProveAsync(
        replies.Group(View(SettingGroup.Retention, mayChange: true) with
        {
            History = [Entry with { Subject = "setting:Retention", Fields = [new FieldChange(SettingFields.Held, "", "Agenda"), new FieldChange(SettingFields.HoldReason, "", "監査が終わるまで")] }],
            Kept = new ShowSettings.Kept(
                [new DiscardLine(RecordKind.Polls, new DateOnly(2027, 4, 1), [(new FiscalYear(2023), 12)])],
                [new DiscardLine(RecordKind.Agenda, new DateOnly(2026, 4, 1), [(new FiscalYear(2019), 1), (new FiscalYear(2020), 12)])]),
        }),
        "SettingGroupCard.retention");

    [Theory]
    [InlineData(SettingGroup.Profile)]
    [InlineData(SettingGroup.Meetings)]
    [InlineData(SettingGroup.Hours)]
    [InlineData(SettingGroup.Retention)]
    [InlineData(SettingGroup.Thresholds)]
    [InlineData(SettingGroup.Notation)]
    [InlineData(SettingGroup.Disclosure)]
    internal Task The_form_of_each_group(SettingGroup group) => ProveAsync(replies.Form(View(group, mayChange: true), null), $"SettingFormCard.{group}");

    [Fact]
    public Task The_form_with_faults() => ProveAsync(
        replies.FormAgain(
            RosterSamples.Forum,
            Typed(SettingGroup.Hours, (SettingFields.From, "08:30"), (SettingFields.To, "17:00"), (SettingFields.Closed, "8月32日 お盆")),
            Mailboxes,
            new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { [SettingFields.Closed] = new Fault.NoSuchDay("8月32日 お盆") })),
        "SettingFormCard.faults");

    [Fact]
    public Task The_form_after_somebody_else_was_faster() => ProveAsync(
        replies.FormAgain(
            RosterSamples.Forum,
            Typed(SettingGroup.Hours, (SettingFields.From, "09:00"), (SettingFields.To, "18:00"), (SettingFields.Closed, "")),
            Mailboxes,
            new SettingChanged(2, SettingValues.Of(SettingGroup.Hours, Context(settings: Set).Forum), [Entry])),
        "SettingFormCard.changed");

    [Fact]
    public Task What_moved_reminders_mean() => ProveAsync(Preview(SettingGroup.Meetings, Empty, (SettingFields.FirstDays, "2"), (SettingFields.FirstAt, "16:00"), (SettingFields.Second, "0"), (SettingFields.Organiser, Mailboxes[1])), "SettingPreviewCard.reminders");

    [Fact]
    public Task What_a_shorter_retention_means() => ProveAsync(
        Preview(
            SettingGroup.Retention,
            Empty with
            {
                Records = new Dictionary<RecordKind, IReadOnlyDictionary<FiscalYear, int>>
                {
                    [RecordKind.Agenda] = new Dictionary<FiscalYear, int> { [new(2021)] = 2, [new(2022)] = 12 },
                    [RecordKind.Polls] = new Dictionary<FiscalYear, int> { [new(2022)] = 4 },
                },
            },
            (SettingFields.KeepOf(RecordKind.Agenda), "3"),
            (SettingFields.Held, "Polls"),
            (SettingFields.HoldReason, "監査が終わるまで")),
        "SettingPreviewCard.retention");

    [Fact]
    public Task What_another_notation_means() => ProveAsync(Preview(SettingGroup.Notation, Empty, (SettingFields.Dates, "Both"), (SettingFields.Spelling, "Kanji")), "SettingPreviewCard.notation");

    [Fact]
    public Task What_another_name_means() => ProveAsync(Preview(SettingGroup.Profile, Empty, (SettingFields.Name, "みどり圏域 協議の場"), (SettingFields.Layer, "Area"), (SettingFields.Areas, "東部圏域\n西部圏域")), "SettingPreviewCard.profile");

    /// <summary>The longest list that is taken still travels with both buttons.</summary>
    [Fact]
    public Task What_the_longest_list_of_closed_days_means() => ProveAsync(
        Preview(SettingGroup.Hours, Empty, (SettingFields.Closed, string.Join('\n', Enumerable.Range(1, ClosedDaysCheck.MostEntries).Select(static day => $"2026年8月{day}日〜{day + 1}日 {new string('閉', ClosedDaysCheck.NameLimit)}")))),
        "SettingPreviewCard.longest");

    [Fact]
    public Task Nothing_would_change() => ProveAsync(Preview(SettingGroup.Hours, Empty), "SettingPreviewCard.nothing");

    [Fact]
    public Task It_is_changed() => ProveAsync(
        replies.Done(RosterSamples.Forum, new ChangeSetting.Done(SettingGroup.Hours, [new FieldChange(SettingFields.To, "18:00", "17:00"), new FieldChange(SettingFields.Closed, "", "2026-08-13/2026-08-15 お盆閉庁")])),
        "SettingDoneCard.changed");

    [Fact]
    public Task There_was_nothing_to_change() => ProveAsync(replies.Done(RosterSamples.Forum, new ChangeSetting.Done(SettingGroup.Hours, [])), "SettingDoneCard.nothing");

    [Fact]
    public Task Ones_own() => ProveAsync(own.Show(Context().Forum, PersonalSettings.Default, isPersonal: true), "OwnSettingsCard.default");

    [Fact]
    public Task Ones_own_is_changed() => ProveAsync(
        own.Done(RosterSamples.Forum, new SetOwn.Done(new PersonalSettings(Reach.ChannelOnly, new PersonalHours(new TimeOnly(12, 0), new TimeOnly(13, 0)), 1), "さくら市 協議の場", IsChanged: true), isPersonal: false),
        "OwnSettingsCard.saved");

    [Fact]
    public Task Ones_own_is_read_back_in_the_words_that_were_just_chosen() => ProveAsync(
        own.Done(RosterSamples.Forum, new SetOwn.Done(PersonalSettings.Default with { Reading = Reading.Plain, Revision = 1 }, "さくら市 協議の場", IsChanged: true), isPersonal: true),
        "OwnSettingsCard.saved-plain");

    [Fact]
    public Task Ones_own_with_faults() => ProveAsync(
        own.Again(
            RosterSamples.Forum,
            new SettingsActions.OwnPayload { Form = "form1", Reach = "Chat", QuietFrom = "12:00", QuietTo = "none" },
            isPersonal: true,
            new FormFaults(new Dictionary<string, Fault>(StringComparer.Ordinal) { [OwnFields.QuietTo] = new Fault.Missing() })),
        "OwnSettingsCard.faults");

    private static HistoryEntry Entry => new("setting:Hours", 2, "changed", [new FieldChange(SettingFields.To, "18:00", "17:00"), new FieldChange(SettingFields.Closed, "", "2026-10-01/2026-10-01 市制記念日")], RosterSamples.Member, "鈴木 健", FrontDoor.Monday);

    private static ShowSettings.GroupView View(SettingGroup group, bool mayChange) => new(
        Context(settings: Set).Forum, group, Stamp with { Group = group }, SettingValues.Of(group, Context(settings: Set).Forum), [Entry], Mailboxes, mayChange);

    private static SettingsActions.GroupPayload Typed(SettingGroup group, params (string Field, string Value)[] values) =>
        new() { Forum = RosterSamples.Forum.Value, Form = "form1", Group = group.ToString(), Values = [.. values.Select(static value => $"{value.Field}={value.Value}")] };

    private AdaptiveCard Preview(SettingGroup group, PreviewSetting.State state, params (string Field, string? Typed)[] typed)
    {
        var draft = Draft(group, typed);
        return replies.Preview(
            Assert.IsType<PreviewSetting.View>(PreviewSetting.Decide(draft, state, Mailboxes, Context()).View),
            Typed(group, [.. draft.Typed.Select(static field => (field.Key, field.Value ?? ""))]));
    }

    private Task<RenderedCard> ProveAsync(AdaptiveCard? card, string state) => renderer.ProveAsync(Assert.IsType<AdaptiveCard>(card), "Forums/Settings", state);
}
