namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds houses by name: コーポさくら203, みどり荘, 県営緑ヶ丘団地3号棟. A kind alone (木造アパート, 市営団地) names none.</summary>
internal static class DwellingCheck
{
    private static readonly string[] Heads =
        ["コーポラス", "コーポ", "ハイツ", "メゾン", "レジデンス", "ハイム", "パレス", "ヴィラ", "ビラ", "シャトー", "サンハイツ", "グリーンハイツ", "エステート", "アパート", "マンション", "団地", "ドミール", "カーサ", "ロイヤル", "フラット", "クレスト", "エスポワール", "ヴェルデ", "ライオンズ", "サニー", "アーバン", "プチメゾン", "シェアハウス", "プラザ", "ファミール", "ベルメゾン", "サンコーポ"];

    private static readonly string[] Tails =
        ["荘", "ハイツ", "コーポ", "コーポラス", "マンション", "アパート", "団地", "住宅", "ハイム", "レジデンス", "メゾン", "ハウス", "ヒルズ", "パレス", "タワー", "ヴィラ", "ビル", "寮", "館", "棟"];

    private static readonly WordFinder HeadFinder = new(Heads);

    private static readonly WordFinder TailFinder = new(Tails);

    /// <summary>Of these a kind stands before as often as a name.</summary>
    private static readonly HashSet<string> NamedOnly = new(StringComparer.Ordinal) { "住宅", "ハウス", "タワー", "ビル", "寮", "館", "棟", "ヒルズ", "パレス" };

