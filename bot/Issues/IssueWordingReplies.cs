using CareSystem.Bot.Shared;
using CareSystem.Cards.Issues;

namespace CareSystem.Bot.Issues;

/// <summary>The words of the log in the notation of the forum whose turn it is.</summary>
internal static class IssueWordingReplies
{
    public static IssuesWording Wording => Notation.Current.Of(IssuesWording.Standard, IssuesWording.Kanji);

    public static string Named(IReadOnlyDictionary<string, string> names, string code) => names.GetValueOrDefault(code, code);

    public static string Named(IReadOnlyDictionary<string, string> names, IEnumerable<string> codes) => string.Join('\u3001', codes.Select(code => Named(names, code)));
}
