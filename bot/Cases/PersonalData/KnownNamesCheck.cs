using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds the people and organisations of the roster, whatever they are called. Made once for a text and its roster.</summary>
internal sealed class KnownNamesCheck
{
    private const int LongestName = 40;

    private static readonly string[] LegalForms =
        ["社会福祉法人", "医療法人社団", "医療法人財団", "医療法人", "特定非営利活動法人", "NPO法人", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "社会医療法人", "独立行政法人", "国立研究開発法人", "学校法人", "宗教法人", "株式会社", "有限会社", "合同会社"];

    /// <summary>The names by their first two characters, so that a text is searched once however long the roster is.</summary>
    private readonly Dictionary<(char First, char Second), List<(string Name, PersonalDataKind Kind, PersonalDataSeverity Severity)>> names = [];

    public KnownNamesCheck(KnownNames known)
    {
        foreach (var person in known.People)
        {
            var parts = Folded(person).Split((char[])[' ', '・', ','], StringSplitOptions.RemoveEmptyEntries);
            Add(string.Concat(parts), PersonalDataKind.Name, PersonalDataSeverity.Stop);
            if (parts.Length > 1)
            {
                Add(string.Join(' ', parts), PersonalDataKind.Name, PersonalDataSeverity.Stop);
                Add(string.Join('・', parts), PersonalDataKind.Name, PersonalDataSeverity.Stop);

                // The family name alone may be somebody else's.
                Add(parts[0], PersonalDataKind.Name, PersonalDataSeverity.Caution);
            }
        }

        foreach (var organization in known.Organizations)
        {
            var name = Folded(organization).Replace(" ", "", StringComparison.Ordinal);
            AddOrganization(name);
            foreach (var form in LegalForms.Where(form => name.StartsWith(form, StringComparison.Ordinal) || name.EndsWith(form, StringComparison.Ordinal)))
            {
                AddOrganization(name.Replace(form, "", StringComparison.Ordinal));
            }
        }
    }

    /// <param name="severity">People's whole names are searched for before everything else, the rest when nothing else was found there.</param>
    public IEnumerable<PersonalDataSpan> Find(string text, PersonalDataSeverity severity)
    {
        for (var at = 0; names.Count > 0 && at + 1 < text.Length; at++)
        {
            if (!names.TryGetValue((text[at], text[at + 1]), out var candidates))
            {
                continue;
            }

            foreach (var (name, kind, its) in candidates)
            {
                if (its == severity && string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && IsWhole(text, at, name))
                {
                    yield return new PersonalDataSpan(kind, severity, at, at + name.Length);
                    break;
                }
            }
        }
    }

    /// <summary>Not a part of a longer word: 中村 is not in 中村区, though 中村さん is.</summary>
    private static bool IsWhole(string text, int at, string name)
    {
        var script = Scripts.Of(text, at);
        var last = Scripts.Of(text, at + name.Length - 1);
        var joined = name.Length <= 3 && last == Script.Kanji && Scripts.At(text, at + name.Length) == last && !HonorificNameCheck.StartsHonorific(text.AsSpan(at + name.Length));
        return !joined && !(name.Length <= 3 && script is not Script.Hiragana && at > 0 && Scripts.Of(text, at - 1) == script);
    }

    private void AddOrganization(string name)
    {
        if (name.Length >= 3 && !GenericWordsCheck.IsGeneric(name) && !GenericWordsCheck.IsOffice(name))
        {
            Add(name, PersonalDataKind.Facility, PersonalDataSeverity.Stop);
        }
    }

    private void Add(string name, PersonalDataKind kind, PersonalDataSeverity severity)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return;
        }

        var key = (name[0], name[1]);
        if (!names.TryGetValue(key, out var list))
        {
            names.Add(key, list = []);
        }

        // The longest first.
        var place = list.FindIndex(other => other.Name.Length < name.Length);
        list.Insert(place < 0 ? list.Count : place, (name, kind, severity));
    }

    private static string Folded(string name) => FoldedText.Of(name).Text.Trim();
}