    private static readonly string[] NoHouses = ["別荘", "山荘", "旅荘", "会館", "旅館", "本館", "別館", "新館", "図書館", "体育館", "公民館", "児童館", "病棟", "一棟", "各棟", "閉鎖棟", "隣館", "博物館", "美術館", "映画館", "入館", "休館", "開館", "洋館", "全館"];

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "管理人", "管理会社", "オーナー", "ワンルーム", "タイプ", "ケア", "シェア", "グループ", "ウィークリー", "マンスリー", "リゾート", "タワー", "ファミリー", "オートロック", "サービスアパート", "ゲスト", "モデル", "パワハラ", "セーフティネット", "エレベーター", "プレハブ", "レオパレス", "ビニール", "ステップ", "トレーラー", "ログ", "トイレ", "コンクリート", "フラット", "ルーム", "サービス", "ヘルパー", "ライフ", "サブリース", "バリアフリー", "ペット", "メゾネット", "ロフト",
    };

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        foreach (var (word, at) in HeadFinder.Find(text))
        {
            if (NameBehind(text, at, at + Heads[word].Length) is { } end)
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Address, StartOfName(text, at), Room(text, end));
            }
        }

        foreach (var (word, at) in TailFinder.Find(text))
        {
            var tail = Tails[word];
            var end = at + tail.Length;
            if (NameBefore(text, at, tail) is not { } start)
            {
                if (UnitOfKind(text, at, end, tail) is var (from, unit))
                {
                    yield return PersonalDataSpan.Stop(PersonalDataKind.Address, from, unit);
                }

                continue;
            }

            var room = Room(text, end);
            if (!NamedOnly.Contains(tail) || room > end || (tail == "寮" && GenericWordsCheck.IsBodyName(text.AsSpan(start, at - start).TrimStart("第一二三四五新"))))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Address, start, room);
            }
        }

        foreach (var span in UnknownHouses(text))
        {
            yield return span;
        }

        // 203号室 alone: of a house it would tell more than of a ward.
        for (var at = text.IndexOf("号室", StringComparison.Ordinal); at >= 0; at = text.IndexOf("号室", at + 2, StringComparison.Ordinal))
        {
            var start = Scripts.StartOf(text, at, Script.Digit);
            if (start < at)
            {
                yield return PersonalDataSpan.Caution(PersonalDataKind.Address, start, at + 2);
            }
        }
    }

    /// <summary>県営住宅3棟208, 市営団地2号棟105号室: there are few of that kind in a town, and the room is told.</summary>
    private static (int From, int Unit)? UnitOfKind(string text, int at, int end, string tail)
    {
        if (tail is not ("住宅" or "団地" or "アパート" or "マンション" or "ハイツ" or "寮"))
        {
            return null;
        }

        var unit = Room(text, end);
        var room = text.AsSpan(end, unit - end);
        var digits = 0;
        foreach (var c in room)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= 3 || (digits > 0 && (room.Contains("号室", StringComparison.Ordinal) || (tail is "住宅" or "団地" && room.Contains('棟')))) ? (Scripts.StartOf(text, at, Script.Kanji, Script.Katakana), unit) : null;
    }

    /// <summary>ソレイユ桜台101: no word for a house, but a room behind a name in katakana where the text speaks of living.</summary>
    private static IEnumerable<PersonalDataSpan> UnknownHouses(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('1', '9'); at >= 0 && at < text.Length;)
        {
            var end = Scripts.EndOf(text, at, Script.Digit);
            if (end - at is 3 or 4 && text[end - 2] is '0' or '1' && UnknownHouse(text, at, end) is { } start)
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Address, start, Room(text, at));
            }

            at = end < text.Length && text.AsSpan(end).IndexOfAnyInRange('1', '9') is var next and >= 0 ? end + next : -1;
        }
    }

    /// <returns>Where the name of the house begins.</returns>
    private static int? UnknownHouse(string text, int at, int end)
    {
        var before = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        var start = Scripts.StartOf(text, before, Script.Katakana, Script.Kanji);
        var name = text.AsSpan(start, before - start);
        if (name.Length < 4 || name.IndexOfAnyInRange('ァ', 'ヺ') != 0 || (end < text.Length && !Scripts.IsJapanese(text[end]) && text[end] is not ('、' or '。' or ')')))
        {
            return null;
        }

        var near = text.AsSpan(end, Math.Min(14, text.Length - end));
        var ahead = text.AsSpan(Math.Max(0, start - 8), start - Math.Max(0, start - 8));
        foreach (var word in (ReadOnlySpan<string>)["号室", "に住", "に暮", "契約", "入居", "転居", "家賃", "部屋", "大家", "退去", "引っ越", "自宅", "住所", "住まい", "一人暮らし", "宅"])
        {
            if (near.Contains(word, StringComparison.Ordinal) || ahead.Contains(word, StringComparison.Ordinal))
            {
                return start;
            }
        }

        // シャトレー上野毛 505で: katakana with the name of a place behind is a house.
        var katakana = Scripts.EndOf(text, start, Script.Katakana) - start;
        return katakana >= 3 && name.Length - katakana >= 2 && end - at == 3 && end < text.Length && text[end] is 'で' or 'に' or 'の' or 'へ' or 'を' && !GenericWordsCheck.IsGeneric(name) ? start : null;
    }

    /// <summary>コーポさくら, メゾン青葉, ハイツ山田, サンハイツA.</summary>
    private static int? NameBehind(string text, int at, int from)
    {
        if (at > 0 && text[from - 1] is '団' or '地')
        {
            return null;
        }

        var head = text.AsSpan(at, from - at);
        var kind = head is "アパート" or "マンション" or "団地" or "フラット" or "ロイヤル" or "シェアハウス" or "アーバン" or "サニー" or "パレス" or "カーサ" or "プラザ";
        var script = Scripts.At(text, from);
        var end = script is Script.Kanji or Script.Katakana ? Scripts.EndOf(text, from, script) : from;
        var name = text.AsSpan(from, end - from);
        switch (script)
        {
            case Script.Hiragana:
                var kana = GenericWordsCheck.KanaNameAtStart(text.AsSpan(from));
                if (kana == 0 && !kind)
                {
                    var run = text.AsSpan(from, Scripts.EndOf(text, from, Script.Hiragana) - from);
                    var border = run.Length > 2 ? run[2..].IndexOfAny("にのでをがはと") : -1;
                    kana = run[0] is 'に' or 'の' or 'で' or 'を' or 'が' or 'は' or 'と' or 'へ' or 'や' or 'も' or 'か' or 'だ' ? 0 : border >= 0 ? border + 2 : run.Length;
                }

                return kana >= 2 ? from + kana : null;
            case Script.Katakana:
                return !kind && name.Length >= 2 && !Kinds.Contains(name.ToString()) && !Tails.Contains(name.ToString()) ? end : null;
            case Script.Kanji:
                return (kind ? GenericWordsCheck.IsBodyName(name) || NameLists.IsStrongSurname(name) : !GenericWordsCheck.IsGeneric(name) || GenericWordsCheck.IsBodyName(name)) && name.Length <= 5 ? end : null;
            case Script.Latin:
                end = Scripts.EndOf(text, from, Script.Latin);
                return !kind && end - from > 1 ? end : null;
            case Script.Digit:
                // ハイツ203.
                return !kind && (at > 0 && Scripts.At(text, at - 1) is Script.Katakana or Script.Kanji || Scripts.EndOf(text, from, Script.Digit) - from >= 3) ? from : null;
            default:
                return null;
        }
    }

    private static int StartOfName(string text, int at) =>
        at > 0 && Scripts.Of(text, at - 1) == Script.Katakana ? Scripts.StartOf(text, at, Script.Katakana) : at;

    private static int? NameBefore(string text, int at, string tail)
    {
        var start = Scripts.StartOf(text, at, Script.Kanji, Script.Katakana, Script.Latin);
        var run = text.AsSpan(start, at - start);
        if (run.Length == 0)
        {
            if (at == 0 || Scripts.Of(text, at - 1) != Script.Hiragana)
            {
                return null;
            }

            var from = Scripts.StartOf(text, at, Script.Hiragana);
            var kana = GenericWordsCheck.KanaNameAtEnd(text.AsSpan(from, at - from));
            return kana > 0 ? at - kana : tail == "荘" && at - from >= 2 && text[at - 1] is not ('の' or 'な' or 'い' or 'る' or 'た') ? Math.Max(from, at - 5) : null;
        }

        foreach (var word in NoHouses)
        {
            if (text.AsSpan(start, at - start + tail.Length).EndsWith(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        if (run.Length == 1 && char.IsAsciiLetter(run[0]))
        {
            return null;
        }

        foreach (var kind in Kinds)
        {
            if (run.EndsWith(kind, StringComparison.Ordinal))
            {
                return null;
            }
        }

        if (PersonWordsCheck.IsRole(run))
        {
            return null;
        }

        var left = GenericWordsCheck.NameBefore(run);
        if (left == 0 || GenericWordsCheck.IsOffice(run[..left]))
        {
            return null;
        }

        // 県営緑ヶ丘団地, グリーン荘: what makes it a name has two characters, or is a name that houses have.
        return left >= 2 || GenericWordsCheck.IsBodyName(run[..left]) || tail is "荘" ? PersonalAddressCheck.WithHiragana(text, start) : null;
    }

    /// <summary>203, 203号室, 3号棟, 2-301, 3階.</summary>
    private static int Room(string text, int at)
    {
        var end = at;
        for (var taken = 0; taken < 3; taken++)
        {
            var from = end < text.Length && text[end] is ' ' or '・' ? end + 1 : end;
            if (from < text.Length && char.IsAsciiLetter(text[from]) && from + 1 < text.Length && (text[from + 1] == '棟' || char.IsAsciiDigit(text[from + 1])))
            {
                from++;
            }

            from = from + 1 < text.Length && text[from] == '第' && char.IsAsciiDigit(text[from + 1]) ? from + 1 : from;
            var digits = Scripts.EndOf(text, from, Script.Digit);
            var unit = digits;
            foreach (var word in (ReadOnlySpan<string>)["号室", "号棟", "号館", "番館", "号", "棟", "階", "室"])
            {
                if (string.CompareOrdinal(text, digits, word, 0, word.Length) == 0)
                {
                    unit = digits + word.Length;
                    break;
                }
            }

            if (digits == from && unit == from)
            {
                break;
            }

            end = unit;
            if (end < text.Length && CareSystem.Bot.Shared.FoldedText.IsHyphen(text[end]))
            {
                end = end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) ? end + 1 : end;
            }
        }

        return end;
    }
}
