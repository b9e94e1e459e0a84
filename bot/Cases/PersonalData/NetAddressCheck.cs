using System.Text.RegularExpressions;

namespace CareSystem.Bot.Cases.PersonalData;

/// <summary>Finds e-mail addresses, also those whose @ is spelt out, web addresses, and the names people have in LINE, X and their like.</summary>
internal static class NetAddressCheck
{
    private const string Letter = @"[A-Za-z0-9._%+\-]";
    private const string At = @" ?(?:@|[\(\[<【]at[\)\]>】]|[\(\[<【]アット(?:マーク)?[\)\]>】]|アットマーク|★|☆| at ) ?";
    private const string Dot = @"(?:\.|[\(\[<【](?:dot|ドット|点)[\)\]>】]|ドット| dot )";

    private static readonly Regex Email = Form($@"{Letter}{{1,64}}{At}[A-Za-z0-9\-]*[A-Za-z][A-Za-z0-9\-]*(?:{Dot}[A-Za-z0-9\-]+)*");

    private static readonly Regex Url = Form(
        @"(?:h ?[tx] ?[tx] ?p ?s? ?: ?/ ?/|www\.)[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+|(?:[A-Za-z0-9\-]+\.)+(?:com|net|jp|org|info|me|be|gl|ly|io|tv|link|app|page|gg|co|cc|blog|site|fc2|tokyo)(?:/[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*)?");

    private static readonly Regex Account = Form(
        @"(?:LINE|ライン|Line|line|X|Twitter|twitter|ツイッター|インスタ(?:グラム)?|Instagram|instagram|INSTAGRAM|TikTok|ティックトック|Facebook|フェイスブック|Discord|ディスコード|Skype|スカイプ|カカオ(?:トーク)?|Telegram|mixi|Threads|スレッズ|SNS|ゲーム|YouTube|ユーチューブ|PayPay|ハンドルネーム|アカウント(?:名|ID)?|ユーザー(?:名|ID)|ID|id|ＩＤ)(?:の|用)?(?:ID|id|アカウント|ユーザー|ハンドル)?(?:名|ネーム)?(?:[はがで:=「『\( 、]|\(旧Twitter\)|→){0,3}(?<id>@?[A-Za-z0-9][A-Za-z0-9_.\-#]{3,30})");

    /// <summary>LINEのIDを教えてもらった（yuki0714）.</summary>
    private static readonly Regex AccountInBrackets = Form(
        @"(?:LINE|ライン|Twitter|ツイッター|インスタ(?:グラム)?|Instagram|TikTok|Facebook|フェイスブック|Discord|ディスコード|Skype|スカイプ|カカオ|SNS|アカウント|ID|ハンドルネーム)[^。A-Za-z0-9(「]{0,16}[(「『](?<id>@?[A-Za-z0-9][A-Za-z0-9_.\-#]{3,30})[)」』]");

    private static readonly Regex Handle = Form("@(?<id>[A-Za-z0-9_][A-Za-z0-9_.]{2,30})");

    private static readonly Regex Tag = Form("(?<id>[A-Za-z0-9_.]{2,30}#[0-9]{4})");

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        // Without a letter of the Latin alphabet there is none of them.
        if (!text.AsSpan().ContainsAnyInRange('A', 'z'))
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

        foreach (var id in Account.Matches(text).Concat(AccountInBrackets.Matches(text)).Select(static match => match.Groups["id"]).Where(static id => IsId(id.Value)))
        {
            yield return PersonalDataSpan.Stop(PersonalDataKind.Account, id.Index, id.Index + id.Length);
        }

        foreach (var id in Handle.Matches(text).Concat(Tag.Matches(text)).Select(static match => match.Groups["id"]).Where(static id => id.Value.AsSpan().ContainsAnyInRange('A', 'z')))
        {
            var start = id.Index > 0 && text[id.Index - 1] == '@' ? id.Index - 1 : id.Index;
            yield return PersonalDataSpan.Stop(PersonalDataKind.Account, start, id.Index + id.Length);
        }
    }

    private static bool IsId(string id) =>
        id.StartsWith('@') || (id.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || id.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0) && !id.StartsWith("http", StringComparison.Ordinal)
        && id is not ("LINE" or "Line" or "Twitter" or "Instagram" or "YouTube" or "TikTok" or "Facebook" or "Discord" or "Zoom" or "Teams" or "WiFi" or "Wi-Fi");

    private static Regex Form(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

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
