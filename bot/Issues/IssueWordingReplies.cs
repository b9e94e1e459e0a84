using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;

namespace CareSystem.Bot.Issues;

/// <summary>The words of the log in the notation of the forum whose turn it is.</summary>
internal static class IssueWordingReplies
{
    private static readonly Readings<(IssuesWording Kana, IssuesWording Kanji)> Readings = new((IssuesWording.Standard, IssuesWording.Kanji), (IssuesWording.Plain, IssuesWording.PlainKanji));

    /// <summary>For the person to whom something is being said.</summary>
    public static IssuesWording Wording => Notation.Current.Of(Readings.Now.Kana, Readings.Now.Kanji);

    public static string Named(IReadOnlyDictionary<string, string> names, string code) => names.GetValueOrDefault(code, code);

    public static string Named(IReadOnlyDictionary<string, string> names, IEnumerable<string> codes) => string.Join('\u3001', codes.Select(code => Named(names, code)));
}
