using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases;

/// <summary>Finds house numbers: 丁目, 番地, 番・号, a room, and 本町1-2-3. The name of a town alone is not searched for.</summary>
internal static class PersonalAddressCheck
{
    private const string Number = "(?:[0-9]{1,5}|[〇一二三四五六七八九十百]{1,5})";
    private const string Hyphen = @" ?[\-‐‑‒–—―−ーの] ?";

    private static readonly Regex WithWords = Form($@"(?<number>{Number} ?(?:丁目|番地)(?:{Number}|[の番号\-‐‑‒–—―−ー ])*|{Number} ?番 ?{Number} ?号|{Number} ?号室)");
    private static readonly Regex ThreeNumbers = Form($"[\u4E00-\u9FFF々ヶケヵ] ?(?<number>[0-9]{{1,4}}{Hyphen}[0-9]{{1,4}}{Hyphen}[0-9]{{1,4}})");
    private static readonly Regex TwoNumbers = Form($"[町字条通台丘村り] ?(?<number>[0-9]{{1,4}}{Hyphen}[0-9]{{1,4}})");

    /// <summary>Behind these a row of numbers counts something: 町3-5か所.</summary>
    private const string CountersBehind = "かカヶケ箇個回人名件日年月週時分割歳才度%円点枚倍段階歩杯本錠包kgmKGM0123456789";

    /// <summary>Behind these stands no house number: 第1-2-3週, 毎食後1-1-1.</summary>
    private const string NoPlaces = "第約計各毎朝昼夕夜後前分級度型類期価点番号階法年月日時週";

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        from span in WithWords.Matches(text).Where(static match => !IsMasked(match.Value)).Select(Span)
            .Concat(ThreeNumbers.Matches(text).Concat(TwoNumbers.Matches(text)).Where(match => IsHouse(text, match)).Select(Span))
        select span;

    private static Regex Form(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static PersonalDataSpan Span(Match match)
    {
        var number = match.Groups["number"];
        return new PersonalDataSpan(PersonalDataKind.Address, number.Index, number.Index + number.Value.TrimEnd(' ', 'の', '番').Length);
    }

    /// <summary>〇丁目〇番: the circle stands for a number that was left out.</summary>
    private static bool IsMasked(string number) => !number.Any(static c => char.IsAsciiDigit(c) || "一二三四五六七八九十百".Contains(c, StringComparison.Ordinal));

    private static bool IsHouse(string text, Match match)
    {
        var end = match.Index + match.Length;
        return !NoPlaces.Contains(text[match.Index], StringComparison.Ordinal)
            && (end == text.Length || !CountersBehind.Contains(text[end], StringComparison.Ordinal));
    }
}
