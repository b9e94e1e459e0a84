using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases;

/// <summary>Finds e-mail addresses, also those whose @ is spelt out.</summary>
internal static class PersonalEmailCheck
{
    private static readonly Regex Address = new(
        @"[A-Za-z0-9._%+\-]{1,64} ?(?:@|[\(\[<]at[\)\]>]) ?[A-Za-z0-9\-]*[A-Za-z][A-Za-z0-9\-]*(?:(?:\.|[\(\[<]dot[\)\]>])[A-Za-z0-9\-]+)*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        Address.Matches(text).Select(static match => new PersonalDataSpan(PersonalDataKind.Email, match.Index, match.Index + match.Length));
}
