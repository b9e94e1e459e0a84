using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Issues;

/// <summary>Open issues that say nearly what is being added, the nearest first.</summary>
internal sealed record IssuesLookAlike(IReadOnlyList<IssueEntry> Similar) : Refusal;

/// <summary>
/// Finds issues whose subject is nearly that of a new one: by the share of pairs of neighbouring characters (bigrams) they have in
/// common, on folded text, because words have no spaces between them and kana are written either way.
/// </summary>
internal static class SimilarIssues
{
    public const int Most = 3;

    /// <summary>From this share on (0–1, Dice) two subjects look alike: 「居場所が足りない」 and 「昼の居場所が足りない」 do, 「部屋が足りない」 does not.</summary>
    private const double Threshold = 0.7;

    public static IReadOnlyList<IssueEntry> To(string subject, IEnumerable<IssueEntry> issues)
    {
        var wanted = Bigrams(subject);
        return wanted.Count == 0
            ? []
            :
            [
                .. issues.Where(static issue => issue.IsOpen)
                    .Select(issue => (Issue: issue, Share: Share(wanted, Bigrams(issue.Subject))))
                    .Where(static found => found.Share >= Threshold)
                    .OrderByDescending(static found => found.Share)
                    .ThenByDescending(static found => found.Issue.Number.Year.Year)
                    .ThenByDescending(static found => found.Issue.Number.Number)
                    .Take(Most)
                    .Select(static found => found.Issue),
            ];
    }

    /// <summary>How much two texts have in common, 0–1.</summary>
    internal static double Share(string one, string other) => Share(Bigrams(one), Bigrams(other));

    private static double Share(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char First, char Second)> Bigrams(string text)
    {
        var folded = SearchText.Fold(text);
        var letters = string.Concat(folded.Where(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
        return letters.Length == 1 ? [(letters[0], '\0')] : [.. letters.Zip(letters.Skip(1))];
    }
}
