using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>The number of a target that people say aloud: per forum and fiscal year, R8-1, written as the number of an issue is.</summary>
internal readonly record struct GoalNumber(FiscalYear Year, int Number)
{
    public static GoalNumber? Parse(string? text) => IssueNumber.Parse(text) is { } read ? new GoalNumber(read.Year, read.Number) : null;

    public override string ToString() => $"{Year.Short}-{Number}";
}
