using System.Text.Json;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>The code of a connector's error answer, in whichever of its two shapes (protocol.md 5.5).</summary>
internal static class ConnectorError
{
    private const int MaxLength = 64;

    /// <summary>
    /// The code that says most: a subCode hidden in a message that is itself JSON, else <c>error.code</c>, else
    /// <c>errorCode</c>; null where the body says nothing. It goes into rows and onto cards, so it is cut to a plain short word.
    /// </summary>
    public static string? CodeOf(string body)
    {
        if (Parse(body) is not { } document)
        {
            return null;
        }

        using (document)
        {
            var root = document.RootElement;
            var error = Member(root, "error") is { ValueKind: JsonValueKind.Object } inner ? inner : root;
            return Plain(SubCode(error)) ?? Plain(SubCode(root)) ?? Plain(Scalar(error, "code")) ?? Plain(Scalar(root, "errorCode"));
        }
    }

    private static string? SubCode(JsonElement error)
    {
        if (Scalar(error, "subCode") is { } direct)
        {
            return direct;
        }

        if (Member(error, "message") is not { ValueKind: JsonValueKind.String } message || Parse(message.GetString()!) is not { } nested)
        {
            return null;
        }

        using (nested)
        {
            return Scalar(nested.RootElement, "subCode");
        }
    }

    private static JsonDocument? Parse(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text);
        }
        // An error page of some proxy: the status alone must do.
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static string? Scalar(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string? Plain(string? code)
    {
        var plain = string.Concat((code ?? "").Where(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.').Take(MaxLength));
        return plain.Length > 0 ? plain : null;
    }
}
