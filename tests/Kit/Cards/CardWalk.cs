using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareSystem.Cards.Kit;

namespace CareSystem.Tests.Kit.Cards;

/// <summary>One walk through a card: every violation with its place.</summary>
internal sealed partial class CardWalk(IReadOnlyCollection<string> withoutFallback)
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "TextBlock", "RichTextBlock", "Container", "ColumnSet", "FactSet", "Image", "ActionSet", "Table",
        "Input.Text", "Input.Number", "Input.Date", "Input.ChoiceSet", "Input.Toggle",
    };

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Id)> targets = [];
    private readonly StringBuilder texts = new();

    public List<string> Violations { get; } = [];

    public void Root(JsonObject card)
    {
        Card(card, "card");
        Require(Text(card, "fallbackText") is { Length: > 0 }, "card", "has no fallbackText");
        Require(Text(card, "speak") is { Length: > 0 }, "card", "has no speak");
        var bytes = Encoding.UTF8.GetByteCount(card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Require(bytes <= CardBudget.MaxBytes, "card", $"is {bytes} bytes; at most {CardBudget.MaxBytes} fit");
        if (card["refresh"] is JsonObject refresh)
        {
            Action(refresh["action"] as JsonObject, "refresh.action", isRefresh: true);
            Require((refresh["userIds"] as JsonArray)?.Count is null or <= AdaptiveRefresh.MaxUserIds, "refresh", "names more than 60 people");
        }

        foreach (var (path, id) in targets)
        {
            Require(ids.Contains(id), path, $"shows or hides '{id}', which is not there");
        }

        foreach (var entity in card["msteams"]?["entities"]?.AsArray() ?? [])
        {
            var text = (string?)entity?["text"] ?? "";
            Require(texts.ToString().Contains(text, StringComparison.Ordinal), "msteams.entities", $"'{text}' stands in no text");
        }
    }

    private static string? Text(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void Require(bool holds, string path, string complaint)
    {
        if (!holds)
        {
            Violations.Add($"{path}: {complaint}");
        }
    }

    private void Card(JsonObject card, string path)
    {
        Require(Text(card, "type") == "AdaptiveCard", path, "type is not AdaptiveCard");
        Require(
            Version.TryParse(Text(card, "version"), out var version) && version <= new Version(1, 5),
            path,
            "version is missing or above 1.5");
        ElementList(card["body"], $"{path}.body");
        ActionList(card["actions"], $"{path}.actions");
    }

    private void ElementList(JsonNode? list, string path)
    {
        var elements = list as JsonArray;
        Require(elements is { Count: > 0 }, path, "is empty");
        for (var i = 0; i < (elements?.Count ?? 0); i++)
        {
            if (elements![i] is JsonObject element)
            {
                Element(element, $"{path}[{i}]", Elements);
            }
            else
            {
                Violations.Add($"{path}[{i}]: is no element");
            }
        }
    }

    private void Element(JsonObject element, string path, HashSet<string> allowed)
    {
        var type = Text(element, "type") ?? "";
        Require(allowed.Contains(type), path, $"type '{type}' is not one we use");
        path = $"{path}({type})";
        Id(element, path);
        if (type.StartsWith("Input.", StringComparison.Ordinal))
        {
            Input(element, type, path);
        }

        switch (type)
        {
            case "TextBlock":
                Require(Text(element, "text") is { Length: > 0 }, path, "has no text");
                texts.AppendLine(Text(element, "text"));
                break;
            case "Container":
                ElementList(element["items"], $"{path}.items");
                break;
            case "ColumnSet":
                foreach (var column in element["columns"]?.AsArray() ?? [])
                {
                    Id(column!.AsObject(), path);
                    ElementList(column["items"], $"{path}.columns");
                    SelectAction(column.AsObject(), path);
                }

                break;
            case "FactSet":
                foreach (var fact in element["facts"]?.AsArray() ?? [])
                {
                    Require(Text(fact!.AsObject(), "title") is { Length: > 0 }, path, "a fact has no title");
                    Require(Text(fact.AsObject(), "value") is { Length: > 0 }, path, "a fact has no value");
                    texts.AppendLine(Text(fact.AsObject(), "value"));
                }

                break;
            case "Image":
                Require(Text(element, "altText") is { Length: > 0 }, path, "has no altText");
                break;
            case "ActionSet":
                Require(element["actions"] is JsonArray { Count: > 0 }, path, "has no actions");
                ActionList(element["actions"], $"{path}.actions");
                break;
            case "Table":
                Table(element, path);
                break;
        }

        SelectAction(element, path);
        if (element["fallback"] is JsonObject fallback)
        {
            // It stands in the element's place, so it may repeat its ids: only its own shape counts.
            var inner = new CardWalk(withoutFallback);
            inner.Element(fallback, $"{path}.fallback", Elements);
            Violations.AddRange(inner.Violations);
        }
    }

    private void Table(JsonObject table, string path)
    {
        var columns = (table["columns"] as JsonArray)?.Count ?? 0;
        foreach (var row in table["rows"]?.AsArray() ?? [])
        {
            var cells = row?["cells"] as JsonArray;
            Require(cells?.Count == columns, path, $"a row has {cells?.Count ?? 0} cells for {columns} columns");
            foreach (var cell in cells ?? [])
            {
                ElementList(cell?["items"], $"{path}.rows.cells");
            }
        }
    }

    private void SelectAction(JsonObject element, string path)
    {
        if (element["selectAction"] is JsonObject action)
        {
            Action(action, $"{path}.selectAction");
        }
    }

    private void Id(JsonObject element, string path)
    {
        if (Text(element, "id") is { } id)
        {
            Require(ids.Add(id), path, $"id '{id}' is used twice");
        }
    }

    private void Input(JsonObject input, string type, string path)
    {
        Require(Text(input, "id") is { Length: > 0 }, path, "has no id");
        Require(Text(input, "label") is { Length: > 0 }, path, "has no label");
        var required = input["isRequired"]?.GetValue<bool>() ?? false;
        Require(!required || Text(input, "errorMessage") is { Length: > 0 }, path, "is required but has no errorMessage");
        if (type == "Input.ChoiceSet")
        {
            Choices(input, path);
        }

        if (type == "Input.Date")
        {
            foreach (var name in new[] { "value", "min", "max" })
            {
                var day = Text(input, name);
                Require(day is null || DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), path, $"{name} '{day}' is no ISO day");
            }
        }
    }

    private void Choices(JsonObject input, string path)
    {
        var several = input["isMultiSelect"]?.GetValue<bool>() ?? false;
        HashSet<string> values = new(StringComparer.Ordinal);
        foreach (var choice in input["choices"]?.AsArray() ?? [])
        {
            var value = Text(choice!.AsObject(), "value") ?? "";
            Require(Text(choice.AsObject(), "title") is { Length: > 0 }, path, "a choice has no title");
            Require(value.Length > 0 && values.Add(value), path, $"value '{value}' is empty or stands there twice");
            Require(!several || !value.Contains(','), path, $"value '{value}' holds a comma, which separates several values");
        }

        Require(values.Count > 0, path, "has no choices");
        foreach (var chosen in (several ? Text(input, "value")?.Split(',') : Text(input, "value") is { } one ? [one] : null) ?? [])
        {
            Require(values.Contains(chosen), path, $"the chosen value '{chosen}' is no choice");
        }
    }
}
