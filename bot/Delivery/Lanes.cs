using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using Microsoft.Extensions.Options;

namespace CareSystem.Bot.Delivery;

/// <summary>
/// Claims conversations across copies of the service: <c>lane:{key} / lane</c> in the directory. No two clocks are compared: how long
/// ago a row was written is told by the table service, and times in it are shifted from the writer's clock to the reader's.
/// </summary>
internal sealed class Lanes(StorageClients clients, IIdSource ids, IOptions<DeliveryOptions> options, SendLimits limits, TimeProvider time)
{
    private const string Row = "lane";

    /// <summary>The service's date has whole seconds: asked any sooner it would say the same.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    private readonly string owner = ids.Next(16);

    /// <summary>Claimed and not given back yet; where giving back failed, this knows better than the row what was sent.</summary>
    private readonly ConcurrentDictionary<string, Lane> held = new(StringComparer.Ordinal);

    /// <summary>How long a claim holds without being renewed.</summary>
    public TimeSpan Lease { get; } = options.Value.LaneLease;

    /// <returns>The lane, or the time at which it is worth asking again.</returns>
    public async Task<(Lane? Lane, DateTimeOffset BusyUntil)> ClaimAsync(LaneOfForum place, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        var partition = Partition(place.Lane);
        var asked = time.GetTimestamp();
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(partition, Row, cancellationToken: cancellation), cancellation);
        var row = found.HasValue ? Kept.Read(found.Value!) : null;
        var now = time.GetUtcNow();

        // The service's date has whole seconds: this is at most a second less than the truth, never more.
        var age = row is not null && found.GetRawResponse().Headers.Date - row.WrittenAt is { } told && told > TimeSpan.Zero ? told : TimeSpan.Zero;
        var isOurs = row?.By == owner;
        if (row is { IsHeld: true } && !isOurs && row.Lease > age)
        {
            var left = row.Lease - age;
            return (null, now + (left > Short ? left : Short));
        }

