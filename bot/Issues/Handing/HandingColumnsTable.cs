using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Issues.Handing;

/// <summary>The columns of what is handed over and what becomes of it; the same where it comes from and where it goes.</summary>
internal static class HandingColumnsTable
{
    public static IssueNumber Number(IReadOnlyList<string> parts) => new(
        new FiscalYear(int.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture));

    public static void Write(HandedIssue issue, TableEntity entity)
    {
        entity["Subject"] = issue.Subject;
        entity["Category"] = IssueDifferences.Several(issue.Categories);
        entity["Level"] = issue.Level.ToString();
        entity["Status"] = issue.Status.ToString();
        entity["Cases"] = issue.Evidence.Cases;
        entity["FewerThan"] = issue.Evidence.FewerThan;
        entity["Checklist"] = string.Join(' ', issue.Evidence.Checklist);
        entity["HasFigures"] = issue.Evidence.HasFigures;
    }

    public static HandedIssue ReadIssue(IssueNumber number, TableEntity entity) => new(
        number,
        entity.Text("Subject"),
        IssueColumnsTable.Several<IssueCategory>(entity, "Category"),
        entity.Choice("Level", IssueLevel.Community),
        entity.Choice<IssueStatus>("Status"),
        new HandedEvidence(
            entity.NumberOrNull("Cases"),
            entity.NumberOrNull("FewerThan"),
            entity.Text("Checklist").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            entity.Flag("HasFigures")));

    public static void Write(HandingMark? mark, string what, TableEntity entity)
    {
        entity[what + "By"] = mark?.By.Value;
        entity[what + "ByName"] = mark?.ByName;
        entity[what + "At"] = mark?.At;
    }

    public static HandingMark? ReadMark(string what, TableEntity entity) =>
        entity.InstantOrNull(what + "At") is { } at ? new HandingMark(new PersonId(entity.Text(what + "By")), entity.Text(what + "ByName"), at) : null;

    public static void Write(HandingAnswer? answer, TableEntity entity)
    {
        entity["Verdict"] = answer?.Verdict.ToString();
        entity["Answer"] = answer?.Text;
        Write(answer?.Mark, "Answered", entity);
    }

    public static HandingAnswer? ReadAnswer(TableEntity entity) =>
        ReadMark("Answered", entity) is { } mark ? new HandingAnswer(entity.Choice("Verdict", HandingVerdict.Accepted), entity.Text("Answer"), mark) : null;
}
