using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>
/// Finds telephone numbers, postal codes, My Numbers by their check digit, and other numbers of eight digits or more (a caution: what
/// they are is not said), however they are grouped: 090 1234 5678, 03(1234)5678, 〇三-一二三四-五六七八.
/// </summary>
internal static class PersonalNumberCheck
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Words before a long number that is nobody's.</summary>
    private static readonly string[] OtherNumbers = ["文書", "受付", "整理", "伝票", "型番", "品番", "法人番号", "事業所番号", "議案", "告示", "予約番号", "製造", "予算", "総額", "人口", "合計", "管理番号"];

    private const int LongestGap = 3;

    /// <summary>Of a telephone in another country, in digits.</summary>
    private const int LongestNumber = 15;

    /// <summary>What may stand between the groups of one number.</summary>
    private const string Separators = " .()・/の";

    private static readonly string[] PhoneWords = ["電話", "TEL", "Tel", "tel", "携帯", "FAX", "Fax", "fax", "ファックス", "ファクス", "☎", "番号", "固定", "直通", "スマホ"];

    /// <param name="Start">Its first digit.</param>
    /// <param name="End">Behind its last digit.</param>
    private readonly record struct Group(int Start, int End, string Digits)
    {
        public int Length => Digits.Length;
    }

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var chain in Chains(text))
        {
            for (var first = 0; first < chain.Count;)
            {
                var taken = 1;
                if (Read(text, chain, first) is var (kind, groups))
                {
                    taken = groups;
                    var end = chain[first + groups - 1].End;
                    var start = StartOf(text, chain[first], end);
                    yield return kind == PersonalDataKind.CertificateNumber ? PersonalDataSpan.Caution(kind, start, end) : PersonalDataSpan.Stop(kind, start, end);
                }

                first += taken;
            }
        }
    }

    /// <summary>With the mark that belongs to it: 〒, + or a bracket that is closed within.</summary>
    private static int StartOf(string text, Group first, int end)
    {
        var start = first.Start;
        if (start > 0 && text[start - 1] == '(' && text.IndexOf(')', start, end - start) > 0)
        {
            start--;
        }

        if (start > 1 && text[start - 1] == ' ' && text[start - 2] == '〒')
        {
            start--;
        }

        return start > 0 && text[start - 1] is '〒' or '+' ? start - 1 : start;
    }

    private static (PersonalDataKind Kind, int Groups)? Read(string text, List<Group> chain, int first)
    {
        var before = text.AsSpan(Math.Max(0, chain[first].Start - 8), chain[first].Start - Math.Max(0, chain[first].Start - 8));
        if (before.TrimEnd(" :").EndsWith("〒") || before.TrimEnd(" :は").EndsWith("郵便番号"))
        {
            return (PersonalDataKind.PostalCode, chain.Count > first + 1 && chain[first].Length == 3 && chain[first + 1].Length == 4 ? 2 : 1);
        }

        return Telephone(text, chain, first, before) ?? PostalCode(text, chain, first) ?? LongNumber(text, chain, first);
    }

    private static (PersonalDataKind, int)? Telephone(string text, List<Group> chain, int first, ReadOnlySpan<char> before)
    {
        var digits = "";
        for (var count = 1; digits.Length < LongestNumber && first + count <= chain.Count; count++)
        {
            digits += chain[first + count - 1].Digits;
            var whole = first + count == chain.Count;
            if (before.EndsWith("+") && digits.Length is >= 9 and <= 15 && whole)
            {
                return (PersonalDataKind.Telephone, count);
            }

            if (IsDomestic(digits) && (whole || count > 1 || digits.Length == 11) && (count <= 4 ? chain[first].Length >= 2 : IsSaid(digits, before)))
            {
                return (PersonalDataKind.Telephone, count);
            }
        }

        if (digits.StartsWith("0081", StringComparison.Ordinal) || (digits.StartsWith("81", StringComparison.Ordinal) && digits.Length is 11 or 12))
        {
            return (PersonalDataKind.Telephone, chain.Count - first);
        }

        // Without its area code, where the text says what it is: TEL 52-1234.
        return digits.Length is >= 6 and <= 8 && chain.Count - first == 2 && chain[first + 1].Length == 4 && Says(before, PhoneWords)
            ? (PersonalDataKind.Telephone, 2)
            : null;
    }

    /// <summary>In more groups than people write (0-9-0-1-…, 03 12 34 56 78) it is one where the text says so, or where it begins as those of mobiles do: 05 10 15 20 25 are minutes.</summary>
    private static bool IsSaid(string digits, ReadOnlySpan<char> before) =>
        (digits.Length == 11 && digits[1] is >= '5' and <= '9') || Says(before, PhoneWords);

    private static bool IsDomestic(string digits) =>
        digits[0] == '0' && digits.Length >= 10 && digits[1] != '0'
        && (digits.Length == 10 || (digits.Length == 11 && (digits[2] == '0' || digits.StartsWith("0800", StringComparison.Ordinal))));

    private static (PersonalDataKind, int)? PostalCode(string text, List<Group> chain, int first)
    {
        bool Hyphenated(int left) => left >= 0 && left + 1 < chain.Count && IsHyphen(text, chain[left], chain[left + 1]);
        return Hyphenated(first) && chain[first].Length == 3 && chain[first + 1].Length == 4
            && !Hyphenated(first - 1) && !Hyphenated(first + 1) && !Counts(text, chain[first + 1])
            ? (PersonalDataKind.PostalCode, 2)
            : null;
    }

    private static (PersonalDataKind, int)? LongNumber(string text, List<Group> chain, int first)
    {
        if (MyNumber(chain, first) is { } groups)
        {
            return (PersonalDataKind.MyNumber, groups);
        }

        var before = text.AsSpan(Math.Max(0, chain[first].Start - 10), chain[first].Start - Math.Max(0, chain[first].Start - 10));
        if (Says(before, OtherNumbers))
        {
            return null;
        }

        if (chain[first].Length >= 8)
        {
            return Counts(text, chain[first]) ? null : (PersonalDataKind.CertificateNumber, 1);
        }

        // 1234 5678 9012, but no 120/100 and no 50 60 70 80.
        var count = 1;
        var total = chain[first].Length;
        while (total is >= 3 and <= 24 && first + count < chain.Count && chain[first + count].Length >= 3 && IsGrouped(text, chain[first + count - 1], chain[first + count]))
        {
            total += chain[first + count++].Length;
        }

        var years = chain.Skip(first).Take(count).All(static group => group.Digits is ['1', '9', _, _] or ['2', '0', _, _]);
        return count > 1 && total >= 8 && !years && !Counts(text, chain[first + count - 1]) ? (PersonalDataKind.CertificateNumber, count) : null;
    }

    /// <summary>Twelve digits of which the last one checks the others (番号法施行令 8条).</summary>
    private static int? MyNumber(List<Group> chain, int first)
    {
        var digits = "";
        for (var count = 1; first + count <= chain.Count && digits.Length < 12; count++)
        {
            digits += chain[first + count - 1].Digits;
            if (digits.Length == 12 && IsInGroups(chain, first, count))
            {
                var sum = 0;
                for (var place = 1; place <= 11; place++)
                {
                    sum += (digits[11 - place] - '0') * (place <= 6 ? place + 1 : place - 5);
                }

                var check = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
                return digits[11] - '0' == check ? count : null;
            }
        }

        return null;
    }

    /// <summary>In one, in groups that begin with four digits, or in groups of one length; but 10 20 30 40 50 60 is a scale.</summary>
    private static bool IsInGroups(List<Group> chain, int first, int count)
    {
        var groups = chain.Skip(first).Take(count);
        return count == 1 || chain[first].Length == 4
            || (groups.All(group => group.Length == chain[first].Length) && groups.Any(static group => group.Digits[^1] is not ('0' or '5')));
    }

    /// <summary>Groups of digits with nothing but separators between them.</summary>
    private static IEnumerable<List<Group>> Chains(string text)
    {
        var chain = new List<Group>();
        foreach (var group in Groups(text))
        {
            if (chain.Count > 0 && !Joins(text, chain[^1].End, group.Start))
            {
                yield return chain;
                chain = [];
            }

            chain.Add(group);
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
    }

    private static IEnumerable<Group> Groups(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && DigitOf(text[i]) is not null)
            {
                i++;
            }

            // 〇〇〇 is a word that was left out, not three noughts.
            if (i > start && text[start..i].Any(static c => c != '〇'))
            {
                yield return new Group(start, i, string.Concat(text[start..i].Select(static c => DigitOf(c)!.Value)));
            }
        }
    }

    private static char? DigitOf(char c) =>
        char.IsAsciiDigit(c) ? c : c is (< '\u4E00' and not '〇') or >= '\u9FA0' ? null : c == '零' ? '0' : KanjiDigits.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? (char)('0' + digit) : null;

    private static bool Joins(string text, int from, int to) =>
        to - from <= LongestGap && text.AsSpan(from, to - from).ToString().All(static c => Separators.Contains(c, StringComparison.Ordinal) || FoldedText.IsHyphen(c));

    private static bool IsHyphen(string text, Group left, Group right) =>
        text[left.End..right.Start].Trim() is [var only] && FoldedText.IsHyphen(only);

    private static bool IsGrouped(string text, Group left, Group right) => text[left.End..right.Start] == " " || IsHyphen(text, left, right);

    /// <summary>A number of something: 100-2000人.</summary>
    private static bool Counts(string text, Group group) =>
        group.End < text.Length && "円人名件回日歩個歳年度時分kgmKGM%万千".Contains(text[group.End], StringComparison.Ordinal);

    private static bool Says(ReadOnlySpan<char> before, string[] words)
    {
        foreach (var word in words)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
