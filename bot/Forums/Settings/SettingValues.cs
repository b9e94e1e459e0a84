using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>What is kept of the settings (text by field) as what the slices read, and back. A value of a later version counts for nothing.</summary>
internal static class SettingValues
{
    private const string PlanNumber = "planNumber";
    private const string PlanSince = "planSince";

    /// <summary>All fields of a group as they are now.</summary>
    public static IReadOnlyDictionary<string, string> Of(SettingGroup group, ForumSummary forum) => SettingFields.Of(group).ToDictionary(
        static field => field.Code,
        field => field.Code == SettingFields.Name ? forum.Name : Value(forum.Settings.Values, field),
        StringComparer.Ordinal);

    /// <summary>The settings with these values of some fields; what stands at its default is not kept.</summary>
    public static ForumSettings With(ForumSettings before, IReadOnlyDictionary<string, string> values, DateTimeOffset now)
    {
        var kept = new Dictionary<string, string>(before.Values, StringComparer.Ordinal);
        foreach (var field in Enum.GetValues<SettingGroup>().SelectMany(SettingFields.Of).Where(field => field.Code != SettingFields.Name && values.ContainsKey(field.Code)))
        {
            if (values[field.Code] == field.Default)
            {
                kept.Remove(field.Code);
            }
            else
            {
                kept[field.Code] = values[field.Code];
            }
        }

        var after = Read(kept);
        if (SameTimes(before, after))
        {
            return after;
        }

        kept[PlanNumber] = (before.Plan.Number + 1).ToString(CultureInfo.InvariantCulture);
        kept[PlanSince] = now.ToString("O", CultureInfo.InvariantCulture);
        return Read(kept);
    }

    public static ForumSettings Read(IReadOnlyDictionary<string, string> kept)
    {
        string Field(SettingGroup group, string code) => Value(kept, SettingFields.Of(group).First(field => field.Code == code));

        return new ForumSettings
        {
            Meetings = new MeetingSettings(
                Field(SettingGroup.Meetings, SettingFields.Organiser) is var mailbox && mailbox == SettingFields.FirstMailbox ? null : mailbox,
                Number(Field(SettingGroup.Meetings, SettingFields.FirstDays)),
                Field(SettingGroup.Meetings, SettingFields.FirstAt) is var at && at == SettingFields.SameTime ? null : Time(at),
                Number(Field(SettingGroup.Meetings, SettingFields.Second))),
            Hours = new QuietHours(
                Time(Field(SettingGroup.Hours, SettingFields.From)),
                Time(Field(SettingGroup.Hours, SettingFields.To)),
                ClosedDaysCheck.Read(Field(SettingGroup.Hours, SettingFields.Closed))),
            Notation = new Notation(
                Choice<DateStyle>(Field(SettingGroup.Notation, SettingFields.Dates)),
                Choice<DisabilitySpelling>(Field(SettingGroup.Notation, SettingFields.Spelling)),
                Choice<DigitWidth>(Field(SettingGroup.Notation, SettingFields.Digits))),
            Thresholds = new Thresholds(
                Number(Field(SettingGroup.Thresholds, SettingFields.SmallNumber)),
                Number(Field(SettingGroup.Thresholds, SettingFields.Fewest)),
                Decimal(Field(SettingGroup.Thresholds, SettingFields.Strength)),
                Decimal(Field(SettingGroup.Thresholds, SettingFields.Weakness)),
                Decimal(Field(SettingGroup.Thresholds, SettingFields.Unseen)) / 100,
                Number(Field(SettingGroup.Thresholds, SettingFields.Stale))),
            Retention = new Retention(
                Enum.GetValues<RecordKind>().ToDictionary(static kind => kind, kind => Number(Field(SettingGroup.Retention, SettingFields.KeepOf(kind)))),
                [.. Field(SettingGroup.Retention, SettingFields.Held).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Choice<RecordKind>)],
                Field(SettingGroup.Retention, SettingFields.HoldReason))
            {
                CaseTextDays = Number(Field(SettingGroup.Retention, SettingFields.CaseDays)),
            },
            Profile = new ForumProfile(
                Choice<ForumLayer>(Field(SettingGroup.Profile, SettingFields.Layer)),
                Field(SettingGroup.Profile, SettingFields.Areas).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                Choice<LegalFooting>(Field(SettingGroup.Profile, SettingFields.Footing))),
            Shown = new ShownData(
                Choice<Disclosure>(Field(SettingGroup.Disclosure, SettingFields.Open)),
                Field(SettingGroup.Disclosure, SettingFields.OpenReason),
                Choice<Audience>(Field(SettingGroup.Disclosure, SettingFields.ShowContacts)),
                Choice<Audience>(Field(SettingGroup.Disclosure, SettingFields.ShowResults))),
            Plan = kept.TryGetValue(PlanNumber, out var number) && kept.TryGetValue(PlanSince, out var since)
                ? new ReminderPlan(Number(number), DateTimeOffset.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
                : default,
            Values = kept,
        };
    }

    private static bool SameTimes(ForumSettings one, ForumSettings other) =>
        (one.Meetings with { Organiser = null }) == (other.Meetings with { Organiser = null })
        && one.Hours.From == other.Hours.From
        && one.Hours.To == other.Hours.To
        && one.Hours.Closed.SequenceEqual(other.Hours.Closed);

    /// <summary>A choice that does not exist any more counts for nothing; the mailboxes are the operator's, and looked at when one is used.</summary>
    private static string Value(IReadOnlyDictionary<string, string> kept, SettingField field) =>
        kept.TryGetValue(field.Code, out var value)
        && (field.Kind != SettingFieldKind.Choice || field.Code == SettingFields.Organiser || field.Choices.Contains(value, StringComparer.Ordinal))
            ? value
            : field.Default;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Decimal(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static TEnum Choice<TEnum>(string text) where TEnum : struct, Enum => Enum.Parse<TEnum>(text);
}
