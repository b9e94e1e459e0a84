using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>The cards as they were looked at and approved: what stands on them is what a person can type and press.</summary>
internal static class ApprovedCards
{
    private static readonly Lazy<ILookup<string, string>> Texts = new(static () =>
        Of("").SelectMany(static card => Sent(card, "Input.Text")).Distinct().ToLookup(static sent => sent.Verb, static sent => sent.Input, StringComparer.Ordinal));

    /// <param name="slice">The folder of a slice; empty = all.</param>
    public static IEnumerable<JsonNode> Of(string slice) => Directory.GetFiles(Repository.PathOf("tests", "Cards", slice), "*.json", SearchOption.AllDirectories)
        .Where(static path => Path.GetFileName(Path.GetDirectoryName(path)) == "Approved").Select(static path => JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>The text fields that stand beside a button of this verb on any card, and are sent with it.</summary>
    public static IEnumerable<string> TextsBeside(string verb) => Texts.Value[verb];

    /// <summary>The inputs of a type with each button that sends them.</summary>
    public static IEnumerable<(string Verb, string Input)> Sent(JsonNode card, string type)
    {
        var inputs = Inputs(card).Where(input => (string?)input["type"] == type).Select(static input => (string)input["id"]!).ToArray();
        return Objects(card)
            .Where(static element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true && (string?)element["associatedInputs"] != "none")
            .Select(static action => (string?)action["verb"] ?? (string?)(action["data"] as JsonObject)?["verb"])
            .OfType<string>()
            .SelectMany(verb => inputs.Select(input => (verb, input)));
    }

    public static IEnumerable<JsonObject> Inputs(JsonNode card) => Objects(card).Where(static element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => element.Select(static member => member.Value).SelectMany(Objects).Prepend(element),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
