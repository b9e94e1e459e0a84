using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>One request for the content of a file.</summary>
public sealed record FileRequest(string Method, string Path, string? Authorization, string? ContentRange, string? ContentType);

/// <summary>
/// Where Teams keeps the files of personal chats: addresses that are themselves the right to fetch or put. An upload session takes its
/// content once and is over, as OneDrive's is.
/// </summary>
public sealed class FileStandIn
{
    private readonly ConcurrentDictionary<string, byte[]> contents = new();
    private readonly ConcurrentDictionary<string, bool> sessions = new();
    private readonly ConcurrentQueue<FileRequest> requests = new();
    private int last;
    private Func<string> baseUrl = static () => "";

    public IReadOnlyList<FileRequest> Requests => [.. requests];

    /// <summary>Asked about each request: what to answer instead of the usual, or null.</summary>
    public Func<HttpContext, IResult?> Instead { get; set; } = static _ => null;

    /// <summary>Whoever knows the address knows this, and may read or write.</summary>
    public const string Secret = "a-secret-of-the-address";

    /// <summary>The address at which this content can be fetched.</summary>
    public string Hold(byte[] content)
    {
        var path = $"down{Interlocked.Increment(ref last)}";
        contents[path] = content;
        return $"{baseUrl()}/files/{path}?tempauth={Secret}";
    }

    /// <summary>The address of an upload session.</summary>
    public string Session()
    {
        var path = $"up{Interlocked.Increment(ref last)}";
        sessions[path] = true;
        return $"{baseUrl()}/files/{path}?tempauth={Secret}";
    }

    /// <summary>What was put to an address; null = nothing.</summary>
    public byte[]? Content(string address) => contents.GetValueOrDefault(new Uri(address).Segments[^1]);

    internal void Map(WebApplication app, Func<string> at)
    {
        baseUrl = at;
        app.Map("/files/{path}", AnswerAsync);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, string path)
    {
        requests.Enqueue(new FileRequest(
            context.Request.Method, path, context.Request.Headers.Authorization.FirstOrDefault(), context.Request.Headers.ContentRange.FirstOrDefault(), context.Request.ContentType));
        if (Instead(context) is { } instead)
        {
            return instead;
        }

        if (context.Request.Method == "GET")
        {
            return contents.TryGetValue(path, out var content) ? Results.Bytes(content) : Results.NotFound();
        }

        if (!sessions.TryRemove(path, out _))
        {
            return Results.NotFound();
        }

        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        contents[path] = body.ToArray();
        return Results.Json(new { id = path }, statusCode: 201);
    }
}
