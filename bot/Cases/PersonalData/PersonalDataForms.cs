using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// How the forms of what tells a person are searched for. Almost all are compiled ahead of time: none of them repeats anything without a
/// bound, so that a text costs as many steps as it is long, whatever stands in it. The few that do are left to the engine that never goes
/// back, which pays for that with tables of its own: up to half a second at the first use and tens of megabytes for good where a form
/// names many signs.
/// </summary>
internal static class PersonalDataForms
{
    public const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>No form comes near it; a process that stood still in between is no reason to give up.</summary>
    public const int MostMilliseconds = 30_000;

    /// <summary>For a form that repeats something without a bound.</summary>
    public static Regex Linear(string pattern, RegexOptions more = RegexOptions.None) =>
        new(pattern, Options | RegexOptions.NonBacktracking | more, TimeSpan.FromMilliseconds(MostMilliseconds));
}
