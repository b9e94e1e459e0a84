using System.Collections.Concurrent;
using System.Diagnostics;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Delivery;

/// <summary>A channel that takes everything, and remembers when.</summary>
internal sealed class TakingChannel : IMessenger
{
    private static readonly SendResult Taken = new SendResult.Sent("1");

    private readonly ConcurrentQueue<long> taken = new();

    /// <summary>When each request came, by the real clock.</summary>
    public IEnumerable<TimeSpan> Times => taken.Select(static at => Stopwatch.GetElapsedTime(0, at));

    public Task<SendResult> PostAsync(Address to, OutgoingMessage message, CancellationToken cancellation) => TakeAsync();

    public Task<SendResult> ReplyAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation) => TakeAsync();

    public Task<SendResult> OpenThreadAsync(Address channel, OutgoingMessage message, CancellationToken cancellation) => TakeAsync();

    public Task<SendResult> UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation) => TakeAsync();

    public Task<SendResult> DeleteAsync(Address to, string activityId, CancellationToken cancellation) => TakeAsync();

    public Task<SendResult> OpenChatAsync(string serviceUrl, TenantId tenant, string botId, string channelUserId, CancellationToken cancellation) => TakeAsync();

    private Task<SendResult> TakeAsync()
    {
        taken.Enqueue(Stopwatch.GetTimestamp());
        return Task.FromResult(Taken);
    }
}
