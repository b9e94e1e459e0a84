using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>
/// Who lost a race for a row stands in line before trying again: of twenty people who move one counter at the same moment each loses
/// once or twice, and not nineteen times. Only a courtesy within this copy of the service: the ETag decides. Forums share a few lines,
/// so that nothing grows.
/// </summary>
internal sealed class WaitingLines
{
    private readonly SemaphoreSlim[] lines = [.. Enumerable.Range(0, 16).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>A place that is not taken yet; given back when it is disposed.</summary>
    public Place For(ForumId forum) => new(lines[(uint)string.GetHashCode(forum.Value, StringComparison.Ordinal) % (uint)lines.Length]);

    internal sealed class Place(SemaphoreSlim line) : IDisposable
    {
        private bool taken;

        /// <summary>Waits for its turn, and keeps it.</summary>
        public async Task TakeAsync(CancellationToken cancellation)
        {
            if (!taken)
            {
                await line.WaitAsync(cancellation);
                taken = true;
            }
        }

        public void Dispose()
        {
            if (taken)
            {
                line.Release();
            }
        }
    }
}
