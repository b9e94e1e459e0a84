using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>What a history says has happened.</summary>
internal static class GoalEvents
{
    public const string Added = "added";
    public const string Edited = "edited";
    public const string Ended = "ended";
    public const string Continued = "continued";
    public const string Recorded = "recorded";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";
    public const string Moved = "moved";
}

/// <summary>The fields of targets, values and steps by the names under which faults and history speak of them.</summary>
internal static class GoalFields
{
    public const string Year = "year";
    public const string Subject = "subject";
    public const string Indicator = "indicator";
    public const string Unit = "unit";
    public const string Direction = "direction";
    public const string Base = "base";
    public const string BaseSource = "baseSource";
    public const string Target = "target";
    public const string Reasoning = "reasoning";
    public const string Owner = "owner";
    public const string Issues = "issues";
    public const string Status = "status";
    public const string Review = "review";
    public const string Value = "value";
    public const string AsOf = "asOf";
    public const string Source = "source";
    public const string Note = "note";
    public const string Reason = "reason";
    public const string Goal = "goal";
    public const string Issue = "issue";
    public const string Lead = "lead";
    public const string Support = "support";
    public const string Informed = "informed";
    public const string Due = "due";
    public const string State = "state";
    public const string Result = "result";
    public const string Text = "text";
}

/// <summary>Collects what has changed between two states of a thing: the old value and the new one, both whole.</summary>
internal sealed class GoalDifferences
{
    private readonly List<FieldChange> fields = [];

    public IReadOnlyList<FieldChange> Fields => fields;

    public static IReadOnlyList<FieldChange> Of(TargetContent before, TargetContent after) => new GoalDifferences()
        .Compare(GoalFields.Subject, before.Subject, after.Subject)
        .Compare(GoalFields.Indicator, before.Indicator.Name, after.Indicator.Name)
        .Compare(GoalFields.Unit, before.Indicator.Unit, after.Indicator.Unit)
        .Compare(GoalFields.Direction, before.Indicator.Direction.ToString(), after.Indicator.Direction.ToString())
        .Compare(GoalFields.Base, Number(before.Indicator.Base), Number(after.Indicator.Base))
        .Compare(GoalFields.BaseSource, before.Indicator.BaseSource, after.Indicator.BaseSource)
        .Compare(GoalFields.Target, Number(before.Indicator.Target), Number(after.Indicator.Target))
        .Compare(GoalFields.Reasoning, before.Reasoning, after.Reasoning)
        .Compare(GoalFields.Owner, before.Owner, after.Owner)
        .Compare(GoalFields.Issues, string.Join(' ', before.Issues), string.Join(' ', after.Issues))
        .Fields;

    public static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    public GoalDifferences Compare(string field, string old, string now)
    {
        if (!string.Equals(old, now, StringComparison.Ordinal))
        {
            fields.Add(new FieldChange(field, old, now));
        }

        return this;
    }
}
