using System.Text.Json;
using CareSystem.Tests.Architecture;

namespace CareSystem.Tests.Manifest;

/// <summary>The Teams manifest as it stands in the tree, and the faults that Teams would refuse it for.</summary>
internal static class TeamsManifest
{
    /// <summary>Longest texts that Teams takes, by localisation key; the numbers of lists and commands are left out.</summary>
    private static readonly (string Key, int Longest)[] Limits =
    [
        ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000),
        ("bots[].commandLists[].commands[].title", 32), ("bots[].commandLists[].commands[].description", 128),
        ("composeExtensions[].commands[].title", 32), ("composeExtensions[].commands[].description", 128),
        ("composeExtensions[].commands[].parameters[].title", 32), ("composeExtensions[].commands[].parameters[].description", 128),
    ];

    private static readonly string[] Required = ["$schema", "manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor", "bots", "composeExtensions"];

    public static JsonElement Read(string file) => Parse(GitTree.Read($"manifest/{file}"));

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    /// <summary>Every text of the manifest that another language replaces, by the key it is replaced under.</summary>
    public static IReadOnlyDictionary<string, string> Texts(JsonElement manifest)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, part) in new[] { ("name", "short"), ("name", "full"), ("description", "short"), ("description", "full") })
        {
            texts[$"{group}.{part}"] = manifest.GetProperty(group).GetProperty(part).GetString()!;
        }

        foreach (var (list, i) in manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Select((list, i) => (list, i)))
        {
            foreach (var (command, j) in list.GetProperty("commands").EnumerateArray().Select((command, j) => (command, j)))
            {
                texts[$"bots[0].commandLists[{i}].commands[{j}].title"] = command.GetProperty("title").GetString()!;
                texts[$"bots[0].commandLists[{i}].commands[{j}].description"] = command.GetProperty("description").GetString()!;
            }
        }

        foreach (var (command, i) in Extensions(manifest).Select((command, i) => (command, i)))
        {
            var key = $"composeExtensions[0].commands[{i}]";
            texts[$"{key}.title"] = command.GetProperty("title").GetString()!;
            texts[$"{key}.description"] = command.GetProperty("description").GetString()!;
            foreach (var (parameter, j) in Parameters(command).Select((parameter, j) => (parameter, j)))
            {
                texts[$"{key}.parameters[{j}].title"] = parameter.GetProperty("title").GetString()!;
                texts[$"{key}.parameters[{j}].description"] = parameter.GetProperty("description").GetString()!;
            }
        }

        return texts;
    }

    /// <summary>The commands of the message extension.</summary>
    public static IReadOnlyList<JsonElement> Extensions(JsonElement manifest) =>
        [.. manifest.GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray()];

    /// <summary>Those of one kind, by their ids.</summary>
    public static IEnumerable<string> ExtensionIds(JsonElement manifest, string type) =>
        Extensions(manifest).Where(command => command.GetProperty("type").GetString() == type).Select(command => command.GetProperty("id").GetString()!);

    public static IEnumerable<JsonElement> Parameters(JsonElement command) =>
        command.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>The texts of a language file, by key.</summary>
    public static IReadOnlyDictionary<string, string> Translations(JsonElement language) => language.EnumerateObject()
        .Where(text => text.Name != "$schema").ToDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal);

    public static IEnumerable<string> TooLong(IReadOnlyDictionary<string, string> texts) =>
        from text in texts
        let kind = string.Concat(text.Key.Where(letter => !char.IsAsciiDigit(letter)))
        let longest = Limits.Single(limit => limit.Key == kind).Longest
        where text.Value.Length == 0 || text.Value.Length > longest
        select $"{text.Key} has {text.Value.Length} characters; 1 to {longest} are taken";

    public static IEnumerable<string> Faults(JsonElement manifest)
    {
        var missing = Required.Where(name => !manifest.TryGetProperty(name, out _)).Select(name => $"{name} is missing").ToList();
        if (missing.Count > 0)
        {
            return missing;
        }

        var lists = manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().ToList();
        var scopes = lists.SelectMany(list => Strings(list.GetProperty("scopes"))).ToList();
        return
        [
            .. TooLong(Texts(manifest)),
            .. lists.Where(list => list.GetProperty("commands").GetArrayLength() is 0 or > 10)
                .Select(list => $"{list.GetProperty("commands").GetArrayLength()} commands for {string.Join(", ", Strings(list.GetProperty("scopes")))}; 1 to 10 are taken"),
            .. lists.Where(list => Commands(list).Distinct(StringComparer.Ordinal).Count() != Commands(list).Count()).Select(_ => "a command is listed twice"),
            .. scopes.GroupBy(scope => scope, StringComparer.Ordinal).Where(scope => scope.Count() > 1).Select(scope => $"{scope.Key} has two lists"),
            .. lists.Count > 3 ? ["more than 3 command lists"] : Array.Empty<string>(),
            .. ExtensionFaults(manifest),
            .. lists.SelectMany(Commands).Where(title => !KnownCommands.All.ContainsKey(title)).Select(title => $"{title} is no command of the bot"),
        ];
    }

    private static IEnumerable<string> ExtensionFaults(JsonElement manifest)
    {
        var commands = Extensions(manifest);
        string[] contexts = ["compose", "commandBox", "message"];
        return
        [
            .. manifest.GetProperty("composeExtensions").GetArrayLength() == 1 ? Array.Empty<string>() : ["one message extension is taken"],
            .. commands.Count is 0 or > 10 ? [$"{commands.Count} extension commands; 1 to 10 are taken"] : Array.Empty<string>(),
            .. commands.GroupBy(command => command.GetProperty("id").GetString(), StringComparer.Ordinal).Where(id => id.Count() > 1).Select(id => $"{id.Key} is listed twice"),
            .. from command in commands
               from context in Strings(command.GetProperty("context"))
               where !contexts.Contains(context, StringComparer.Ordinal)
               select $"{context} is no place for a command",
            .. commands.Where(command => command.GetProperty("type").GetString() == "query" && Parameters(command).Count() is 0 or > 5)
                .Select(command => $"{command.GetProperty("id").GetString()} has {Parameters(command).Count()} parameters; a search has 1 to 5"),
            .. commands.Where(command => command.GetProperty("type").GetString() == "action" && !(command.TryGetProperty("fetchTask", out var fetch) && fetch.GetBoolean()) && !Parameters(command).Any())
                .Select(command => $"{command.GetProperty("id").GetString()} opens nothing"),
        ];
    }

    public static IEnumerable<string> Commands(JsonElement list) =>
        list.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString()!);
}
