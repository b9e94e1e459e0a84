using Microsoft.Playwright;

namespace CareSystem.Tests.Browser;

/// <summary>What the page has asked its server for and has no answer to yet, and when the server last said something by itself.</summary>
internal sealed class PageTraffic
{
    /// <summary>A request that is never answered must not hold everything back for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private long heard = Environment.TickCount64;
    private int open;

    public PageTraffic(IPage page)
    {
        page.Request += (_, request) => Count(request, 1);
        page.RequestFinished += (_, request) => Count(request, -1);
        page.RequestFailed += (_, request) => Count(request, -1);
    }

    /// <summary>A frame of the server has reached the page.</summary>
    public void Heard() => Volatile.Write(ref heard, Environment.TickCount64);

    /// <summary>Returns once no request has been open for this long.</summary>
    public Task AnsweredAsync(TimeSpan quiet) => StillAsync(quiet, () => Volatile.Read(ref open) == 0);

    /// <summary>Returns once no request has been open and the server has said nothing for this long.</summary>
    public Task QuietAsync(TimeSpan quiet) =>
        StillAsync(quiet, () => Volatile.Read(ref open) == 0 && Environment.TickCount64 - Volatile.Read(ref heard) > Look.TotalMilliseconds * 2);

    private static async Task StillAsync(TimeSpan quiet, Func<bool> still)
    {
        var start = Environment.TickCount64;
        for (var since = start; Environment.TickCount64 - since < quiet.TotalMilliseconds && Environment.TickCount64 - start < Longest.TotalMilliseconds;)
        {
            await Task.Delay(Look);
            if (!still())
            {
                since = Environment.TickCount64;
            }
        }
    }

    private void Count(IRequest request, int change)
    {
        if (request.Method is "POST" or "PUT")
        {
            Interlocked.Add(ref open, change);
        }
    }
}
