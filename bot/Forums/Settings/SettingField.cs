using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

/// <summary>How a field is filled in.</summary>
internal enum SettingFieldKind
{
    Choice,
    Choices,
    Text,

    /// <summary>A list of names, one a line.</summary>
    Names,

    /// <summary>A list of <see cref="ClosedDays"/>, one a line.</summary>
    ClosedDays,
}

/// <summary>One setting: its code, what may stand in it, and where it stands while nobody has said anything.</summary>
/// <param name="Default">In the form in which it is kept.</param>
internal sealed record SettingField(string Code, SettingFieldKind Kind, string Default)
{
    /// <summary>The most names in a list.</summary>
    public const int MostNames = 20;

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Characters of a text, or of each name.</summary>
    public int Limit { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Characters that a form may send.</summary>
    public int LongestTyped => Kind switch
    {
        SettingFieldKind.Text => Limit,
        SettingFieldKind.Names => (Limit + 1) * MostNames,
        SettingFieldKind.ClosedDays => (ClosedDaysCheck.NameLimit + 30) * ClosedDaysCheck.MostEntries,
        _ => 0,
    };

    /// <summary>A field with a few choices, the first of the codes as a default where none is given.</summary>
    public static SettingField Of<TEnum>(string code, TEnum standard) where TEnum : struct, Enum =>
        new(code, SettingFieldKind.Choice, standard.ToString()) { Choices = Enum.GetNames<TEnum>() };

    public static SettingField Of(string code, string standard, params IReadOnlyList<string> choices) => new(code, SettingFieldKind.Choice, standard) { Choices = choices };

    /// <summary>What was typed, as it is kept; what is wrong with it is told to <paramref name="checks"/>.</summary>
    public string Check(string? typed, DateOnly today, FieldChecks checks) => Kind switch
    {
        SettingFieldKind.Text => checks.Text(Code, typed, Limit, IsRequired).ReplaceLineEndings(" "),
        SettingFieldKind.Names => Names(typed, checks),
        SettingFieldKind.ClosedDays => ClosedDaysCheck.Check(Code, typed, today, checks),
        SettingFieldKind.Choices => Several(typed, checks),
        _ => One(typed, checks),
    };

    private string One(string? typed, FieldChecks checks)
    {
        var chosen = typed?.Trim() ?? "";
        if (!Choices.Contains(chosen, StringComparer.Ordinal))
        {
            checks.Add(Code, chosen.Length == 0 ? new Fault.Missing() : new Fault.NotAChoice());
        }

        return chosen;
    }

    private string Several(string? typed, FieldChecks checks)
    {
        var chosen = (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!chosen.All(one => Choices.Contains(one, StringComparer.Ordinal)))
        {
            checks.Add(Code, new Fault.NotAChoice());
        }

        return string.Join(',', Choices.Where(choice => chosen.Contains(choice, StringComparer.Ordinal)));
    }

    private string Names(string? typed, FieldChecks checks)
    {
        var names = (typed ?? "").Split(['\n', '\r', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        var longest = names.Length == 0 ? 0 : names.Max(TextLimits.Length);
        if (longest > Limit)
        {
            checks.Add(Code, new Fault.TooLong(Limit, longest));
        }
        else if (names.Length > MostNames)
        {
            checks.Add(Code, new Fault.TooMany(MostNames, names.Length));
        }

        return checks.Text(Code, string.Join('\n', names), (Limit + 1) * MostNames);
    }
}
