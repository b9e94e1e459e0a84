using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams;

/// <summary>Reads an activity from a request, or says with which status the request is refused.</summary>
internal static class ActivityReader
{
    public const int MaxBodyBytes = 512 * 1024;

    public static async Task<(Activity? Activity, int Fault)> ReadAsync(HttpRequest request)
    {
        if (!IsUtf8Json(request))
        {
            return (null, StatusCodes.Status400BadRequest);
        }

        try
        {
            if (await BodyAsync(request) is not { } body)
            {
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            return Parse(body) is { } activity && IsComplete(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        // Kestrel's own word on a body that is too slow or ends early.
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
    }

    private static Activity? Parse(ReadOnlySpan<byte> body) =>
        Utf8.IsValid(body) && IsReadable(body) ? JsonSerializer.Deserialize(body, SchemaJsonContext.Wire.Activity) : null;

    /// <summary>
    /// Whether every text in the body is text. A payload is kept as JSON and read later, where half a character would be an
    /// exception in the middle of a turn instead of a bad request here.
    /// </summary>
    private static bool IsReadable(ReadOnlySpan<byte> body)
    {
        if (!body.Contains((byte)'\\'))
        {
            return true;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = SchemaJsonContext.MaxDepth });
        var buffer = ArrayPool<char>.Shared.Rent(body.Length);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.CopyString(buffer);
                }
            }

            return true;
        }
        // The reader's only way of saying that an escape stands for no character.
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <returns>Null where it is longer than <see cref="MaxBodyBytes"/>; no more than that is ever held.</returns>
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var isTooLong = read.Buffer.Length > MaxBodyBytes;
            if (isTooLong || read.IsCompleted)
            {
                var body = isTooLong ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool IsUtf8Json(HttpRequest request) =>
        request.HasJsonContentType()
        && (request.GetTypedHeaders().ContentType?.Charset.Value?.Trim('"') is not { Length: > 0 } charset
            || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the activity specification requires.</summary>
    private static bool IsComplete(Activity activity) =>
        !string.IsNullOrWhiteSpace(activity.Type)
        && !string.IsNullOrWhiteSpace(activity.ChannelId)
        && !string.IsNullOrWhiteSpace(activity.From?.Id)
        && !string.IsNullOrWhiteSpace(activity.Conversation?.Id)
        && (!IsNamed(activity) || !string.IsNullOrWhiteSpace(activity.Name))
        && ActivityIds.Of(activity).All(ActivityIds.IsUsable);

    /// <summary>Whether it says by its name what it is. Of Teams there are invokes without one, from cards of old; nobody here handles them.</summary>
    private static bool IsNamed(Activity activity) => activity.Type switch
    {
        ActivityTypes.Event or ActivityTypes.Command => true,
        ActivityTypes.Invoke => activity.Channel != Channels.Msteams,
        _ => false,
    };
}
