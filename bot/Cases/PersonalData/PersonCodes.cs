namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>The letters that stand for people in one case, in the order in which they appear: one person, one letter.</summary>
internal sealed class PersonCodes
{
    private const int LongestFamily = 6;

    private readonly HashSet<char> used;
    private int number = 2;
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    /// <param name="texts">All fields: a letter that stands alone in them is somebody's already.</param>
    public PersonCodes(IEnumerable<string> texts)
    {
        used = [];
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (IsCode(text, at))
                {
                    used.Add(Narrow(text[at]));
                }
            }
        }
    }

    /// <param name="names">Without honorifics, in order of appearance.</param>
    public void Meet(IEnumerable<string> names)
    {
        var all = names.ToHashSet(StringComparer.Ordinal);
        var full = all.Select(name => FamilyOf(name, all)).OfType<string>().CountBy(static family => family, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var name in all)
        {
            // 山田 and 山田太郎 are one person, unless there is another 山田.
            var person = FamilyOf(name, all) is { } family && full[family] == 1 ? family : name;
            if (!codes.TryGetValue(person, out var code))
            {
                codes[person] = code = Next();
            }

            codes[name] = code;
        }
    }

    public string CodeOf(string name) => codes[name];

    /// <summary>The name of the text that this name begins with.</summary>
    private static string? FamilyOf(string name, HashSet<string> all)
    {
        for (var length = Math.Min(name.Length - 1, LongestFamily); length >= 2; length--)
        {
            if (all.TryGetValue(name[..length], out var family))
            {
                return family;
            }
        }

        return null;
    }

    private static bool IsCode(string text, int at) =>
        char.IsAsciiLetterUpper(Narrow(text[at]))
        && (at == 0 || !char.IsAsciiLetterOrDigit(Narrow(text[at - 1]))) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(Narrow(text[at + 1])));

    /// <summary>In half width.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

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
        return $"A{number++}";
    }
}
