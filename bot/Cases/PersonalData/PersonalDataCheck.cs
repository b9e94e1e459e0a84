using System.Globalization;
using System.Text;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds what may tell who a person is (domain.md §6.3), in all fields of a case at once. It cannot find everything and says so; a
/// person of the secretariat reads every case as well. Its time grows with the length of the text only. It knows no clock, no
/// storage and no log; what it finds is for those who read the case.
/// </summary>
internal static class PersonalDataCheck
{
    /// <summary>Longer text is refused for its length anyway.</summary>
    private const int LongestSearched = 8000;

    private const int LongestGap = 6;

    /// <summary>A reading in brackets with the bracket that closes it.</summary>
    private const int LongestReading = 16;

    public static IReadOnlyList<PersonalDataFinding> Find(string field, string? typed) => Find([new TypedField(field, typed)], KnownNames.None);

    /// <returns>The findings, field by field and in the order in which they stand there.</returns>
    public static IReadOnlyList<PersonalDataFinding> Find(IReadOnlyList<TypedField> fields, KnownNames known)
    {
        var names = new KnownNamesCheck(known);
        var found = fields.SelectMany(field => InField(field, names)).ToArray();
        return PersonalDataProposals.For(fields, found);
    }

    /// <summary>The text of a field with every piece replaced by what is proposed for it.</summary>
    public static string Apply(TypedField field, IReadOnlyList<PersonalDataFinding> findings)
    {
        var text = field.Text ?? "";
        var replaced = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in findings.Where(finding => finding.Field == field.Field).OrderBy(static finding => finding.Start))
        {
            replaced.Append(text, at, finding.Start - at).Append(finding.Proposal);
            at = finding.Start + finding.Piece.Length;
        }

        return replaced.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<PersonalDataFinding> InField(TypedField field, KnownNamesCheck names)
    {
        if (string.IsNullOrEmpty(field.Text))
        {
            return [];
        }

        var text = field.Text.Length > LongestSearched ? field.Text[..LongestSearched] : field.Text;
        var searched = SearchedText.Of(text);
        var elements = IsOneEach(text) ? null : StringInfo.ParseCombiningCharacters(text);
        return SpansOf(searched.Text, names).Select(span =>
        {
            var start = searched.Origin(span.Start);
            var end = searched.Origin(span.End - 1) + 1;
            if (char.IsHighSurrogate(text[end - 1]) && end < text.Length)
            {
                end++;
            }

            return new PersonalDataFinding(span.Kind, span.Severity, field.Field, start, Position(elements, start), text[start..end], Proposal: "");
        });
    }

    /// <summary>The place as people count characters, from 1.</summary>
    private static int Position(int[]? elements, int start) =>
        elements is null ? start + 1 : Array.BinarySearch(elements, start) is var at && at >= 0 ? at + 1 : ~at;

    /// <summary>Whether every unit of the text is a character to people: no pairs, no marks that join the one before.</summary>
    private static bool IsOneEach(string text)
    {
        foreach (var c in text)
        {
            if (!(c is '\n' or (>= ' ' and <= '~') or (>= '\u3000' and <= '\u3029') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヿ') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF9D')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where two readings overlap, the one that was sought first has named it.</summary>
    private static List<PersonalDataSpan> SpansOf(string text, KnownNamesCheck names)
    {
        var spans = new List<PersonalDataSpan>();
        var taken = new bool[text.Length];
        IEnumerable<PersonalDataSpan>[] checks =
        [
            NetAddressCheck.Find(text),
            names.Find(text, PersonalDataSeverity.Stop),
            VehicleCheck.Find(text),
            CertificateNumberCheck.Find(text),
            PersonalDateCheck.Find(text),
            PersonalAddressCheck.Find(text),
            PersonalNumberCheck.Find(text),
            DwellingCheck.Find(text),
            PersonalAddressCheck.FindTowns(text),
            PersonalAgeCheck.Find(text),
            MixedNameCheck.Find(text),
            HonorificNameCheck.Find(text),
            BodyNameCheck.Find(text),
            TitledNameCheck.Find(text),
            LabelledNameCheck.Find(text),
            RomanNameCheck.Find(text),
            names.Find(text, PersonalDataSeverity.Caution),
            PlainNameCheck.Find(text),
            RareEventCheck.Find(text),
        ];
        foreach (var span in checks.SelectMany(static check => check).Select(span => WithReading(text, span)))
        {
            var place = taken.AsSpan(span.Start, span.End - span.Start);
            if (!place.Contains(true))
            {
                place.Fill(true);
                spans.Add(span);
            }
        }

        return Joined(text, spans);
    }

    /// <summary>玉置(たまき): how a name is read tells it as well.</summary>
    private static PersonalDataSpan WithReading(string text, PersonalDataSpan span)
    {
        if (span.Kind != PersonalDataKind.Name || span.End + 2 >= text.Length || text[span.End] != '(')
        {
            return span;
        }

        var inner = text.AsSpan(span.End + 1, Math.Min(LongestReading, text.Length - span.End - 1));
        inner = inner.IndexOf(')') is var close and > 1 ? inner[..close] : [];
        var reading = Scripts.ToHiragana(inner).Replace(" ", "", StringComparison.Ordinal);
        return reading.Length > 1 && (NameLists.IsReading(reading) || NameLists.IsFullReading(reading)) ? span with { End = HonorificNameCheck.EndOfHonorific(text, span.End + inner.Length + 2) } : span;
    }

    /// <summary>A house number and the name of the house behind it are one address; branch and account are one number.</summary>
    private static List<PersonalDataSpan> Joined(string text, List<PersonalDataSpan> spans)
    {
        spans.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        for (var at = spans.Count - 1; at > 0; at--)
        {
            var (one, other) = (spans[at - 1], spans[at]);
            var gap = text.AsSpan(one.End, other.Start - one.End);
            if (one.Kind == other.Kind && gap.Length <= LongestGap && (one.Kind switch
                {
                    PersonalDataKind.Address => gap.Length <= 2 && gap.Trim(" 、・").IsEmpty,
                    PersonalDataKind.CertificateNumber => gap.Trim(" 、・普通当座口座記号番号の:()").IsEmpty,
                    _ => false,
                }))
            {
                spans[at - 1] = one with { End = other.End, Severity = (PersonalDataSeverity)Math.Max((int)one.Severity, (int)other.Severity) };
                spans.RemoveAt(at);
            }
        }

        return spans;
    }
}
