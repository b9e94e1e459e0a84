using Azure.Core;
using Azure.Core.Pipeline;

namespace CareSystem.Tests.Kit.Door;

/// <summary>Storage that is slow, or does not answer, when a test says so; tells how many rounds of requests a turn took.</summary>
internal sealed class SlowStorage : HttpPipelinePolicy
{
    /// <summary>In real time: a test that fails before it lets go must end all the same.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly AsyncLocal<bool> isCounted = new();
    private TaskCompletionSource? held;
    private TaskCompletionSource? arrived;
    private int open;

    /// <summary>How long each request takes in real time: long enough for all of a round to have begun.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How often a counted request began while no other was under way.</summary>
    public int Rounds { get; private set; }

    /// <summary>How many requests were counted.</summary>
    public int Requests { get; private set; }

    /// <summary>Counts the requests that are sent on behalf of the caller, and nobody else's, until it is disposed of.</summary>
    public IDisposable Count()
    {
        lock (gate)
        {
            (Rounds, Requests, open) = (0, 0, 0);
        }

        isCounted.Value = true;
        return new Ending(this);
    }

    /// <summary>From now on nothing is answered; ends when the first request is waiting.</summary>
    public Task HoldAsync()
    {
        lock (gate)
        {
            held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return arrived.Task;
        }
    }

    public void Release()
    {
        lock (gate)
        {
            held?.SetResult();
            held = null;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Path.Contains("wakeups", StringComparison.Ordinal))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        Task waiting;
        var counts = isCounted.Value;
        lock (gate)
        {
            Requests += counts ? 1 : 0;
            Rounds += counts && open++ == 0 ? 1 : 0;
            waiting = held?.Task ?? Task.CompletedTask;
            arrived?.TrySetResult();
        }

        try
        {
            await waiting.WaitAsync(LongestHold, message.CancellationToken);
            await Task.Delay(Delay, message.CancellationToken);
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            lock (gate)
            {
                open -= counts ? 1 : 0;
            }
        }
    }

    private sealed class Ending(SlowStorage storage) : IDisposable
    {
        public void Dispose() => storage.isCounted.Value = false;
    }
}
