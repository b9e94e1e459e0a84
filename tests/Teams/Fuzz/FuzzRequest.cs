using System.Net.Http.Headers;
using System.Text;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>One request to the door, as it goes over the wire.</summary>
/// <param name="Kind">What was spoiled.</param>
/// <param name="Name">The verb, command or name it asks for, where it does.</param>
internal sealed record FuzzRequest(string Kind, string Name, byte[] Body)
{
    public string Method { get; init; } = "POST";

    /// <summary>Null for none.</summary>
    public string? ContentType { get; init; } = "application/json; charset=utf-8";

    public string? ContentEncoding { get; init; }

    /// <summary>Null for the right token; an empty list for none.</summary>
    public IReadOnlyList<string>? Authorization { get; init; }

    public bool IsChunked { get; init; }

    /// <summary>How the request breaks off or is garbled, where it does not go over the wire as HTTP has it.</summary>
    public BrokenWire? Broken { get; init; }

    /// <summary>The connection may break before there is an answer: the door does not read on to the end of what it refuses.</summary>
    public bool IsTooLarge => Body.Length > Bot.Teams.ActivityReader.MaxBodyBytes || (Authorization ?? []).Sum(static header => header.Length) > 16_000;

    public static FuzzRequest Of(string kind, string name, string json) => new(kind, name, Encoding.UTF8.GetBytes(json));

    public HttpRequestMessage ToMessage(string rightToken)
    {
        HttpRequestMessage message = new(new HttpMethod(Method), "/api/messages") { Content = new ByteArrayContent(Body) };
        foreach (var header in Authorization ?? [$"Bearer {rightToken}"])
        {
            message.Headers.TryAddWithoutValidation("Authorization", header);
        }

        if (ContentType is not null)
        {
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (ContentEncoding is not null)
        {
            message.Content.Headers.TryAddWithoutValidation("Content-Encoding", ContentEncoding);
        }

        if (IsChunked)
        {
            message.Headers.TransferEncodingChunked = true;
        }

        message.Headers.ConnectionClose = null;
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("fuzz", "1"));
        return message;
    }

    /// <summary>Short enough to be read, long enough to see what it is.</summary>
    public string Describe()
    {
        var text = Encoding.UTF8.GetString(Body);
        return $"{Kind} {Name} {Method} {Broken} {ContentType} {ContentEncoding} auth={Cut(Authorization is null ? "right" : string.Join(" | ", Authorization), 300)} {Body.Length} bytes: {Cut(text, 1800)}";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..length]}…{text[^Math.Min(60, text.Length - length)..]}";
}
