using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>What the history of an issue says has happened.</summary>
internal static class IssueEvents
{
    public const string Added = "added";
    public const string Edited = "edited";
    public const string Moved = "moved";
    public const string Undone = "undone";
}

/// <summary>The fields of an issue by the names under which faults and history speak of them.</summary>
internal static class IssueFields
{
    public const string Subject = "subject";
    public const string Category = "category";
    public const string Tags = "tags";
    public const string Level = "level";
    public const string Description = "description";
    public const string Cases = "cases";
    public const string CaseCount = "caseCount";
    public const string Checklist = "checklist";
    public const string Figures = "figures";
    public const string Source = "source";
    public const string Owner = "owner";
    public const string Due = "due";
    public const string Target = "target";
    public const string NextAction = "nextAction";
    public const string Status = "status";
    public const string Note = "note";
}

/// <summary>
/// What has changed between two states of an issue, for its history: the old value and the new one, both whole. A card shows of a long text
/// the place that changed and what stands around it (<see cref="TextExcerpts"/>).
/// </summary>
internal static class IssueDifferences
{
    public static List<FieldChange> Of(IssueContent before, IssueContent after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                fields.Add(new FieldChange(field, old, now));
            }
        }

        Compare(IssueFields.Subject, before.Subject, after.Subject);
        Compare(IssueFields.Category, Several(before.Categories), Several(after.Categories));
        Compare(IssueFields.Tags, Several(before.Tags), Several(after.Tags));
        Compare(IssueFields.Level, before.Level.ToString(), after.Level.ToString());
        Compare(IssueFields.Description, before.Description, after.Description);
        Compare(IssueFields.Cases, string.Join(' ', before.Evidence.Cases), string.Join(' ', after.Evidence.Cases));
        Compare(IssueFields.CaseCount, Number(before.Evidence.CaseCount), Number(after.Evidence.CaseCount));
        Compare(IssueFields.Checklist, before.Evidence.Checklist, after.Evidence.Checklist);
        Compare(IssueFields.Figures, before.Evidence.Figures, after.Evidence.Figures);
        Compare(IssueFields.Source, before.Evidence.Source, after.Evidence.Source);
        Compare(IssueFields.Owner, before.Owner, after.Owner);
        Compare(IssueFields.Due, Day(before.Due), Day(after.Due));
        if (before.Target?.Id != after.Target?.Id)
        {
            Compare(IssueFields.Target, before.Target?.Name ?? "", after.Target?.Name ?? "");
        }

        Compare(IssueFields.NextAction, before.NextAction, after.NextAction);
        return fields;

        static string Day(DateOnly? due) => due is { } day ? JapaneseTime.Iso(day) : "";

        static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Where an issue stands, and why.</summary>
    public static List<FieldChange> Of(IssueStatus before, string noteBefore, IssueStatus after, string noteAfter)
    {
        var fields = new List<FieldChange>();
        if (before != after)
        {
            fields.Add(new FieldChange(IssueFields.Status, before.ToString(), after.ToString()));
        }

        if (!string.Equals(noteBefore, noteAfter, StringComparison.Ordinal))
        {
            fields.Add(new FieldChange(IssueFields.Note, noteBefore, noteAfter));
        }

        return fields;
    }

    public static string Several<TEnum>(IEnumerable<TEnum> values) where TEnum : struct, Enum => string.Join(',', values);
}
