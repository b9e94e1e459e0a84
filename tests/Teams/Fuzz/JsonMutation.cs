using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>Spoils a JSON document here and there. What no tree can hold (a name twice, half a character) goes in as text.</summary>
internal sealed partial class JsonMutation(Dice dice)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> raw = [];

    /// <summary>Spoils <paramref name="times"/> places and writes the document.</summary>
    public string Spoil(JsonNode document, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Once(document);
        }

        return Write(document);
    }

    /// <summary>A value that is written as this text, whatever it is.</summary>
    public JsonNode Raw(string json)
    {
        raw.Add(json);
        return JsonValue.Create(Mark(raw.Count - 1));
    }

    public string Write(JsonNode document) =>
        raw.Count == 0 ? document.ToJsonString(Relaxed) : Marks().Replace(document.ToJsonString(Relaxed), match => raw[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)]);

    private void Once(JsonNode document)
    {
        var places = Places(document).ToArray();
        if (places.Length == 0)
        {
            return;
        }

        var (parent, name) = dice.Of(places);
        var at = parent is JsonArray list ? list.IndexOf(parent[int.Parse(name, CultureInfo.InvariantCulture)]) : -1;
        switch (dice.Below(12))
        {
            case 0 or 1:
                Remove(parent, name);
                break;
            case 2 when parent is JsonObject holder:
                // The same name twice; which of the two comes first is chance, too.
                var twin = Mark(raw.Count);
                raw.Add(JsonSerializer.Serialize(name, Relaxed));
                holder[twin] = Raw(NastyJson.Value(dice));
                break;
            case 3:
                Set(parent, name, at, new JsonArray(Get(parent, name, at)?.DeepClone()));
                break;
            case 4:
                Set(parent, name, at, new JsonObject { [name] = Get(parent, name, at)?.DeepClone() });
                break;
            case 5:
                var (other, otherName) = dice.Of(places);
                Set(parent, name, at, Get(other, otherName, other is JsonArray ? int.Parse(otherName, CultureInfo.InvariantCulture) : -1)?.DeepClone());
                break;
            case 6 when parent is JsonObject holder:
                var value = holder[name]?.DeepClone();
                holder.Remove(name);
                holder[dice.Of(name.ToUpperInvariant(), name + "x", "", "__proto__", "$type", "msteams")] = value;
                break;
            default:
                Set(parent, name, at, Raw(NastyJson.Value(dice)));
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject holder => holder.ToArray().SelectMany(member => Places(member.Value).Prepend((holder, member.Key))),
        JsonArray list => list.Take(20).Index().ToArray().SelectMany(each => Places(each.Item).Prepend((list, each.Index.ToString(CultureInfo.InvariantCulture)))),
        _ => [],
    };

    private static JsonNode? Get(JsonNode parent, string name, int at) => parent is JsonArray list ? list.ElementAtOrDefault(at) : parent[name];

    private static void Set(JsonNode parent, string name, int at, JsonNode? value)
    {
        if (parent is JsonArray list)
        {
            if (at >= 0 && at < list.Count)
            {
                list[at] = value;
            }
        }
        else
        {
            parent[name] = value;
        }
    }

    private static void Remove(JsonNode parent, string name)
    {
        if (parent is JsonArray list)
        {
            list.RemoveAt(int.Parse(name, CultureInfo.InvariantCulture));
        }
        else
        {
            ((JsonObject)parent).Remove(name);
        }
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"@@raw{number}@@");

    [GeneratedRegex("\"@@raw(?<number>[0-9]+)@@\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
