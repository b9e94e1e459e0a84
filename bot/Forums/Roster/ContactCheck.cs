using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>What is typed for an address can be one. Whether anybody is reached by it, only trying tells.</summary>
internal static class ContactCheck
{
    private const string Extension = "内線";

    internal sealed record NotAnEmail : Fault;

    internal sealed record NotATelephone : Fault;

    internal sealed record NotKana : Fault;

    public static string Email(FieldChecks checks, string field, string? typed, int limit)
    {
        var text = FoldedText.Of(checks.Text(field, typed, limit)).Text.Trim();
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (text.Length > 0 && (at < 1 || at != text.LastIndexOf('@') || text.IndexOf('.', at) < at + 2 || text.EndsWith('.') || text.Any(static c => char.IsWhiteSpace(c) || !char.IsAscii(c) || c is ',' or ';' or '<' or '>')))
        {
            checks.Add(field, new NotAnEmail());
        }

        return text;
    }

    /// <summary>Digits, as people group them; an extension may follow.</summary>
    public static string Telephone(FieldChecks checks, string field, string? typed, int limit)
    {
        var folded = string.Concat(FoldedText.Of(checks.Text(field, typed, limit)).Text.Select(static c => FoldedText.IsHyphen(c) ? '-' : c)).Trim();
        var number = folded.Replace(Extension, "", StringComparison.Ordinal);
        if (folded.Length > 0 && (number.Count(char.IsAsciiDigit) is < 3 or > 20 || number.Any(static c => !char.IsAsciiDigit(c) && c is not ('-' or '(' or ')' or '+' or ' '))))
        {
            checks.Add(field, new NotATelephone());
        }

        return folded;
    }

    /// <summary>ふりがな: kana of either kind, or nothing.</summary>
    public static string Reading(FieldChecks checks, string field, string? typed, int limit)
    {
        var text = checks.Text(field, typed, limit).ReplaceLineEndings(" ");
        if (KanaText.Fold(text).Any(static c => c is not (>= 'ぁ' and <= 'ゖ' or 'ー' or '・')))
        {
            checks.Add(field, new NotKana());
        }

        return text;
    }
}
