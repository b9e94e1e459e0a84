using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>How an activity reached the connector.</summary>
public enum SentKind
{
    Post,
    Reply,
    Update,
    Delete,
}

/// <summary>One thing the connector has carried out.</summary>
/// <param name="ConversationId">As the address names it, its thread included.</param>
/// <param name="ActivityId">The id the connector gave, or the one that was updated or deleted.</param>
/// <param name="Json">What was sent; empty for a deletion.</param>
public sealed record SentActivity(SentKind Kind, string ConversationId, string ActivityId, JsonObject Json)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>When, by the clock that the service goes by.</summary>
    public DateTimeOffset At { get; init; }

    public string? Type => (string?)Json["type"];

    public string? Text => (string?)Json["text"];

    /// <summary>All of it as one text, Japanese as it is: what is looked for in it would be found.</summary>
    public string Plain => Json.ToJsonString(Readable);

    /// <summary>The content of the first Adaptive Card, or null.</summary>
    public JsonObject? Card => Json["attachments"] is JsonArray attachments
        ? attachments.FirstOrDefault(static each => (string?)each?["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"] as JsonObject
        : null;

    /// <summary>The first attachment of a kind, or null.</summary>
    public JsonObject? Attachment(string contentType) =>
        (Json["attachments"] as JsonArray)?.FirstOrDefault(each => (string?)each?["contentType"] == contentType) as JsonObject;

    public override string ToString() => $"{Kind} {ConversationId} {ActivityId} {Json.ToJsonString()}";
}

/// <summary>One request the connector has seen, carried out or not.</summary>
/// <param name="Path">Unescaped, below the service URL: <c>v3/conversations/…</c>.</param>
/// <param name="RawTarget">As it stood on the request line.</param>
/// <param name="ContentType">What the body says it is, its character set included; null without a body.</param>
public sealed record ConnectorRequest(string Method, string Path, string RawTarget, string? Bearer, string? ContentType, JsonNode? Body);

/// <summary>What the connector is to answer instead of what it would have answered.</summary>
public sealed record StandInAnswer(int Status)
{
    /// <summary>Sent as it is; see <see cref="Error"/>.</summary>
    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public string? RetryAfter { get; init; }

    /// <summary>Where a redirect points.</summary>
    public string? Location { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>The connection breaks in the middle of the body.</summary>
    public bool IsCut { get; init; }

    /// <summary>What was asked for is carried out all the same: only its answer is lost.</summary>
    public bool IsCarriedOut { get; init; }

    /// <summary>An error in its usual shape.</summary>
    public static StandInAnswer Error(int status, string code) =>
        new(status) { Body = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = $"About {code}." } }.ToJsonString() };

    /// <summary>An error in the shape in which Teams says that a person has blocked or removed the bot.</summary>
    public static StandInAnswer NestedError(int status, string subCode) =>
        new(status)
        {
            Body = new JsonObject
            {
                ["errorCode"] = 209,
                ["message"] = new JsonObject { ["subCode"] = subCode, ["details"] = "…", ["errorCode"] = (string?)null }.ToJsonString(),
            }.ToJsonString(),
        };
}
