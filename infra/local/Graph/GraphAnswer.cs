using System.Globalization;
using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>What is sent back.</summary>
internal sealed record GraphAnswer(int Status, JsonNode? Body)
{
    /// <summary>Graph's error object.</summary>
    public static GraphAnswer Error(int status, string code, string message) => new(
        status,
        new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["innerError"] = new JsonObject
                {
                    ["date"] = DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture),
                    ["request-id"] = Guid.NewGuid().ToString(),
                    ["client-request-id"] = Guid.NewGuid().ToString(),
                },
            },
        });

    public static GraphAnswer Of(GraphRefusal refusal) => Error(refusal.Status, refusal.Code, refusal.Message);
}

/// <summary>Why a request is not carried out, with the code that Graph gives it.</summary>
internal sealed record GraphRefusal(int Status, string Code, string Message)
{
    public static GraphRefusal BadRequest(string code, string message) => new(400, code, message);

    /// <summary>Graph's own message says no more than its first sentence; the rest is for the one who reads a failed test.</summary>
    public static GraphRefusal Invalid(string what) =>
        BadRequest("ErrorPropertyValidationFailure", $"At least one property failed validation. ({what})");

    public static GraphRefusal NoSuchEvent() => new(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}
