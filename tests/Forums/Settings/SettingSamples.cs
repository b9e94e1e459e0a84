using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Settings;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Forums.Roster;
using CareSystem.Tests.Kit.Door;

namespace CareSystem.Tests.Forums.Settings;

/// <summary>A forum on Monday 1 June 2026 at 10:00, with two meetings ahead.</summary>
internal static class SettingSamples
{
    public static readonly IReadOnlyList<string> Mailboxes = ["jimu@sakura.example.jp", "shogai@sakura.example.jp"];

    /// <summary>Thursday 11 June and Wednesday 8 July, both at 14:00.</summary>
    public static readonly IReadOnlyList<UpcomingMeeting> Upcoming =
    [
        new(new MeetingId("0m1"), "第2回 協議の場", At("2026-06-11T14:00")) { PromisedAt = FrontDoor.Monday.AddDays(-1) },
        new(new MeetingId("0m2"), "第3回 協議の場", At("2026-07-08T14:00")) { PromisedAt = FrontDoor.Monday.AddDays(-1) },
    ];

    public static readonly PreviewSetting.State Empty = new(null, [], Upcoming, new Dictionary<RecordKind, IReadOnlyDictionary<FiscalYear, int>>());

    public static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), JapaneseTime.Offset);

    public static ActionContext Context(MemberRole role = MemberRole.Secretariat, ForumSettings? settings = null)
    {
        var context = RosterSamples.Context(role);
        return context with { Forum = context.Forum with { Settings = settings ?? ForumSettings.Default } };
    }

    public static Stored<Forum> Forum(ForumSettings? settings = null)
    {
        var summary = Context().Forum;
        return new Stored<Forum>(
            new Forum(summary.Id, summary.Name, ForumLayer.Municipality, summary.Tenant, summary.Channel, null, 1, FrontDoor.Monday) { Settings = settings ?? ForumSettings.Default }, "etag");
    }

    /// <summary>The group as its form shows it, with these fields typed anew.</summary>
    public static SettingDraft Draft(SettingGroup group, params (string Field, string? Typed)[] typed) => Draft(group, 0, ForumSettings.Default, typed);

    public static SettingDraft Draft(SettingGroup group, int revision, ForumSettings settings, params (string Field, string? Typed)[] typed)
    {
        var values = SettingValues.Of(group, Context(settings: settings).Forum).ToDictionary(static value => value.Key, static value => (string?)value.Value, StringComparer.Ordinal);
        if (values.TryGetValue(SettingFields.Closed, out var closed))
        {
            values[SettingFields.Closed] = ClosedDaysCheck.Typed(closed!);
        }

        foreach (var (field, text) in typed)
        {
            values[field] = text;
        }

        return new SettingDraft(group, revision, values);
    }

    /// <summary>The settings after these fields were changed.</summary>
    public static ForumSettings With(params (string Field, string Value)[] values) =>
        SettingValues.With(ForumSettings.Default, values.ToDictionary(static value => value.Field, static value => value.Value, StringComparer.Ordinal), FrontDoor.Monday);
}
