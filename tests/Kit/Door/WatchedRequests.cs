using Azure.Core;

namespace CareSystem.Tests.Kit.Door;

/// <summary>The requests to storage that one caller caused, in their order, and in how many rounds it read.</summary>
internal sealed class WatchedRequests(TimeSpan readsTake)
{
    private readonly List<string> all = [];
    private int reading;

    public IReadOnlyList<string> All => all;

    /// <summary>A round begins with a read that nothing else is read beside.</summary>
    public int ReadRounds { get; private set; }

    public void Note(HttpMessage message)
    {
        lock (all)
        {
            all.Add($"{message.Request.Method} {message.Request.Uri.Path}{message.Request.Uri.Query}");
        }
    }

    public async ValueTask SendAsync(HttpMessage message, Func<ValueTask> send)
    {
        if (message.Request.Method != RequestMethod.Get)
        {
            await send();
            return;
        }

        lock (all)
        {
            ReadRounds += reading++ == 0 ? 1 : 0;
        }

        try
        {
            await send();
            await Task.Delay(readsTake);
        }
        finally
        {
            lock (all)
            {
                reading--;
            }
        }
    }
}
