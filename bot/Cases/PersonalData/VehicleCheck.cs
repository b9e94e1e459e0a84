using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds registration numbers of vehicles: 品川 300 あ 12-34, なにわ500さ1234, ナンバーは12-34.</summary>
internal static partial class VehicleCheck
{
    /// <summary>1234, 12-34, or a single digit behind dots: ・・・7.</summary>
    private const string Number = @"(?:[・.]{1,3} ?[\-‐‑–—―−ー・]? ?[0-9]{1,3}|[・.]{0,2}[0-9]{1,2} ?[\-‐‑–—―−ー・ ]? ?[0-9]{1,2}|[0-9])";

    /// <summary>A blank, a hyphen or brackets around the kana: 500-あ-1234, 302(の)1-23.</summary>
    private const string Apart = @" ?[\-‐‑–—―−ー「」『』()]? ?";

    [GeneratedRegex(@"[一-龠々ヶぁ-んァ-ンー]{1,6} ?(?:[0-9]{2,3}|[0-9]{1,2}[A-Z]|[0-9][A-Z]{2})" + Apart + "(?:[ぁ-ん]|[A-Z])" + Apart + Number, PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Plate { get; }

    [GeneratedRegex(@"(?:ナンバー|プレート|車番|車番号|下4桁|下四桁|車両番号|登録番号|車のナンバープレート|ナンバープレート)(?:[はが:「 、]){0,2}(?<number>(?:[一-龠ぁ-んァ-ン]{1,4} ?)?(?:[0-9]{2,3} ?[ぁ-ん] ?)?(?:[0-9]{1,2} ?[\-‐‑–—―−ー] ?[0-9]{2}|[・.]{1,3} ?[\-‐‑–—―−ー]? ?[0-9]{1,3})|[0-9]{4})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Named { get; }

    /// <summary>さくら市 あ 12-34, the plate of a scooter.</summary>
    [GeneratedRegex("(?<number>[一-龠々ヶぁ-んァ-ンー]{1,6}[市町村区] ?[ぁ-ん] ?" + Number + ")", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Scooter { get; }

    /// <summary>1さ2345, 300あ12-34: without the office, where the text speaks of a vehicle close by.</summary>
    [GeneratedRegex("(?<number>[0-9]{1,3} ?[ぁ-ん] ?[0-9]{2} ?[\\-‐‑–—―−ー・]? ?[0-9]{2})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Bare { get; }

    /// <summary>1練馬 か 1234, 名古屋「す」12-34: the office without a class, close to a word for a vehicle. No plate bears が or で.</summary>
    [GeneratedRegex(@"(?:[0-9] ?)?[一-龠々ヶぁ-んァ-ン]{1,6}" + Apart + "[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわを]" + Apart + @"(?:[0-9]{4}|[0-9]{1,2} ?[\-‐‑–—―−ー・] ?[0-9]{2})", PersonalDataForms.Options, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Office { get; }

    private static readonly string[] Vehicles = ["車", "バイク", "原付", "オートバイ", "スクーター", "ナンバー", "トラック", "軽", "プレート"];

    private static readonly string[] Offices =
        ("札幌 函館 旭川 室蘭 釧路 苫小牧 帯広 北見 知床 青森 八戸 弘前 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 白河 いわき 水戸 土浦 つくば 宇都宮 那須 とちぎ 日光 群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷 千葉 成田 習志野 市川 船橋 袖ヶ浦 市原 野田 柏 松戸 品川 世田谷 練馬 杉並 板橋 足立 江東 葛飾 八王子 多摩 横浜 川崎 湘南 相模 " +
        "新潟 長岡 上越 富山 石川 金沢 福井 山梨 富士山 長野 松本 諏訪 南信州 安曇野 岐阜 飛騨 静岡 浜松 沼津 伊豆 富士 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井 三重 鈴鹿 四日市 伊勢志摩 滋賀 京都 大阪 なにわ 和泉 堺 神戸 姫路 奈良 飛鳥 和歌山 鳥取 島根 出雲 岡山 倉敷 広島 福山 下関 山口 徳島 香川 高松 愛媛 高知 福岡 北九州 久留米 筑豊 佐賀 長崎 佐世保 熊本 大分 宮崎 鹿児島 奄美 沖縄 十勝 日立 江戸川").Split(' ');

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        if (!HasNumber(text))
        {
            yield break;
        }

        foreach (var match in Plate.Matches(text).AsEnumerable())
        {
            var place = match.Value.AsSpan(0, match.Value.AsSpan().IndexOfAnyInRange('0', '9')).TrimEnd();
            foreach (var office in Offices)
            {
                if (place.EndsWith(office, StringComparison.Ordinal))
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.Vehicle, match.Index + place.Length - office.Length, match.Index + match.Length);
                    break;
                }
            }
        }

        foreach (var match in Office.Matches(text).Where(match => IsOfVehicle(text, match) && !IsCounted(text, match.Index + match.Length)))
        {
            var digits = 2 + match.Value.AsSpan(2).IndexOfAnyInRange('0', '9');
            var place = match.Value.AsSpan(0, digits).TrimEnd(" -‐‑–—―−ー「」『』()");
            if (IsParticle(place[^1]) && digits == place.Length && !IsApart(place[^2]) && char.IsAsciiDigit(match.ValueSpan[^3]) && char.IsAsciiDigit(match.ValueSpan[^4]))
            {
                // 大阪に1234: one word for where and one for how many.
                continue;
            }

            place = place[..^1].TrimEnd(" -‐‑–—―−ー「」『』()");
            foreach (var office in Offices)
            {
                if (place.EndsWith(office, StringComparison.Ordinal))
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.Vehicle, match.Index + place.Length - office.Length, match.Index + match.Length);
                    break;
                }
            }
        }

        foreach (var number in Scooter.Matches(text).Concat(Bare.Matches(text)).Select(static match => match.Groups["number"]).Where(number => IsOfVehicle(text, number)))
        {
            var kind = number.Value.StartsWith("原付", StringComparison.Ordinal) ? 2 : 0;
            yield return PersonalDataSpan.Stop(PersonalDataKind.Vehicle, number.Index + kind, number.Index + number.Length);
        }

        // マイナンバー is no vehicle's.
        foreach (var number in Named.Matches(text).Where(match => !(match.Index > 0 && text[match.Index - 1] == 'イ'))
            .Where(match => !match.Value.StartsWith('下') || IsOfVehicle(text, match)).Select(static match => match.Groups["number"]).Where(number => !IsCounted(text, number.Index + number.Length)))
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Vehicle, number.Index, number.Index + number.Length);
        }
    }

    private static bool IsCounted(string text, int end) => end < text.Length && (char.IsAsciiDigit(text[end]) || "年月日人円件回名歳時分か個枚キメミ台本間歩".Contains(text[end], StringComparison.Ordinal));

    /// <summary>A letter or kana between digits, or a word for a plate: without them none of the forms is tried.</summary>
    private static bool HasNumber(string text)
    {
        if (text.Contains("ナンバー", StringComparison.Ordinal) || text.Contains("登録番号", StringComparison.Ordinal) || text.Contains("車両番号", StringComparison.Ordinal)
            || text.Contains("プレート", StringComparison.Ordinal) || text.Contains("車番", StringComparison.Ordinal) || text.Contains("下4桁", StringComparison.Ordinal) || text.Contains("下四桁", StringComparison.Ordinal))
        {
            return true;
        }

        var vehicle = NameContext.ContainsAny(text, Vehicles);
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (text[at] is (>= 'ぁ' and <= 'ん') or (>= 'A' and <= 'Z'))
            {
                var before = IsApart(text[at - 1]) && at > 1 ? text[at - 2] : text[at - 1];
                var behind = IsApart(text[at + 1]) && at + 2 < text.Length ? text[at + 2] : text[at + 1];
                if (vehicle && char.IsAsciiDigit(behind) && before is (>= '\u4E00' and <= '\u9FFF') or (>= 'ぁ' and <= 'ん'))
                {
                    return true;
                }

                if ((char.IsAsciiDigit(behind) || behind is '・' or '.') && (char.IsAsciiDigit(before) || before is '市' or '区' or '町' or '村' or (>= 'A' and <= 'Z')))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsParticle(char c) => c is 'に' or 'と' or 'の' or 'は' or 'を' or 'も' or 'か' or 'や';

    private static bool IsApart(char c) => c is ' ' or '「' or '」' or '『' or '』' or '(' or ')' || CareSystem.Bot.Shared.FoldedText.IsHyphen(c);

    private static bool IsOfVehicle(string text, Capture number)
    {
        var end = number.Index + number.Length;
        if (end < text.Length && (char.IsAsciiDigit(text[end]) || "年月日人円件回名歳時分か個".Contains(text[end], StringComparison.Ordinal)) || (number.Index > 0 && char.IsAsciiDigit(text[number.Index - 1])))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, number.Index - 10), number.Index - Math.Max(0, number.Index - 10));
        var behind = text.AsSpan(end, Math.Min(10, text.Length - end));
        foreach (var vehicle in Vehicles)
        {
            if (before.Contains(vehicle, StringComparison.Ordinal) || number.ValueSpan.Contains(vehicle, StringComparison.Ordinal) || behind.Contains(vehicle, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
