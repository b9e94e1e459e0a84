using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds e-mail addresses, also those whose @ is spelt out, web addresses, and the names people have in LINE, X and their like.</summary>
internal static partial class NetAddressCheck
{
    private const RegexOptions AnyCase = PersonalDataForms.Options | RegexOptions.IgnoreCase;

    private const string Letter = @"[A-Za-z0-9._%+\-]";
    private const string At = @" ?(?:@|[\(\[<【]at[\)\]>】]|[\(\[<【]アット(?:マーク)?[\)\]>】]|アットマーク|★|☆| at ) ?";
    private const string Dot = @"(?:\.|[\(\[<【](?:dot|ドット|点)[\)\]>】]|ドット| dot )";

    private static readonly Regex Email = PersonalDataForms.Linear($@"{Letter}{{1,64}}{At}[A-Za-z0-9\-]*[A-Za-z][A-Za-z0-9\-]*(?:{Dot}[A-Za-z0-9\-]+)*", RegexOptions.IgnoreCase);

    private static readonly Regex Url = PersonalDataForms.Linear(
        @"(?:h ?[tx] ?[tx] ?p ?s? ?: ?/ ?/|www\.)[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+|(?:[A-Za-z0-9\-]+\.)+(?:com|net|jp|org|info|me|be|gl|ly|io|tv|link|app|page|gg|co|cc|blog|site|fc2|tokyo)(?:/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*)?", RegexOptions.IgnoreCase);

    /// <summary>Where people have names of their own.</summary>
    private const string Services =
        "LINE|ライン|Twitter|ツイッター|インスタ(?:グラム)?|Instagram|TikTok|ティックトック|Facebook|フェイスブック|Discord|ディスコード|Skype|スカイプ|カカオ(?:トーク)?|KakaoTalk|Telegram|テレグラム|mixi|ミクシィ|Threads|スレッズ|SNS|YouTube|ユーチューブ|PayPay|ペイペイ|メルカリ|ラクマ|ヤフオク|PSN|Steam|スチーム|Switch|スイッチ|Pixiv|ピクシブ|WeChat|ウィーチャット|WhatsApp|ワッツアップ|Messenger|メッセンジャー|Signal|シグナル|Bluesky|ブルースカイ|Mastodon|マストドン|Twitch|ツイッチ|ニコニコ|マイクラ|Roblox|ロブロックス|フォートナイト|チャット|マッチングアプリ|出会い系|Zoom|ズーム|配信|ブログ|掲示板";

    /// <summary>A sign of the name itself: letters, digits, and the marks that such names have.</summary>
    private const string Id = @"(?:live:)?@?[A-Za-z0-9_][A-Za-z0-9_.\-#]{3,30}";

    [GeneratedRegex(
        $@"(?:{Services}|X|ゲーム|フレンド|フレンドコード|ハンドルネーム|アカウント(?:名|ID)?|ユーザー(?:名|ID)|ID)(?:上|内)?(?:の|で|用)?(?:ID|アカウント|ユーザー|ハンドル|登録|表示|フレンド)?(?:名前|名|ネーム|コード)?(?:[はがで:=「『\( 、]|\(旧Twitter\)|→){{0,3}}(?<id>{Id})",
        AnyCase,
        PersonalDataForms.MostMilliseconds)]
    private static partial Regex Account { get; }

    /// <summary>LINEのIDを教えてもらった（yuki0714）.</summary>
    [GeneratedRegex(
        $@"(?:{Services}|アカウント|ID|ハンドルネーム)[^。A-Za-z0-9(「]{{0,16}}[(「『](?<id>{Id})[)」』]",
        AnyCase,
        PersonalDataForms.MostMilliseconds)]
    private static partial Regex AccountInBrackets { get; }

    [GeneratedRegex("@(?<id>[A-Za-z0-9_][A-Za-z0-9_.]{2,30})", AnyCase, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Handle { get; }

    [GeneratedRegex("(?<id>[A-Za-z0-9_.]{2,30}#[0-9]{4,5})", AnyCase, PersonalDataForms.MostMilliseconds)]
    private static partial Regex Tag { get; }

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        // Without a row of letters of the Latin alphabet and digits there is none of them.
        if (!HasSign(text))
        {
            yield break;
        }

        var spelt = text.AsSpan().ContainsAny("@★☆") || text.Contains("アット", StringComparison.Ordinal) || text.Contains("at", StringComparison.OrdinalIgnoreCase);
        foreach (var match in spelt ? Email.EnumerateMatches(text).ToList(text) : [])
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Email, match.Start, match.Start + match.Text.Length);
        }

        foreach (var match in text.AsSpan().ContainsAny(".:") ? Url.EnumerateMatches(text).ToList(text) : [])
        {
            if (!match.Text.Contains('@', StringComparison.Ordinal) && !(match.Start > 0 && (text[match.Start - 1] == '@' || char.IsAsciiLetterOrDigit(text[match.Start - 1]))))
            {
                yield return PersonalDataSpan.Stop(PersonalDataKind.Url, match.Start, match.Start + match.Text.TrimEnd('.', ',', ')', ']').Length);
            }
        }

        foreach (var id in Account.Matches(text).Concat(AccountInBrackets.Matches(text)).Where(match => !IsWithinWord(text, match.Index)).Select(static match => match.Groups["id"]).Where(static id => IsId(id.Value)))
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Account, id.Index, id.Index + id.Length);
        }

        foreach (var id in Handle.Matches(text).Concat(Tag.Matches(text)).Select(static match => match.Groups["id"]).Where(static id => id.Value.AsSpan().ContainsAnyInRange('A', 'z')))
        {
            var start = id.Index > 0 && text[id.Index - 1] == '@' ? id.Index - 1 : id.Index;
            yield return PersonalDataSpan.Stop(PersonalDataKind.Account, start, id.Index + id.Length);
        }
    }

    /// <summary>At least four of the signs that names and addresses are made of, with a letter among them.</summary>
    private static bool HasSign(string text)
    {
        var length = 0;
        var lettered = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '@' or ':' or '/')
            {
                length++;
                lettered |= char.IsAsciiLetter(c);
                if (length >= 4 && lettered)
                {
                    return true;
                }
            }
            else if (c != ' ')
            {
                (length, lettered) = (0, false);
            }
        }

        return false;
    }

    /// <summary>The id of confidential is none.</summary>
    private static bool IsWithinWord(string text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at]);

    private static bool IsId(string id) =>
        id.StartsWith('@') || (id.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || id.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0) && !id.StartsWith("http", StringComparison.Ordinal)
        && id is not ("LINE" or "Line" or "Twitter" or "Instagram" or "YouTube" or "TikTok" or "Facebook" or "Discord" or "Zoom" or "Teams" or "WiFi" or "Wi-Fi");

    /// <summary>An iterator cannot hold a span across its yields.</summary>
    private static List<(int Start, string Text)> ToList(this Regex.ValueMatchEnumerator matches, string text)
    {
        var all = new List<(int, string)>();
        foreach (var match in matches)
        {
            all.Add((match.Index, text.Substring(match.Index, match.Length)));
        }

        return all;
    }
}
