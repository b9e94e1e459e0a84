namespace CareSystem.Bot.Shared;

/// <summary>A word people type to the bot, and its aliases. Letter case, full or half width and surrounding space do not matter.</summary>
internal sealed record Command(string Word, params IReadOnlyList<string> Aliases)
{
    public IEnumerable<string> Words => Aliases.Prepend(Word);
}

internal static class CommandText
{
    /// <summary>One spelling for all that mean the same: width folded, lower case, single spaces.</summary>
    public static string Normalise(string text)
    {
        var folded = FoldedText.Of(text).Text.ToLowerInvariant();
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The first word and the rest as it was typed; a word may be followed by a number without a space (課題12).</summary>
    public static (string Word, string After) Split(string text)
    {
        var trimmed = text.Trim().TrimStart('/', '／').TrimStart();
        var end = 0;
        while (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end]) && !(end > 0 && char.IsDigit(trimmed[end]) && !char.IsAscii(trimmed[end - 1]) && !char.IsDigit(trimmed[end - 1])))
        {
            end++;
        }

        return (Normalise(trimmed[..end]), trimmed[end..].Trim());
    }

    /// <summary>How many letters must be changed, added or left out to make one word of the other.</summary>
    public static int Distance(string one, string other)
    {
        var previous = new int[other.Length + 1];
        var current = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[other.Length];
    }
}

/// <summary>Finds the words for what is wrong with a field. Implemented where the wording is known.</summary>
internal interface IFaultWords
{
    string Of(Fault fault);

    /// <summary>Stands above a form that is not in order.</summary>
    string Notice(FormFaults faults);

    /// <summary>What does not exist, is over, or is not this person's to do, in a sentence that tells none of them; stands on a card that stays.</summary>
    string NotFoundNotice { get; }

    /// <summary>Stands above a form that could not be recorded through no fault of the person's.</summary>
    string NotRecorded(Refusal refusal);

    /// <summary>Input id → sentence.</summary>
    IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, Fault> faults) =>
        faults.ToDictionary(static fault => fault.Key, fault => Of(fault.Value), StringComparer.Ordinal);
}
