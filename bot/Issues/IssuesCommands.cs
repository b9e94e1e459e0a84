using System.Globalization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

internal static class IssuesCommands
{
    public static readonly Command Issues = new("課題", "地域課題", "issue", "issues");

    public static readonly ExtensionCommand Search = new("issueSearch");

    public static readonly ExtensionCommand FromMessage = new("issueFromMessage");

    /// <summary>What follows the command word, as it was meant.</summary>
    internal abstract record Request
    {
        internal sealed record All : Request;

        /// <summary>A number without its year.</summary>
        internal sealed record Numbered(int Number) : Request;

        internal sealed record Exactly(IssueNumber Number) : Request;

        /// <param name="MaybeNew">Nobody said "search": it may as well be the subject of a new issue.</param>
        internal sealed record Search(string Words, bool MaybeNew) : Request;
    }

    private static readonly string[] SearchWords = ["検索", "探す", "さがす", "search", "find"];

    public static Request Read(string rest)
    {
        var folded = CommandText.Normalise(rest);
        if (folded.Length == 0)
        {
            return new Request.All();
        }

        if (IssueNumber.Parse(rest) is { } exactly)
        {
            return new Request.Exactly(exactly);
        }

        var bare = folded.TrimStart('#', '第').TrimEnd('番', '号');
        if (bare.Length is >= 1 and <= 6 && bare.All(char.IsAsciiDigit) && int.Parse(bare, CultureInfo.InvariantCulture) is var number and > 0)
        {
            return new Request.Numbered(number);
        }

        // With or without a space behind the word: 検索 住まい, 検索住まい.
        if (Array.Find(SearchWords, word => folded == word || folded.StartsWith(word + ' ', StringComparison.Ordinal)
            || (!char.IsAscii(word[0]) && folded.StartsWith(word, StringComparison.Ordinal))) is { } said)
        {
            var words = folded[said.Length..].Trim();
            return words.Length == 0 ? new Request.All() : new Request.Search(words, MaybeNew: false);
        }

        return new Request.Search(rest.Trim(), MaybeNew: true);
    }
}
