using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

/// <summary>A form as it was typed.</summary>
/// <param name="Year">The fiscal year by its western number; only a new target asks for it.</param>
/// <param name="Issues">Numbers of issues, as people write them.</param>
internal sealed record TargetDraft(
    string? Year,
    string? Subject,
    string? Indicator,
    string? Unit,
    string? Direction,
    string? Base,
    string? BaseSource,
    string? Target,
    string? Reasoning,
    string? Owner,
    string? Issues)
{
    public const int SubjectLimit = 100;
    public const int IndicatorLimit = 100;
    public const int UnitLimit = 10;
    public const int SourceLimit = 100;
    public const int ReasoningLimit = 400;
    public const int OwnerLimit = 60;
    public const int MostIssues = 5;

    /// <summary>Of the field for numbers, in characters.</summary>
    public const int IssuesLimit = 100;

    /// <summary>More than a town counts.</summary>
    public const int Highest = 999_999_999;

    /// <summary>The issues that can be read, to be looked up.</summary>
    public IReadOnlyList<IssueNumber> IssuesToFind => [.. Pieces(Issues).Select(IssueNumber.Parse).OfType<IssueNumber>().Distinct().Take(MostIssues)];

    /// <returns>Null where it is no year.</returns>
    public FiscalYear? YearToFind => int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2019 and < 2118 ? new FiscalYear(year) : null;

    /// <param name="checks">Takes what is wrong.</param>
    /// <param name="known">What was found of <see cref="IssuesToFind"/>.</param>
    /// <param name="before">The target as it was: an issue that stood there already is not questioned again.</param>
    public TargetContent Check(FieldChecks checks, IReadOnlyList<IssueGlimpse> known, TargetContent? before = null)
    {
        var direction = checks.Choice<GoalDirection>(GoalFields.Direction, Direction);
        var (start, target) = (checks.Decimal(GoalFields.Base, Base, Highest), checks.Decimal(GoalFields.Target, Target, Highest, required: true));
        var source = checks.Sized(GoalFields.BaseSource, BaseSource, SourceLimit, 2 * SourceLimit).ReplaceLineEndings(" ");
        if (start is not null && source.Length == 0)
        {
            checks.Add(GoalFields.BaseSource, new Fault.Missing());
        }

        if (target == 0 && direction == GoalDirection.Up)
        {
            checks.Add(GoalFields.Target, new Fault.NotAChoice());
        }

        return new TargetContent(
            checks.Sized(GoalFields.Subject, Subject, SubjectLimit, 2 * SubjectLimit, required: true).ReplaceLineEndings(" "),
            new Indicator(
                checks.Sized(GoalFields.Indicator, Indicator, IndicatorLimit, 2 * IndicatorLimit, required: true).ReplaceLineEndings(" "),
                checks.Sized(GoalFields.Unit, Unit, UnitLimit, 2 * UnitLimit, required: true).ReplaceLineEndings(" "),
                direction,
                start,
                source,
                target ?? 0),
            checks.Sized(GoalFields.Reasoning, Reasoning, ReasoningLimit, 2 * ReasoningLimit),
            checks.Sized(GoalFields.Owner, Owner, OwnerLimit, 2 * OwnerLimit, required: true).ReplaceLineEndings(" "),
            Numbers(checks, known, before));
    }

    /// <summary>The pieces between commas, spaces and line ends.</summary>
    internal static string[] Pieces(string? text) => text is null or { Length: > IssuesLimit }
        ? []
        : FoldedText.Of(text).Text.Split(FoldedText.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private List<IssueNumber> Numbers(FieldChecks checks, IReadOnlyList<IssueGlimpse> known, TargetContent? before)
    {
        var (numbers, unknown) = (new List<IssueNumber>(), new List<string>());
        var pieces = Pieces(checks.Sized(GoalFields.Issues, Issues, IssuesLimit, 2 * IssuesLimit)).Distinct(StringComparer.Ordinal).ToArray();
        if (pieces.Length > MostIssues)
        {
            checks.Add(GoalFields.Issues, new Fault.TooMany(MostIssues, pieces.Length));
            return numbers;
        }

        foreach (var piece in pieces)
        {
            if (IssueNumber.Parse(piece) is { } number && (known.Any(issue => issue.Number == number) || before?.Issues.Contains(number) == true))
            {
                if (!numbers.Contains(number))
                {
                    numbers.Add(number);
                }
            }
            else
            {
                unknown.Add(piece);
            }
        }

        if (unknown.Count > 0)
        {
            checks.Add(GoalFields.Issues, new Fault.Unknown(string.Join('\u3001', unknown)));
        }

        return numbers;
    }
}
