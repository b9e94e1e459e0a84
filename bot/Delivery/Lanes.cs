using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>A claimed lane: until it is given back, only its holder sends to that conversation.</summary>
internal sealed class Lane(string key, ETag tag, SendWindow window, DateTimeOffset notBefore, bool tookOver)
{
    public string Key { get; } = key;

    public ETag Tag { get; set; } = tag;

    public SendWindow Window { get; } = window;

    /// <summary>The channel asked for quiet until then.</summary>
    public DateTimeOffset NotBefore { get; set; } = notBefore;

    /// <summary>The copy before died holding it: what it was sending may have arrived.</summary>
    public bool TookOver { get; } = tookOver;

    public DateTimeOffset ClaimedAt { get; set; }
}

/// <summary>Claims conversations across copies of the service: <c>lane:{key} / lane</c> in the directory.</summary>
internal sealed class Lanes(StorageClients clients, IIdSource ids, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const string Row = "lane";

    private readonly string owner = ids.Next(16);

    /// <summary>How long a claim holds without being renewed.</summary>
    public TimeSpan Lease { get; } = options.Value.LaneLease;

    /// <returns>The lane, or the time at which the present holder's lease ends.</returns>
    public async Task<(Lane? Lane, DateTimeOffset BusyUntil)> ClaimAsync(string key, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var partition = "lane:" + key;
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(partition, Row, cancellationToken: cancellation), cancellation);
        var row = found.HasValue ? found.Value! : null;
        var now = time.GetUtcNow();
        var until = row?.InstantOrNull("Until") ?? default;
        var heldBefore = row?.TextOrNull("Owner") is { Length: > 0 };
        if (heldBefore && until > now && row!.Text("Owner") != owner)
        {
            return (null, until);
        }

        var entity = new TableEntity(partition, Row)
        {
            ["Owner"] = owner,
            ["Until"] = now + Lease,
            ["NotBefore"] = row?.InstantOrNull("NotBefore"),
            ["Sent"] = row?.GetBinary("Sent"),
        };
        try
        {
            var answer = await StorageCall.RunAsync(
                () => row is null ? table.AddEntityAsync(entity, cancellation) : table.UpdateEntityAsync(entity, row.ETag, TableUpdateMode.Replace, cancellation),
                cancellation);
            var tag = answer.Headers.ETag ?? throw new InvalidOperationException("The table gave no tag.");
            return (new Lane(key, tag, SendWindow.Read(row?.GetBinary("Sent")), row?.InstantOrNull("NotBefore") ?? default, heldBefore) { ClaimedAt = now }, default);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return (null, now + TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Keeps the claim for another lease.</summary>
    /// <returns>False when it was lost: stop sending at once.</returns>
    public Task<bool> RenewAsync(Lane lane, CancellationToken cancellation) => WriteAsync(lane, owner, cancellation);

    /// <summary>Gives the lane back, with what was sent in it.</summary>
    public Task<bool> ReleaseAsync(Lane lane, CancellationToken cancellation) => WriteAsync(lane, "", cancellation);

    private async Task<bool> WriteAsync(Lane lane, string holder, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var table = await clients.DirectoryAsync(cancellation);
        var entity = new TableEntity("lane:" + lane.Key, Row)
        {
            ["Owner"] = holder,
            ["Until"] = now + Lease,
            ["NotBefore"] = lane.NotBefore == default ? null : lane.NotBefore,
            ["Sent"] = lane.Window.Write(now),
        };
        try
        {
            var answer = await StorageCall.RunAsync(() => table.UpdateEntityAsync(entity, lane.Tag, TableUpdateMode.Replace, cancellation), cancellation);
            lane.Tag = answer.Headers.ETag ?? lane.Tag;
            lane.ClaimedAt = now;
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 412 or 404)
        {
            return false;
        }
    }
}
