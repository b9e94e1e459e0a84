using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Goals;

internal static class GoalsCommands
{
    public static readonly Command Goals = new("目標", "goal", "goals");

    /// <summary>What follows the command word, as it was meant.</summary>
    internal abstract record Request
    {
        /// <summary>The present year.</summary>
        internal sealed record Now : Request;

        internal sealed record Year(FiscalYear Wanted) : Request;

        /// <summary>A number without its year.</summary>
        internal sealed record Numbered(int Number) : Request;

        internal sealed record Exactly(GoalNumber Number) : Request;

        /// <summary>Neither a number nor a year.</summary>
        internal sealed record Unclear(string Typed) : Request;
    }

    /// <summary>R8-1, 1, R7, 令和7年度, 2025.</summary>
    public static Request Read(string rest)
    {
        var folded = CommandText.Normalise(rest);
        if (folded.Length == 0)
        {
            return new Request.Now();
        }

        if (GoalNumber.Parse(rest) is { } exactly)
        {
            return new Request.Exactly(exactly);
        }

        var year = folded.TrimEnd('度', '年');
        if (year.StartsWith("令和", StringComparison.Ordinal) && (year[2..] == "元" ? 1 : Digits(year[2..], 2)) is var reiwa and > 0
            || year.StartsWith('r') && (reiwa = Digits(year[1..], 2)) > 0)
        {
            return new Request.Year(new FiscalYear(2018 + reiwa));
        }

        if (Digits(year, 4) is var western and >= 2019 and < 2118)
        {
            return new Request.Year(new FiscalYear(western));
        }

        return Digits(folded.TrimStart('#', '第').TrimEnd('番', '号'), 6) is var number and > 0 ? new Request.Numbered(number) : new Request.Unclear(rest.Trim());
    }

    private static int Digits(string text, int most) =>
        text.Length >= 1 && text.Length <= most && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
