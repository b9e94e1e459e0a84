using System.Globalization;
using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>
/// Checks the fields of a form one after the other and collects what is wrong with them; every fault is named at once, so that
/// nobody mends a form field by field.
/// </summary>
internal sealed class FieldChecks
{
    private readonly Dictionary<string, Fault> faults = new(StringComparer.Ordinal);

    public bool AllGood => faults.Count == 0;

    public FormFaults Faults => new(faults);

    public void Add(string field, Fault fault) => faults.TryAdd(field, fault);

    /// <summary>A text of up to <paramref name="limit"/> characters, counted by <see cref="TextLimits"/>.</summary>
    public string Text(string field, string? typed, int limit, bool required = false)
    {
        var text = Clean(typed);
        var length = TextLimits.Length(text);
        if (required && text.Length == 0)
        {
            Add(field, new Fault.Missing());
        }
        else if (length > limit)
        {
            Add(field, new Fault.TooLong(limit, length));
        }

        return text;
    }

    /// <summary>A text within a limit as people count, and within a size: of rare kanji and emoji one character may be ten units.</summary>
    /// <param name="units">UTF-16 units.</param>
    public string Sized(string field, string? typed, int limit, int units, bool required = false)
    {
        var text = Text(field, typed, limit, required);
        if (text.Length > units)
        {
            Add(field, new Fault.TooLong(limit, text.Length));
        }

        return text;
    }

    /// <summary>A whole number; full-width digits are read as well.</summary>
    public int? Number(string field, string? typed, int low, int high, bool required = false)
    {
        var text = FoldedText.Of(Clean(typed)).Text;
        if (text.Length == 0)
        {
            if (required)
            {
                Add(field, new Fault.Missing());
            }

            return null;
        }

        // A number input may send 30.0 for 30.
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) && number >= low && number <= high)
        {
            return (int)number;
        }

        Add(field, new Fault.NotANumberWithin(low, high));
        return null;
    }

    /// <summary>A value of up to <paramref name="high"/>, zero or more, with two decimals at most; full-width digits and commas between thousands are read as well.</summary>
    public decimal? Decimal(string field, string? typed, int high, bool required = false)
    {
        var text = FoldedText.Of(Clean(typed)).Text;
        if (text.Length == 0)
        {
            if (required)
            {
                Add(field, new Fault.Missing());
            }

            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Round(number, 2) && number >= 0 && number <= high)
        {
            // 3.50 and 3.5 are one value, and are kept alike.
            return number / 1.000000000000000000000000000000m;
        }

        Add(field, new Fault.NotANumberWithin(0, high));
        return null;
    }

    public TEnum Choice<TEnum>(string field, string? chosen, bool required = true) where TEnum : struct, Enum
    {
        var text = Clean(chosen);
        if (text.Length == 0 && !required)
        {
            return default;
        }

        if (text.Length == 0)
        {
            Add(field, new Fault.Missing());
        }
        else if (Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) && !char.IsDigit(text[0]) && text[0] != '-')
        {
            return value;
        }
        else
        {
            Add(field, new Fault.NotAChoice());
        }

        return default;
    }

    /// <summary>Several choices, as a multi-select sends them: separated by commas.</summary>
    public IReadOnlyList<TEnum> Choices<TEnum>(string field, string? chosen, bool required = false) where TEnum : struct, Enum
    {
        var values = new List<TEnum>();
        foreach (var part in Clean(chosen).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Enum.TryParse<TEnum>(part, out var value) && Enum.IsDefined(value) && !char.IsDigit(part[0]) && part[0] != '-')
            {
                if (!values.Contains(value))
                {
                    values.Add(value);
                }
            }
            else
            {
                Add(field, new Fault.NotAChoice());
            }
        }

        if (required && values.Count == 0)
        {
            Add(field, new Fault.Missing());
        }

        return values;
    }

    public DateOnly? Date(string field, string? typed, bool required = false)
    {
        var text = Clean(typed);
        if (text.Length == 0)
        {
            if (required)
            {
                Add(field, new Fault.Missing());
            }

            return null;
        }

        if (JapaneseTime.ParseIso(text) is { } day)
        {
            return day;
        }

        Add(field, new Fault.NotADate());
        return null;
    }

    /// <summary>Line ends of one kind, no control characters, nothing at the ends.</summary>
    private static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var text = new StringBuilder(typed.Length);
        foreach (var c in typed.ReplaceLineEndings("\n"))
        {
            if (c == '\n' || c == '\t' || !char.IsControl(c))
            {
                text.Append(c);
            }
        }

        return text.ToString().Trim();
    }
}
