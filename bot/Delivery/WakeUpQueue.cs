using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>What a message of the queue says: ids only.</summary>
internal sealed record WakeUp(string Forum, string Row);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WakeUp))]
internal sealed partial class WakeUpJson : JsonSerializerContext;

/// <summary>A received wake-up.</summary>
internal sealed record RungWakeUp(ForumId Forum, string Row, DateTimeOffset EnqueuedAt, string MessageId, string PopReceipt);

/// <summary>The queue <c>wakeups</c>: it only wakes; a lost message loses nothing, a doubled one does nothing twice.</summary>
internal sealed class WakeUpQueue
{
    /// <summary>A message can be hidden for seven days at most; six leave a day for an outage.</summary>
    public static readonly TimeSpan LongestHop = TimeSpan.FromDays(6);

    /// <summary>What is due now is tried at once by the copy that committed it; the queue comes in if that copy dies.</summary>
    public static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(30);

    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private readonly TimeProvider time;
    private volatile bool made;

    public WakeUpQueue(IOptions<StorageOptions> options, IEnumerable<HttpPipelinePolicy> policies, TimeProvider time)
    {
        this.time = time;
        var settings = options.Value;
        var client = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        StorageClients.Limit(client, settings, policies);
        QueueClient Open(string name) => settings.ConnectionString is { Length: > 0 } connection
            ? new QueueClient(connection, settings.Prefix + name, client)
            : new QueueClient(new Uri($"https://{settings.AccountName}.queue.core.windows.net/{settings.Prefix}{name}"), StorageClients.Credential(settings), client);
        queue = Open("wakeups");
        poison = Open("wakeups-poison");
    }

    public async Task<SendReceipt> EnqueueAsync(ForumId forum, string row, DateTimeOffset due, CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        var body = JsonSerializer.Serialize(new WakeUp(forum.Value, row), WakeUpJson.Default.WakeUp);
        var hidden = Hop(due);
        return await StorageCall.RunAsync(
            async () => (await queue.SendMessageAsync(body, hidden, TimeSpan.FromSeconds(-1), cancellation)).Value, cancellation);
    }

    public async Task<IReadOnlyList<RungWakeUp>> ReceiveAsync(CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        var messages = await StorageCall.RunAsync(
            async () => (await queue.ReceiveMessagesAsync(16, TimeSpan.FromSeconds(60), cancellation)).Value, cancellation);
        var rung = new List<RungWakeUp>(messages.Length);
        foreach (var message in messages)
        {
            if (Read(message) is { } wakeUp)
            {
                rung.Add(new RungWakeUp(
                    new ForumId(wakeUp.Forum), wakeUp.Row, message.InsertedOn ?? time.GetUtcNow(), message.MessageId, message.PopReceipt));
            }
            else
            {
                await DeleteAsync(message.MessageId, message.PopReceipt, cancellation);
            }
        }

        return rung;
    }

    /// <summary>Hides a received wake-up until <paramref name="due"/>, or as long as one hop reaches.</summary>
    /// <returns>The new receipt; null where the message is somebody else's now, or gone.</returns>
    public async Task<string?> HideAsync(RungWakeUp wakeUp, DateTimeOffset due, CancellationToken cancellation)
    {
        var hidden = due - time.GetUtcNow();
        hidden = hidden < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : hidden > LongestHop ? LongestHop : hidden;
        try
        {
            var updated = await StorageCall.RunAsync(
                () => queue.UpdateMessageAsync(wakeUp.MessageId, wakeUp.PopReceipt, (string?)null, hidden, cancellation), cancellation);
            return updated.Value.PopReceipt;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 400)
        {
            return null;
        }
    }

    public async Task DeleteAsync(string messageId, string popReceipt, CancellationToken cancellation)
    {
        try
        {
            await StorageCall.RunAsync(() => queue.DeleteMessageAsync(messageId, popReceipt, cancellation), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 400)
        {
            // Received by another copy meanwhile: it will find the row finished and drop it.
        }
    }

    /// <summary>Says which row was given up, as a signal; the row itself is the record of it.</summary>
    public async Task PoisonAsync(ForumId forum, string row, CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        var body = JsonSerializer.Serialize(new WakeUp(forum.Value, row), WakeUpJson.Default.WakeUp);
        await StorageCall.RunAsync(() => poison.SendMessageAsync(body, null, TimeSpan.FromSeconds(-1), cancellation), cancellation);
    }

    /// <summary>Throws when the queue does not answer.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await MakeAsync(cancellation);
        await StorageCall.RunAsync(() => queue.GetPropertiesAsync(cancellation), cancellation);
    }

    private static WakeUp? Read(QueueMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.MessageText, WakeUpJson.Default.WakeUp) is { Forum.Length: > 0, Row.Length: > 0 } wakeUp ? wakeUp : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TimeSpan Hop(DateTimeOffset due)
    {
        var wait = due - time.GetUtcNow();
        return wait <= TimeSpan.Zero ? HeadStart : wait > LongestHop ? LongestHop : TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds));
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        if (!made)
        {
            await StorageCall.RunAsync(() => queue.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);
            await StorageCall.RunAsync(() => poison.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);
            made = true;
        }
    }
}
