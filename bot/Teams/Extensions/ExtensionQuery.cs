using System.Globalization;
using System.Text.Json;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Extensions;

/// <summary>A search of the compose box (protocol.md 4.4).</summary>
/// <param name="Command">The command's id.</param>
/// <param name="Words">What was typed; null where nothing was.</param>
/// <param name="Skip">How many results the person has seen already.</param>
/// <param name="Count">How many more fit; 1 to 25.</param>
internal sealed record ExtensionQuery(string Command, string? Words, int Skip, int Count)
{
    /// <summary>The one parameter that each of our searches has, as the manifest names it.</summary>
    public const string WordsParameter = "words";

    /// <summary>A page of Teams, and the most that it takes.</summary>
    public const int LargestPage = 25;

    private const int LongestWords = 100;
    private const int Furthest = 100_000;

    /// <returns>Null when the value has not the shape of a query.</returns>
    public static ExtensionQuery? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } query || query.Text("commandId") is not { Length: > 0 } command)
        {
            return null;
        }

        var options = query.TryGetProperty("queryOptions", out var sent) && sent.ValueKind == JsonValueKind.Object ? sent : (JsonElement?)null;
        return new ExtensionQuery(
            command,
            WordsOf(query),
            Math.Clamp(Number(options, "skip") ?? 0, 0, Furthest),
            Math.Clamp(Number(options, "count") ?? LargestPage, 1, LargestPage));
    }

    /// <summary>Besides it Teams sends <c>initialRun</c>, when the search is opened and nothing was typed yet.</summary>
    private static string? WordsOf(JsonElement query)
    {
        if (!query.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var parameter in parameters.EnumerateArray())
        {
            if (parameter.ValueKind == JsonValueKind.Object && parameter.Text("name") == WordsParameter && parameter.Text("value")?.Trim() is { Length: > 0 } words)
            {
                return words.Length > LongestWords ? words[..LongestWords] : words;
            }
        }

        return null;
    }

    private static int? Number(JsonElement? options, string name) =>
        options is { } from && from.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        }
        : null;
}
