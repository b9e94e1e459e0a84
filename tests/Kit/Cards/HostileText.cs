using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>Text as nobody should type it, and where it would act.</summary>
public static partial class HostileText
{
    /// <summary>A link, a mention, tags, emphasis, code, an entity, marks that turn the direction of writing, controls, a date function, a heading, a list.</summary>
    public const string Text =
        "[押す](https://evil.example/x) <at>全員</at> <b>太</b> **太** `符` &lt;i&gt; \u202Eきさか\u202C\u2066右\u2069\u200F\u0007\u001B {{DATE(2026-01-01T00:00:00Z)}}\n# 見出し\n- 項目\n1. 番号";

    /// <summary>What a person who typed it sees of it: everything but what cannot be seen.</summary>
    public static readonly IReadOnlyList<string> Lines =
        ["[押す](https://evil.example/x) <at>全員</at> <b>太</b> **太** `符` &lt;i&gt; きさか右 {{DATE(2026-01-01T00:00:00Z)}}", "# 見出し", "- 項目", "1. 番号"];

    private static readonly string[] MarkdownProperties = ["text", "fallbackText"];

    /// <summary>What travels back to us and is shown to nobody, and what stands in a field for its writer to go on with.</summary>
    private static readonly string[] NotShown = ["data", "verb", "id", "type", "userIds"];

    /// <summary>Every place in what is sent where the text would act, each with its path.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? sent)
    {
        List<string> faults = [];
        Walk(sent, "", isFact: false, faults);
        return faults;
    }

    private static void Walk(JsonNode? node, string path, bool isFact, List<string> faults)
    {
        switch (node)
        {
            case JsonObject members:
                var isInput = ((string?)Member(members, "type"))?.StartsWith("Input.", StringComparison.Ordinal) == true;
                var isCard = members.ContainsKey("contentType");
                foreach (var (name, value) in members)
                {
                    if (NotShown.Contains(name, StringComparer.Ordinal) || (name == "value" && (isInput || members.ContainsKey("title") && !isFact)))
                    {
                        continue;
                    }

                    if (value is JsonValue text && text.TryGetValue<string>(out var words))
                    {
                        var isMarkdown = isFact || (MarkdownProperties.Contains(name, StringComparer.Ordinal) && !isCard);
                        faults.AddRange(Acts(words, isMarkdown).Select(what => $"{path}.{name} {what}: {words}"));
                    }
                    else
                    {
                        Walk(value, $"{path}.{name}", isFact: name == "facts", faults);
                    }
                }

                break;
            case JsonArray items:
                foreach (var (i, item) in items.Index())
                {
                    Walk(item, $"{path}[{i}]", isFact, faults);
                }

                break;
        }
    }

    /// <summary>In what way a string would do more than be read.</summary>
    public static IEnumerable<string> Acts(string words, bool isMarkdown)
    {
        if (Invisible().IsMatch(words))
        {
            yield return "turns or controls";
        }

        if (words.Contains("{{DATE(", StringComparison.Ordinal))
        {
            yield return "holds a date function";
        }

        if (!isMarkdown)
        {
            yield break;
        }

        foreach (var (mark, what) in new[] { ("[押す](", "links"), ("<at>", "mentions"), ("<b>", "is HTML"), ("**太", "is bold"), ("`符`", "is code"), ("&lt;i", "is an entity") })
        {
            if (words.Contains(mark, StringComparison.Ordinal))
            {
                yield return what;
            }
        }

        if (Block().IsMatch(words))
        {
            yield return "is a heading or a list";
        }
    }

    private static JsonNode? Member(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue<string>(out _) ? value : null;

    [GeneratedRegex(@"[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^(# 見出し|- 項目|1\. 番号)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Block();
}
