namespace CareSystem.Bot.Shared;

/// <summary>
/// How everything is searched, in lists and in the compose box: width, letter case, the kind of kana, space and characters that stand for
/// others (㈱, Ⅲ, ㌔, ①) do not matter, and every word must stand there. What is kept as it was typed is folded when it is looked at, so
/// what was written before is found as well.
/// </summary>
internal static class SearchText
{
    private const char Between = '\n';

    /// <summary>As both sides are compared.</summary>
    public static string Fold(string text) => KanaText.Fold(CompatibleText.Of(text));

    /// <summary>Texts that are searched together. The line end keeps a word from reaching from one into the next.</summary>
    public static string Of(params IEnumerable<string> texts) => string.Join(Between, texts.Select(Fold));

    /// <summary>What was kept as <see cref="Of"/> said it when it was written, as it says it today: in rows from before, ㈱ is still itself.</summary>
    public static string Kept(string text) =>
        CompatibleText.Of(text) is var plain && ReferenceEquals(plain, text) ? text : string.Join(Between, plain.Split(Between).Select(KanaText.Fold));

    public static IReadOnlyList<string> Words(string? typed) =>
        [.. (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Where(static word => word.Length > 0)];

    public static bool Matches(string text, IReadOnlyList<string> words) => words.All(word => text.Contains(word, StringComparison.Ordinal));
}
