using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CareSystem.Tests.Browser;

/// <summary>
/// What the Playground's page knows. One frame of its server about a post or a message that the page does not know throws in the loop
/// that reads them: from then on the page shows nothing any more. So the page gets a frame only once it has the answer to all it asked
/// (a reply may be faster than the answer that names the post), and never one about what was said before it was opened.
/// </summary>
internal sealed class PageKnowledge
{
    /// <summary>An answer reaches the page's script a moment after the browser has it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.25);

    /// <summary>A request that is never answered must not hold everything back for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, byte> known = new(StringComparer.Ordinal);
    private int open;

    /// <summary>When the last answer came.</summary>
    private long answered;

    public PageKnowledge(IPage page)
    {
        page.Request += (_, request) => Asked(request);
        page.RequestFailed += (_, request) => Ended(request);
        page.RequestFinished += async (_, request) => await AnsweredAsync(request);
    }

    /// <summary>Whether the page can take this frame; returns once it has the answer to everything it asked.</summary>
    public async Task<bool> TakesAsync(string frame)
    {
        if (JsonNode.Parse(frame) is not JsonObject said || said["action"]?.GetValue<string>() is not { } action)
        {
            return true;
        }

        await SettledAsync();
        var conversation = said["actionConversationId"]?.GetValue<string>() ?? "";
        if (conversation.Contains(";messageid=", StringComparison.Ordinal) && !known.ContainsKey(conversation))
        {
            return false;
        }

        var message = said["message"];
        if (action == "updateMessage")
        {
            return message?["messageId"]?.GetValue<string>() is { } updated && known.ContainsKey(updated);
        }

        Learn(message);
        return true;
    }

    private async Task SettledAsync()
    {
        var start = Environment.TickCount64;
        while (!IsSettled() && Environment.TickCount64 - start < Longest.TotalMilliseconds)
        {
            await Task.Delay(Look);
        }
    }

    private bool IsSettled() => Volatile.Read(ref open) == 0 && Environment.TickCount64 - Volatile.Read(ref answered) >= Moment.TotalMilliseconds;

    private void Asked(IRequest request)
    {
        if (request.Method == "POST")
        {
            Interlocked.Increment(ref open);
        }
    }

    private async Task AnsweredAsync(IRequest request)
    {
        if (request.Method == "POST" && await request.ResponseAsync() is { Ok: true } response)
        {
            Learn(await BodyAsync(response));
        }

        Ended(request);
    }

    private static async Task<JsonNode?> BodyAsync(IResponse response)
    {
        try
        {
            return await response.TextAsync() is { Length: > 0 } text && text[0] == '{' ? JsonNode.Parse(text) : null;
        }
        catch (PlaywrightException)
        {
            // The page has been closed meanwhile.
            return null;
        }
    }

    private void Ended(IRequest request)
    {
        if (request.Method == "POST")
        {
            Volatile.Write(ref answered, Environment.TickCount64);
            Interlocked.Decrement(ref open);
        }
    }

    private void Learn(JsonNode? said)
    {
        foreach (var name in new[] { "messageId", "postConversationId" })
        {
            if (said?[name]?.GetValue<string>() is { } id)
            {
                known.TryAdd(id, 0);
            }
        }
    }
}
