using System.Diagnostics;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// This copy's share of what one app may send to one tenant in a second. Each permit is used again only a second after the answer to
/// what it was used for: so no window of a second, wherever it begins and however slow the way is, holds more requests than permits.
/// </summary>
internal sealed class SendBudget(SendLimits limits) : IDisposable
{
    /// <summary>On the real clock, whatever the service's clock says: the channel counts by that.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1001);

    private static readonly long Started = Stopwatch.GetTimestamp();

    private readonly SemaphoreSlim permits = new(limits.PerSecond);

    /// <summary>Waits for a permit; disposing of it says that the request is over.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await SinceStartAsync(cancellation);
        await permits.WaitAsync(cancellation);
        return new Permit(this);
    }

    public void Dispose() => permits.Dispose();

    /// <summary>A copy that was killed and has come back may have used its share of this second already.</summary>
    private static async Task SinceStartAsync(CancellationToken cancellation)
    {
        var wait = Window - Stopwatch.GetElapsedTime(Started);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, cancellation);
        }
    }

    private async Task GiveBackAsync()
    {
        await Task.Delay(Window);
        try
        {
            permits.Release();
        }
        catch (ObjectDisposedException)
        {
            // The service has ended meanwhile.
        }
    }

    private sealed class Permit(SendBudget budget) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
            {
                _ = budget.GiveBackAsync();
            }
        }
    }
}
