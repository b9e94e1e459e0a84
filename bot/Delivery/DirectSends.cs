using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// What goes out past the lanes: the answer to what somebody just typed, and the sign that it is being worked on. A person who waits
/// is not made to wait for a claim: each copy has a part of what the channel takes for its own, and only that holds an answer back.
/// </summary>
internal sealed class DirectSends(IMessenger messenger, SendBudget budget, SendLimits limits, AnswerWindows windows, TimeProvider time) : IDirectSends
{
    /// <summary>How long a person's answer is tried for: the channel itself gives up on a message's turn after some 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Where the channel puts an answer off and names no time, or one that is over.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const string Full = "ConversationFull";

    /// <summary>
    /// What a sign leaves for the answer. Where each of many copies has but one message a second to a conversation, the sign has it, and
    /// the answer waits for the rest of that second.
    /// </summary>
    private readonly int leftForAnswer = limits.OfAnswers.All(static limit => limit.Count > 1) ? 1 : 0;

    public async Task<SendResult> AnswerAsync(Recipient recipient, Address to, OutgoingMessage message, IWaitingSign? sign, CancellationToken cancellation)
    {
        var (lane, begun) = (recipient.Lane, time.GetTimestamp());
        while (true)
        {
            // Also where there is no room yet: what room there will be is the answer's, and a sign would take it.
            sign?.Hide();
            var result = await WhenFreeAsync(lane, begun, stop => messenger.PostAsync(to, message, stop), cancellation);
            if (result is not SendResult.TryLater later)
            {
                return result;
            }

            var wait = later.After is { } asked && asked > TimeSpan.Zero ? asked : Pause;
            if (wait > Left(begun))
            {
                return result;
            }

            // While the channel asks to be left alone it would take no sign either, and might ask for longer.
            if (later.After is null)
            {
                sign?.Show();
            }

            await Task.Delay(wait, time, cancellation);
        }
    }

    public Task<SendResult> ReplaceAsync(Recipient recipient, Address to, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
        WhenFreeAsync(recipient.Lane, time.GetTimestamp(), stop => messenger.UpdateAsync(to, activityId, message, stop), cancellation);

    public async Task<SendResult> SignAsync(Recipient recipient, Address to, OutgoingMessage message, CancellationToken cancellation)
    {
        var lane = recipient.Lane;
        return windows.Begin(lane, leftForAnswer) is var wait && wait > TimeSpan.Zero ? new SendResult.TryLater(Full, wait) : await SendAsync(lane, stop => messenger.PostAsync(to, message, stop), cancellation);
    }

    private TimeSpan Left(long begun) => Patience - time.GetElapsedTime(begun);

    private async Task<SendResult> WhenFreeAsync(string lane, long begun, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        while (windows.Begin(lane) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > Left(begun))
            {
                return new SendResult.TryLater(Full, wait);
            }

            await Task.Delay(wait, time, cancellation);
        }

        return await SendAsync(lane, send, cancellation);
    }

    /// <summary>There is room, and it is taken.</summary>
    private async Task<SendResult> SendAsync(string lane, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        try
        {
            using var permit = await budget.TakeAsync(cancellation);
            return await send(cancellation);
        }
        finally
        {
            windows.End(lane);
        }
    }
}
