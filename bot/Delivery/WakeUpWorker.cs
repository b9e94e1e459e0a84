using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>Listens to the queue: whatever a copy that died, or a long wait, left to be done.</summary>
internal sealed partial class WakeUpWorker(
    WakeUpQueue queue, WakeUps wakeUps, OutboxStore outbox, LaneBell bell, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<WakeUpWorker> log)
    : BackgroundService
{
    /// <summary>A wake-up is enqueued before its row is committed; after this long the commit will not come any more.</summary>
    public static readonly TimeSpan CommitGrace = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = await queue.ReceiveAsync(stoppingToken);
                await Task.WhenAll(rung.Select(wakeUp => AnswerAsync(wakeUp, stoppingToken)));
                if (rung.Count == 0)
                {
                    // The queue lives on the account's clock, so idling does too, whatever the service's clock says.
                    await Task.Delay(options.Value.IdlePoll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Log.QueueFailed(log, e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task AnswerAsync(RungWakeUp wakeUp, CancellationToken cancellation)
    {
        try
        {
            wakeUps.LetGo(wakeUp.Forum, wakeUp.Row, wakeUp.MessageId);
            var now = time.GetUtcNow();
            var row = await outbox.FindAsync(wakeUp.Forum, wakeUp.Row, cancellation);
            if (row is null)
            {
                if (now - wakeUp.EnqueuedAt > CommitGrace || wakeUp.Row.Contains(":shared:", StringComparison.Ordinal))
                {
                    await queue.DeleteAsync(wakeUp.MessageId, wakeUp.PopReceipt, cancellation);
                }
                else
                {
                    await queue.HideAsync(wakeUp, now + TimeSpan.FromMinutes(1), cancellation);
                }

                return;
            }

            if (row.Value.State != OutboxState.Pending)
            {
                await queue.DeleteAsync(wakeUp.MessageId, wakeUp.PopReceipt, cancellation);
                return;
            }

            var due = row.Value.NotBefore > row.Value.Due ? row.Value.NotBefore : row.Value.Due;
            if (due > now)
            {
                await queue.HideAsync(wakeUp, due, cancellation);
                return;
            }

            // The lane's own worker carries it out and deletes the message by this receipt; if it cannot, the message rings again.
            if (await queue.HideAsync(wakeUp, now + WakeUpQueue.HeadStart, cancellation) is { } receipt)
            {
                wakeUps.Hold(wakeUp.Forum, wakeUp.Row, wakeUp.MessageId, receipt);
            }

            bell.Ring(wakeUp.Forum, row.Value.Lane);
        }
        catch (StorageUnavailableException)
        {
            // The message shows itself again after its minute.
            Log.QueueFailed(log, nameof(StorageUnavailableException));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 320, Level = LogLevel.Warning, Message = "The wake-up queue could not be served: {Cause}.")]
        public static partial void QueueFailed(ILogger logger, string cause);
    }
}
