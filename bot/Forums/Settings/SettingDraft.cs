using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>A group as it was typed.</summary>
/// <param name="Revision">The revision that the form shows; 0 = nobody has changed the group yet.</param>
/// <param name="Typed">By field; null or missing = empty.</param>
internal sealed record SettingDraft(SettingGroup Group, int Revision, IReadOnlyDictionary<string, string?> Typed)
{
    /// <summary>What is set now, and what would be.</summary>
    /// <param name="Changes">The fields that differ, as they are kept.</param>
    internal sealed record Compared(IReadOnlyDictionary<string, string> Values, IReadOnlyList<FieldChange> Changes);

    public string? Of(string field) => Typed.GetValueOrDefault(field);

    /// <param name="organisers">The mailboxes that the operator allows.</param>
    /// <returns>What would change, or why it cannot be changed.</returns>
    public (Compared? Compared, Refusal? Refusal) Check(
        ForumSummary forum, Caller caller, SettingStamp? stamp, IReadOnlyList<HistoryEntry> since, IReadOnlyList<string> organisers, DateTimeOffset now)
    {
        if (!caller.IsSecretariat)
        {
            return (null, new NotAllowed());
        }

        var before = SettingValues.Of(Group, forum);
        if ((stamp?.Revision ?? 0) != Revision)
        {
            return (null, new SettingChanged(stamp?.Revision ?? 0, before, since));
        }

        var checks = new FieldChecks();
        var today = JapaneseTime.DateOf(now);
        var values = Fields(organisers).ToDictionary(static field => field.Code, field => field.Check(Of(field.Code), today, checks), StringComparer.Ordinal);
        if (values.TryGetValue(SettingFields.Held, out var held) && held.Length > 0 && values[SettingFields.HoldReason].Length == 0)
        {
            checks.Add(SettingFields.HoldReason, new Fault.Missing());
        }

        return checks.AllGood
            ? (new Compared(values, [.. values.Where(value => value.Value != before[value.Key]).Select(value => new FieldChange(value.Key, before[value.Key], value.Value))]), null)
            : (null, checks.Faults);
    }

    private IEnumerable<SettingField> Fields(IReadOnlyList<string> organisers) => FieldsOf(Group, organisers);

    /// <summary>The fields of a group with the mailboxes that may be chosen.</summary>
    public static IEnumerable<SettingField> FieldsOf(SettingGroup group, IReadOnlyList<string> organisers) => SettingFields.Of(group).Select(
        field => field.Code == SettingFields.Organiser ? field with { Choices = [.. field.Choices, .. organisers.Skip(1)] } : field);
}
