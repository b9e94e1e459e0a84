using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareSystem.Local.Graph;

/// <summary>$filter (on one extended property), $select, $top; other options are refused, so that none is ignored in silence.</summary>
internal sealed partial class EventQuery
{
    private (string Id, string Value)? property;
    private string[]? selected;

    private EventQuery()
    {
    }

    /// <summary>Graph's own page size where none is asked for.</summary>
    public int Top { get; private set; } = 10;

    public static GraphRefusal? Read(EventRequest request, out EventQuery query)
    {
        query = new EventQuery();
        foreach (var name in request.QueryNames)
        {
            if (query.Take(name, request.Query(name) ?? "") is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    public bool Matches(KeptEvent kept) =>
        property is not { } wanted
        || (kept.Json["singleValueExtendedProperties"]?.AsArray() ?? []).Any(held =>
            held!["id"]!.GetValue<string>() == wanted.Id
            && string.Equals(held["value"]!.GetValue<string>(), wanted.Value, StringComparison.OrdinalIgnoreCase));

    public JsonObject Selected(JsonObject shown)
    {
        if (selected is null)
        {
            return shown;
        }

        var unwanted = shown.Select(static pair => pair.Key).Where(name => !name.StartsWith('@') && !selected.Contains(name));
        foreach (var name in unwanted.ToList())
        {
            shown.Remove(name);
        }

        return shown;
    }

    private GraphRefusal? Take(string name, string value)
    {
        switch (name)
        {
            case "$filter":
                if (ByProperty().Match(value) is not { Success: true } match)
                {
                    return GraphRefusal.BadRequest("ErrorInvalidProperty", "The property does not support filtering.");
                }

                property = (match.Groups["id"].Value, match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal));
                return null;
            case "$top":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var top) || top is < 1 or > 1000)
                {
                    return GraphRefusal.BadRequest("ErrorInvalidUrlQuery", "$top is a number from 1 to 1000.");
                }

                Top = top;
                return null;
            case "$select":
                selected = value.Split(',', StringSplitOptions.TrimEntries);
                return Array.Find(selected, static wanted => !EventRules.Names(wanted)) is { } unknown
                    ? GraphRefusal.BadRequest("BadRequest", $"Could not find a property named '{unknown}' on type 'microsoft.graph.event'.")
                    : null;
            default:
                return GraphRefusal.BadRequest("BadRequest", $"The query option '{name}' is not supported here.");
        }
    }

    [GeneratedRegex(
        @"^singleValueExtendedProperties/any\(\s*(?<v>\w+)\s*:\s*\k<v>/id eq '(?<id>[^']+)' and \k<v>/value eq '(?<value>(?:[^']|'')*)'\s*\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByProperty();
}
