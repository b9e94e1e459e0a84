using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>What kind of thing may tell who somebody is.</summary>
internal enum PersonalDataKind
{
    Telephone,
    PostalCode,
    Email,
    Number,
    Date,
    Address,
    Name,
}

/// <summary>Something in a text that may tell who somebody is.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Position">Its first character as people count them, from 1.</param>
/// <param name="Piece">As it was typed; shown to nobody but the one who typed it.</param>
internal sealed record PersonalDataFinding(PersonalDataKind Kind, string Field, int Position, string Piece)
{
    /// <summary>The kind and the place, never the piece.</summary>
    public override string ToString() => $"{Kind} {Field} {Position}";
}

/// <summary>A finding within folded text: <paramref name="End"/> is the first character behind it.</summary>
internal readonly record struct PersonalDataSpan(PersonalDataKind Kind, int Start, int End);

/// <summary>
/// Finds what obviously tells who a person is (domain.md §6.3): telephone, postal code, e-mail, long numbers, full dates, house
/// numbers, names with an honorific. It cannot find everything and says so; a person of the secretariat reads every case as well.
/// Its time grows with the length of the text only.
/// </summary>
internal static class PersonalDataCheck
{
    /// <summary>Longer text is refused for its length anyway.</summary>
    private const int LongestSearched = 8000;

    private const int LongestPiece = 40;

    public static IReadOnlyList<PersonalDataFinding> Find(string field, string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return [];
        }

        var text = typed.Length > LongestSearched ? typed[..LongestSearched] : typed;
        var folded = FoldedText.Of(text);
        var elements = StringInfo.ParseCombiningCharacters(text);
        var spans = new List<PersonalDataSpan>();

        // Where two readings overlap, the one that was sought first has named it.
        Keep(spans, PersonalEmailCheck.Find(folded.Text));
        Keep(spans, PersonalDateCheck.Find(folded.Text));
        Keep(spans, PersonalAddressCheck.Find(folded.Text));
        Keep(spans, PersonalNumberCheck.Find(folded.Text));
        Keep(spans, PersonalNameCheck.Find(folded.Text));
        return [.. spans.OrderBy(static span => span.Start).Select(span => Finding(span))];

        PersonalDataFinding Finding(PersonalDataSpan span)
        {
            var start = folded.Origin(span.Start);
            var end = folded.Origin(span.End - 1) + 1;
            if (char.IsHighSurrogate(text[end - 1]) && end < text.Length)
            {
                end++;
            }

            var piece = text[start..end];
            var at = Array.BinarySearch(elements, start);
            var position = at >= 0 ? at : ~at - 1;
            return new PersonalDataFinding(span.Kind, field, position + 1, Shorten(piece));
        }
    }

    private static void Keep(List<PersonalDataSpan> spans, IEnumerable<PersonalDataSpan> found)
    {
        foreach (var span in found)
        {
            if (!spans.Exists(other => other.Start < span.End && span.Start < other.End))
            {
                spans.Add(span);
            }
        }
    }

    private static string Shorten(string piece)
    {
        var elements = new StringInfo(piece);
        return elements.LengthInTextElements <= LongestPiece ? piece : elements.SubstringByTextElements(0, LongestPiece) + "…";
    }
}
