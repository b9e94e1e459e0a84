using System.Security.Cryptography;
using System.Text;

namespace CareSystem.Bot.Shared;

/// <summary>The text of an id that may stand in a storage key and in a card: lower-case letters, digits and hyphens, 1–64 characters.</summary>
internal static class IdText
{
    /// <summary>Crockford's digits: no i, l, o, u, so that nothing is misread aloud.</summary>
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static bool IsValid(string? text) =>
        text is { Length: >= 1 and <= 64 } && text.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    /// <summary>A stable short name for text that may not stand in a key: 26 characters, 130 bits of SHA-256.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        // Length before content: ("ab","c") and ("a","bc") must not meet.
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            joined.Append(part.Length).Append(':').Append(part);
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString()));
        return string.Create(26, digest, static (span, bytes) =>
        {
            var bits = 0;
            var held = 0;
            var next = 0;
            for (var i = 0; i < span.Length; i++)
            {
                while (held < 5)
                {
                    bits = (bits << 8) | bytes[next++];
                    held += 8;
                }

                held -= 5;
                span[i] = Alphabet[(bits >> held) & 31];
                bits &= (1 << held) - 1;
            }
        });
    }
}

/// <summary>A town's or ward's Microsoft 365 tenant (a GUID in lower case).</summary>
internal readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A forum (協議の場). Derived from the team's id, so that a channel turn needs no look-up.</summary>
internal readonly record struct ForumId(string Value)
{
    public static ForumId OfTeam(TenantId tenant, string teamId) => new("f" + IdText.Hash("team", tenant.Value, teamId));

    /// <summary>Reads an id that came from a card: a claim, checked only for its form.</summary>
    public static ForumId? Parse(string? text) => IdText.IsValid(text) ? new ForumId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>A person: the Entra object id, or a hash of the channel's id where there is none.</summary>
internal readonly record struct PersonId(string Value)
{
    public static PersonId Of(string? entraObjectId, string channelUserId) =>
        entraObjectId?.ToLowerInvariant() is { } id && IdText.IsValid(id) ? new PersonId(id) : new PersonId("x" + IdText.Hash("person", channelUserId));

    public static PersonId? Parse(string? text) => IdText.IsValid(text) ? new PersonId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>One showing of a form; what is sent from it twice counts once.</summary>
internal readonly record struct FormId(string Value)
{
    public static FormId? Parse(string? text) => IdText.IsValid(text) ? new FormId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>An agenda item (議題). Begins with its time of creation, so that a key range is a span of time.</summary>
internal readonly record struct AgendaItemId(string Value)
{
    public static AgendaItemId? Parse(string? text) => IdText.IsValid(text) ? new AgendaItemId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>One meeting (会議). Begins with its time of creation.</summary>
internal readonly record struct MeetingId(string Value)
{
    public static MeetingId? Parse(string? text) => IdText.IsValid(text) ? new MeetingId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>A quick poll (投票).</summary>
internal readonly record struct PollId(string Value)
{
    public static PollId? Parse(string? text) => IdText.IsValid(text) ? new PollId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>One round of a checklist (チェックリスト).</summary>
internal readonly record struct ChecklistRoundId(string Value)
{
    public static ChecklistRoundId? Parse(string? text) => IdText.IsValid(text) ? new ChecklistRoundId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>The code of an individual case (個別事例): C- and five random characters, never derived from a person or a date.</summary>
internal readonly record struct CaseCode(string Value)
{
    /// <summary>Reads a code as people write it: any width and hyphen, or none; O for 0, I and L for 1.</summary>
    public static CaseCode? Parse(string? text)
    {
        if (text is null or { Length: > 20 })
        {
            return null;
        }

        var read = new StringBuilder();
        foreach (var c in FoldedText.Of(text).Text.ToLowerInvariant().Where(static c => c != ' ' && !FoldedText.IsHyphen(c)))
        {
            read.Append(c switch { 'o' => '0', 'i' or 'l' => '1', _ => c });
        }

        var code = read.ToString();
        return code.Length == 6 && code[0] == 'c' && code.All(static c => IdText.Alphabet.Contains(c, StringComparison.Ordinal))
            ? new CaseCode("C-" + code[1..].ToUpperInvariant())
            : null;
    }

    public static CaseCode New(IIdSource ids) => new("C-" + ids.Next(5).ToUpperInvariant());

    public override string ToString() => Value;
}

/// <summary>The number of an issue (地域課題) that people say aloud: per forum and fiscal year, R8-12.</summary>
internal readonly record struct IssueNumber(FiscalYear Year, int Number)
{
    /// <summary>A fiscal year has no more issues than this: the number stands in keys with six digits.</summary>
    public const int Highest = 999_999;

    /// <summary>Reads a number as people write it: R8-12, in any width and with any hyphen.</summary>
    public static IssueNumber? Parse(string? text)
    {
        if (text is null or { Length: > 30 })
        {
            return null;
        }

        var read = string.Concat(FoldedText.Of(text).Text.Where(static c => !char.IsWhiteSpace(c)).Select(static c => FoldedText.IsHyphen(c) ? '-' : c));
        var parts = read.Split('-');
        return parts.Length == 2 && parts[0].Length is 2 or 3 && parts[0][0] is 'R' or 'r' && Digits(parts[0][1..]) is var year and > 0 && Digits(parts[1]) is var number and > 0 and <= Highest
            ? new IssueNumber(new FiscalYear(2018 + year), number)
            : null;

        static int Digits(string text) => text.Length is >= 1 and <= 6 && text.All(char.IsAsciiDigit) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    public override string ToString() => $"{Year.Short}-{Number}";
}