        var lane = row is null ? new Lane(place, default, SendWindow.Empty(limits.OfLane))
            : isOurs ? Ours(place, row)
            : Anothers(place, row, now, age);
        try
        {
            lane.Tag = await WriteAsync(table, lane, isHeld: true, isNew: row is null, row?.Tag ?? default, cancellation);
            lane.ClaimedAt = asked;
            held[lane.Key] = lane;
            return (lane, default);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return (null, now + TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>How long the claim still holds.</summary>
    public TimeSpan Left(Lane lane) => Lease - time.GetElapsedTime(lane.ClaimedAt);

    /// <summary>Makes sure that the claim holds well into what is to be done next, and that the row knows of it.</summary>
    /// <exception cref="LaneLostException">It is another copy's now: stop at once.</exception>
    public async Task HoldAsync(Lane lane, CancellationToken cancellation)
    {
        if (lane.Left == 0 || Left(lane) < Lease * 2 / 3)
        {
            await RenewAsync(lane, cancellation);
        }
    }

    /// <summary>Keeps the claim for another lease.</summary>
    /// <exception cref="LaneLostException">It is another copy's now: stop at once.</exception>
    public async Task RenewAsync(Lane lane, CancellationToken cancellation)
    {
        await lane.Writing.WaitAsync(cancellation);
        try
        {
            await RenewAloneAsync(lane, cancellation);
        }
        finally
        {
            lane.Writing.Release();
        }
    }

    /// <summary>
    /// Renews the claim while work goes on, and stops the work before the claim ends. While storage does not answer nobody else can
    /// claim the lane either, but it may answer others first.
    /// </summary>
    /// <returns>False when the work was told to stop.</returns>
    public async Task<bool> KeepAsync(Lane lane, Task work, CancellationTokenSource stop)
    {
        while (true)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            await Task.WhenAny(work, Task.Delay(Lease / 3, time, ended.Token));
            await ended.CancelAsync();
            if (work.IsCompleted || stop.IsCancellationRequested)
            {
                return !stop.IsCancellationRequested;
            }

            try
            {
                await RenewAsync(lane, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception e) when (e is not LaneLostException && Left(lane) > Lease / 10)
            {
                // What was claimed still holds for a while.
            }
            catch (Exception)
            {
                await stop.CancelAsync();
                return false;
            }
        }
    }

    private async Task RenewAloneAsync(Lane lane, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        var table = await clients.DirectoryAsync(cancellation);
        try
        {
            lane.Tag = await WriteAsync(table, lane, isHeld: true, isNew: false, lane.Tag, cancellation);
            lane.ClaimedAt = asked;
            lane.Left = Lane.Block;
        }
        catch (RequestFailedException e) when (e.Status is 412 or 404)
        {
            if (await FindOursAsync(table, lane, cancellation) is not { } tag)
            {
                held.TryRemove(lane.Key, out _);
                throw new LaneLostException();
            }

            // It was our own write, whose answer was lost. Written again it says what it should.
            lane.Tag = tag;
            lane.ClaimedAt = asked;
        }
    }

    /// <summary>Gives the lane back, with what was sent in it; one in which nothing was sent lately leaves no row.</summary>
    public async Task ReleaseAsync(Lane lane, CancellationToken cancellation)
    {
        var table = await clients.DirectoryAsync(cancellation);
        for (var isAgain = false; ; isAgain = true)
        {
            try
            {
                await GiveBackAsync(table, lane, cancellation);
                break;
            }
            catch (RequestFailedException e) when (e.Status is 412 or 404)
            {
                // Another copy's already; or ours still, by a renewal whose answer was lost.
                if (isAgain || await FindOursAsync(table, lane, cancellation) is not { } tag)
                {
                    break;
                }

                lane.Tag = tag;
            }
        }

        held.TryRemove(lane.Key, out _);
    }

    private static string Partition(string key) => "lane:" + key;

    /// <summary>Claimed or given back by this copy: times are by its own clock.</summary>
    private Lane Ours(LaneOfForum place, Kept row) => held.TryGetValue(place.Lane, out var before)
        ? new Lane(place, row.Tag, before.Window) { NotBefore = before.NotBefore, Refusals = before.Refusals, Dead = before.Dead }
        : new Lane(place, row.Tag, SendWindow.Read(row.Sent, limits.OfLane))
        {
            NotBefore = row.NotBefore,
            Refusals = row.Refusals,
            // The answer to this very claim was lost, and with it whose the lane was before.
            Dead = row.IsHeld ? new DeadHolder(row.Forum, row.At) : null,
        };

    private Lane Anothers(LaneOfForum place, Kept row, DateTimeOffset now, TimeSpan age)
    {
        var shift = now - age - row.At;
        var window = SendWindow.Read(row.Sent, limits.OfLane, shift);
        if (row.IsHeld)
        {
            // It died: all that it was still free to send counts as sent, at the last moment at which it may have been.
            var last = now - (age - row.Lease);
            for (var i = 0; i < Lane.Block; i++)
            {
                window.Record(last);
            }
        }

        return new Lane(place, row.Tag, window)
        {
            NotBefore = row.NotBefore == default ? default : row.NotBefore + shift,
            Refusals = row.Refusals,
            Dead = row.IsHeld ? new DeadHolder(row.Forum, row.At) : null,
        };
    }

    private async Task GiveBackAsync(TableClient table, Lane lane, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (lane.Refusals == 0 && lane.NotBefore <= now && lane.Window.IsEmpty(now))
        {
            await StorageCall.RunAsync(() => table.DeleteEntityAsync(Partition(lane.Key), Row, lane.Tag, cancellation), cancellation);
        }
        else
        {
            await WriteAsync(table, lane, isHeld: false, isNew: false, lane.Tag, cancellation);
        }
    }

    private async Task<ETag> WriteAsync(TableClient table, Lane lane, bool isHeld, bool isNew, ETag before, CancellationToken cancellation)
    {
        var entity = Kept.Write(lane, owner, isHeld, Lease, time.GetUtcNow());
        var answer = await StorageCall.RunAsync(
            () => isNew ? table.AddEntityAsync(entity, cancellation) : table.UpdateEntityAsync(entity, before, TableUpdateMode.Replace, cancellation),
            cancellation);
        return answer.Headers.ETag ?? throw new InvalidOperationException("The table gave no tag.");
    }

    private async Task<ETag?> FindOursAsync(TableClient table, Lane lane, CancellationToken cancellation)
    {
        var found = await StorageCall.RunAsync(() => table.GetEntityIfExistsAsync<TableEntity>(Partition(lane.Key), Row, cancellationToken: cancellation), cancellation);
        return found.HasValue && Kept.Read(found.Value!) is { IsHeld: true } row && row.By == owner ? row.Tag : null;
    }

    /// <summary>The row.</summary>
    /// <param name="By">Who wrote it last.</param>
    /// <param name="At">When, by the writer's clock.</param>
    /// <param name="WrittenAt">When, by the table service's.</param>
    private sealed record Kept(
        string By, bool IsHeld, ForumId Forum, TimeSpan Lease, DateTimeOffset At, DateTimeOffset NotBefore, int Refusals, byte[]? Sent, DateTimeOffset? WrittenAt, ETag Tag)
    {
        public static Kept Read(TableEntity entity) => new(
            entity.Text("By"),
            entity.Flag("Held"),
            new ForumId(entity.Text("Forum")),
            TimeSpan.FromMilliseconds(entity.Number("LeaseMilliseconds")),
            entity.Instant("At"),
            entity.Instant("NotBefore"),
            entity.Number("Refusals"),
            entity.GetBinary("Sent"),
            entity.Timestamp,
            entity.ETag);

        public static TableEntity Write(Lane lane, string by, bool isHeld, TimeSpan lease, DateTimeOffset now) => new(Partition(lane.Key), Row)
        {
            ["By"] = by,
            ["Held"] = isHeld,
            ["Forum"] = lane.Forum.Value,
            ["LeaseMilliseconds"] = (int)lease.TotalMilliseconds,
            ["At"] = now,
            ["NotBefore"] = lane.NotBefore == default ? null : lane.NotBefore,
            ["Refusals"] = lane.Refusals,
            ["Sent"] = lane.Window.Write(now),
        };
    }
}
