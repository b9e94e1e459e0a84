using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Cards;

/// <content>The rules of buttons.</content>
internal sealed partial class CardWalk
{
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility",
    };

    private void ActionList(JsonNode? list, string path)
    {
        if (list is not JsonArray actions)
        {
            return;
        }

        Require(actions.Count <= 6, path, $"holds {actions.Count} actions; Teams shows 6");
        for (var i = 0; i < actions.Count; i++)
        {
            Require(actions[i]?["title"] is not null, $"{path}[{i}]", "has no title");
            Action(actions[i] as JsonObject, $"{path}[{i}]");
        }
    }

    private void Action(JsonObject? action, string path, bool isRefresh = false)
    {
        if (action is null)
        {
            Violations.Add($"{path}: is no action");
            return;
        }

        var type = Text(action, "type") ?? "";
        Require(Actions.Contains(type), path, $"type '{type}' is not one we use");
        path = $"{path}({type})";
        Id(action, path);
        switch (type)
        {
            case "Action.Execute":
                Execute(action, path, isRefresh);
                break;
            case "Action.Submit":
                Require(action["data"] is JsonObject data && Text(data, "verb") is { Length: > 0 }, path, "data names no verb");
                break;
            case "Action.OpenUrl":
                Require(Uri.TryCreate(Text(action, "url"), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps, path, "url is no https address");
                break;
            case "Action.ShowCard":
                Card(action["card"]!.AsObject(), $"{path}.card");
                break;
            case "Action.ToggleVisibility":
                foreach (var target in action["targetElements"]?.AsArray() ?? [])
                {
                    targets.Add((path, target is JsonObject o ? Text(o, "elementId") ?? "" : (string?)target ?? ""));
                }

                break;
        }
    }

    private void Execute(JsonObject action, string path, bool isRefresh)
    {
        var verb = Text(action, "verb") ?? "";
        Require(verb.Length > 0, path, "has no verb");
        Require(action["data"] is JsonObject, path, "has no data");
        if (isRefresh)
        {
            return;
        }

        if (action["fallback"] is not JsonObject fallback)
        {
            Require(withoutFallback.Contains(verb), path, $"verb '{verb}' has no fallback and is not listed as one without");
            return;
        }

        Require(!withoutFallback.Contains(verb), path, $"verb '{verb}' is listed as one without a fallback but has one");
        var sent = fallback["data"]?.DeepClone() as JsonObject;
        Require(Text(fallback, "type") == "Action.Submit" && sent is not null && Text(sent, "verb") == verb, path, "the fallback does not submit the same verb");
        sent?.Remove("verb");
        Require(JsonNode.DeepEquals(sent, action["data"]), path, "the fallback does not carry the same data");
    }
}
