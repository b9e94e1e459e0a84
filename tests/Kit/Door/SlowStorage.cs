using Azure.Core;
using Azure.Core.Pipeline;

namespace CareSystem.Tests.Kit.Door;

/// <summary>Storage that is slow, or does not answer, when a test says so; tells how many rounds of requests a turn took.</summary>
internal sealed class SlowStorage : HttpPipelinePolicy
{
    private readonly Lock gate = new();
    private TaskCompletionSource? held;
    private TaskCompletionSource? arrived;
    private int open;

    /// <summary>How long each request takes in real time: long enough for all of a round to have begun.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How often a request began while no other was under way.</summary>
    public int Rounds { get; private set; }

    public int Requests { get; private set; }

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

    public void Forget()
    {
        lock (gate)
        {
            (Rounds, Requests) = (0, 0);
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
        lock (gate)
        {
            Requests++;
            Rounds += open++ == 0 ? 1 : 0;
            waiting = held?.Task ?? Task.CompletedTask;
            arrived?.TrySetResult();
        }

        try
        {
            await waiting.WaitAsync(message.CancellationToken);
            await Task.Delay(Delay, message.CancellationToken);
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            lock (gate)
            {
                open--;
            }
        }
    }
}
