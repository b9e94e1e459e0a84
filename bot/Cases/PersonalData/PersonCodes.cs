namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>The letters that stand for people in one case, in the order in which they appear: one person, one letter.</summary>
internal sealed class PersonCodes
{
    private readonly HashSet<char> used;
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    /// <param name="texts">All fields: a letter that stands alone in them is somebody's already.</param>
    public PersonCodes(IEnumerable<string> texts) =>
        used = [.. texts.SelectMany(static text => Enumerable.Range(0, text.Length).Where(at => IsCode(text, at)).Select(at => text[at]))];

    /// <param name="names">Without honorifics, in order of appearance.</param>
    public void Meet(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in all)
        {
            // 山田 and 山田太郎 are one person, unless there is another 山田.
            var same = all.Where(other => other != name && (IsFamilyOf(other, name) || IsFamilyOf(name, other))).ToArray();
            var known = same.Length == 1 && all.Count(other => other != same[0] && (IsFamilyOf(same[0], other) || IsFamilyOf(other, same[0]))) == 1 ? codes.GetValueOrDefault(same[0]) : null;
            codes[name] = known ?? Next();
        }
    }

    public string CodeOf(string name) => codes[name];

    private static bool IsFamilyOf(string family, string full) =>
        family.Length >= 2 && full.Length > family.Length && full.StartsWith(family, StringComparison.Ordinal);

    private static bool IsCode(string text, int at) =>
        char.IsAsciiLetterUpper(text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]));

    private string Next()
    {
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            if (used.Add(letter))
            {
                return letter.ToString();
            }
        }

        // More people than letters: A2, A3, …
        for (var number = 2; ; number++)
        {
            var code = $"A{number}";
            if (!codes.ContainsValue(code))
            {
                return code;
            }
        }
    }
}
