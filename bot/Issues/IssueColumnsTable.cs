using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues;

/// <summary>The columns of what people write of an issue; the same in the issue and in what it was before its last change.</summary>
internal static class IssueColumnsTable
{
    public static void Write(IssueContent content, TableEntity entity)
    {
        entity["Subject"] = content.Subject;
        entity["Category"] = IssueDifferences.Several(content.Categories);
        entity["Tags"] = IssueDifferences.Several(content.Tags);
        entity["Level"] = content.Level.ToString();
        entity["Description"] = content.Description;
        entity["Cases"] = string.Join(' ', content.Evidence.Cases);
        entity["CaseCount"] = content.Evidence.CaseCount;
        entity["FewerThan"] = content.Evidence.FewerThan;
        entity["Checklist"] = content.Evidence.Checklist;
        entity["Figures"] = content.Evidence.Figures;
        entity["Source"] = content.Evidence.Source;
        entity["Owner"] = content.Owner;
        entity["Due"] = content.Due is { } due ? JapaneseTime.Iso(due) : null;
        entity["Target"] = content.Target?.Id.Value;
        entity["TargetName"] = content.Target?.Name;
        entity["NextAction"] = content.NextAction;
    }

    public static IssueContent Read(TableEntity entity) => new(
        entity.Text("Subject"),
        Several<IssueCategory>(entity, "Category"),
        Several<IssueTag>(entity, "Tags"),
        entity.Choice("Level", IssueLevel.Community),
        entity.Text("Description"),
        new IssueEvidence(
            [.. entity.Text("Cases").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => new CaseCode(code))],
            entity.NumberOrNull("CaseCount"),
            entity.Text("Checklist"),
            entity.Text("Figures"),
            entity.Text("Source")) { FewerThan = entity.NumberOrNull("FewerThan") },
        entity.Text("Owner"),
        JapaneseTime.ParseIso(entity.TextOrNull("Due")),
        BodyId.Parse(entity.TextOrNull("Target")) is { } body ? new IssueTarget(body, entity.Text("TargetName")) : null,
        entity.Text("NextAction"));

    /// <summary>Names with commas between them; a single one is how rows were written before there could be several.</summary>
    public static IReadOnlyList<TEnum> Several<TEnum>(TableEntity entity, string column) where TEnum : struct, Enum =>
        [.. entity.Text(column).Split(',', StringSplitOptions.RemoveEmptyEntries).Where(static name => Enum.IsDefined(typeof(TEnum), name)).Select(Enum.Parse<TEnum>)];
}
