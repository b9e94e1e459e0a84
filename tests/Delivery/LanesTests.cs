using System.Diagnostics;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Delivery.Faults;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>One conversation, several copies of the service, one real Azurite.</summary>
public sealed class LanesTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    private readonly string prefix = LaneCopy.NewPrefix();
    private readonly List<LaneCopy> copies = [];

    public void Dispose() => copies.ForEach(static copy => copy.Dispose());

    [Fact]
    public async Task What_one_copy_holds_no_other_gets_before_the_lease_has_ended()
    {
        var (first, second) = (Copy(), Copy());
        var clock = Stopwatch.StartNew();
        var held = await first.ClaimAsync("a");

        var (none, _) = await second.Lanes.ClaimAsync(LaneCopy.Place("a"), default);
        var taken = await second.ClaimAsync("a");

        Assert.Null(none);
        Assert.True(clock.Elapsed >= Lease, $"Taken over after {clock.Elapsed}.");
        Assert.Equal(new ForumId("f1"), taken.Dead?.Forum);
        await Assert.ThrowsAsync<LaneLostException>(() => first.Lanes.RenewAsync(held, default));
    }

    [Theory]
    [InlineData(-600)]
    [InlineData(-2)]
    [InlineData(2)]
    [InlineData(600)]
    public async Task A_clock_that_is_wrong_takes_nothing_over_early_and_waits_for_nothing_long(int skew)
    {
        var (first, second) = (Copy(), Copy(TimeSpan.FromSeconds(skew)));
        var clock = Stopwatch.StartNew();
        await first.ClaimAsync("a");

        await second.ClaimAsync("a");

        Assert.True(clock.Elapsed >= Lease, $"Taken over after {clock.Elapsed}.");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"Taken over after {clock.Elapsed} only.");
    }

    [Fact]
    public async Task A_slow_answer_keeps_the_claim_alive()
    {
        var (first, second) = (Copy(), Copy());
        var held = await first.ClaimAsync("a");
        using CancellationTokenSource stop = new();
        var slow = first.SendAsync(held, 3 * Lease, static () => { });
        var keeping = first.Lanes.KeepAsync(held, slow, stop);

        while (!slow.IsCompleted)
        {
            Assert.Null((await second.Lanes.ClaimAsync(LaneCopy.Place("a"), default)).Lane);
            await Task.Delay(200);
        }

        Assert.True(await keeping);
        await first.Lanes.ReleaseAsync(held, default);
        Assert.Null((await second.ClaimAsync("a")).Dead);
    }

    [Fact]
    public async Task Work_in_a_lane_that_is_lost_is_told_to_stop()
    {
        var (first, second) = (Copy(), Copy());
        var held = await first.ClaimAsync("a");
        // The copy stands still for longer than its lease, as a machine that is paused does.
        await Task.Delay(Lease);
        await second.ClaimAsync("a");
        using CancellationTokenSource stop = new();
        var work = Task.Delay(TimeSpan.FromMinutes(1), stop.Token);

        var isKept = await first.Lanes.KeepAsync(held, work, stop);

        Assert.False(isKept);
        Assert.True(stop.IsCancellationRequested);
        await Assert.ThrowsAsync<LaneLostException>(() => first.SendAsync(held, TimeSpan.Zero, static () => Assert.Fail("Sent without the lane.")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task Two_copies_that_send_by_turns_keep_the_limits_together_whatever_their_clocks_say(int skew)
    {
        LaneCopy[] both = [Copy(), Copy(TimeSpan.FromSeconds(skew))];
        var clock = Stopwatch.StartNew();
        List<TimeSpan> arrived = [];
        for (var n = 0; n < 14; n++)
        {
            var copy = both[n % 2];
            var lane = await copy.ClaimAsync("a");
            for (var i = 0; i < 2; i++)
            {
                await RoomAsync(copy, lane);
                Assert.IsType<SendResult.Sent>(await copy.SendAsync(lane, TimeSpan.FromMilliseconds(20), () => arrived.Add(clock.Elapsed)));
            }

            await copy.Lanes.ReleaseAsync(lane, default);
        }

        Assert.Equal(28, arrived.Count);
        _ = LimitsRecount.OfThreads(arrived.Select(static at => ("a", at)));
    }

    [Fact]
    public async Task What_a_copy_that_died_may_have_sent_counts_as_sent()
    {
        var (first, second) = (Copy(), Copy());
        var lane = await first.ClaimAsync("a");
        for (var i = 0; i < 4; i++)
        {
            await first.SendAsync(lane, TimeSpan.Zero, static () => { });
        }

        // The row has not been written since the claim: nobody can read of the four.
        var taken = await second.ClaimAsync("a");

        Assert.True(taken.Window.Next(second.Time.GetUtcNow(), SendLimits.OfOneRow) > second.Time.GetUtcNow(), "The four are forgotten.");
    }

    [Fact]
    public async Task What_was_sent_is_not_forgotten_when_the_lane_could_not_be_given_back()
    {
        await using var tables = await FaultProxy.StartAsync(new Uri(Endpoint("TableEndpoint")).Port);
        using LaneCopy copy = new(AzuriteServer.Connection(tables.Port, new Uri(Endpoint("QueueEndpoint")).Port), prefix, Lease);
        var lane = await copy.ClaimAsync("a");
        for (var i = 0; i < 4; i++)
        {
            await copy.SendAsync(lane, TimeSpan.Zero, static () => { });
        }

        lane.NotBefore = copy.Time.GetUtcNow().AddMinutes(3);
        tables.Decide = static _ => OnTheWay.Lost;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => copy.Lanes.ReleaseAsync(lane, default));
        tables.Decide = static _ => OnTheWay.Pass;
        var again = await copy.ClaimAsync("a");

        Assert.Null(again.Dead);
        Assert.Equal(lane.NotBefore, again.NotBefore);
        Assert.True(again.Window.Next(copy.Time.GetUtcNow(), SendLimits.OfOneRow) > copy.Time.GetUtcNow(), "What was sent is forgotten.");
    }

    [Fact]
    public async Task A_renewal_whose_answer_was_lost_loses_nothing()
    {
        await using var tables = await FaultProxy.StartAsync(new Uri(Endpoint("TableEndpoint")).Port);
        using LaneCopy copy = new(AzuriteServer.Connection(tables.Port, new Uri(Endpoint("QueueEndpoint")).Port), prefix, Lease);
        var lane = await copy.ClaimAsync("a");
        var lost = 0;
        tables.Decide = _ => Interlocked.Increment(ref lost) == 1 ? OnTheWay.AnswerLost : OnTheWay.Pass;

        await copy.Lanes.RenewAsync(lane, default);
        await copy.SendAsync(lane, TimeSpan.Zero, static () => { });
        await copy.Lanes.ReleaseAsync(lane, default);

        Assert.True(lost > 1, "The renewal was not sent again.");
        Assert.Equal(false, (await copy.RowAsync("a"))?.GetBoolean("Held"));
        Assert.Equal(8, (await copy.RowAsync("a"))?.GetBinary("Sent").Length);
    }

    [Fact]
    public async Task A_lane_in_which_nothing_was_sent_leaves_no_row()
    {
        var copy = Copy();
        var lane = await copy.ClaimAsync("service");
        Assert.NotNull(await copy.RowAsync("service"));

        await copy.Lanes.ReleaseAsync(lane, default);

        Assert.Null(await copy.RowAsync("service"));
    }

    [Fact]
    public async Task While_a_long_row_of_sends_goes_on_the_row_is_written_every_few_of_them()
    {
        var copy = Copy();
        var lane = await copy.ClaimAsync("a");
        for (var i = 0; i < 2 * Lane.Block; i++)
        {
            await RoomAsync(copy, lane);
            await copy.SendAsync(lane, TimeSpan.Zero, static () => { });
        }

        // No more than a block is unknown to whoever takes over: one entry takes eight bytes, each further one four.
        Assert.True((await copy.RowAsync("a"))?.GetBinary("Sent").Length >= 8 + (4 * (Lane.Block - 1)));
    }

    private static async Task RoomAsync(LaneCopy copy, Lane lane)
    {
        while (lane.Window.Next(copy.Time.GetUtcNow()) - copy.Time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait);
        }
    }

    private string Endpoint(string name) =>
        azurite.ConnectionString.Split(';').Single(part => part.StartsWith(name, StringComparison.Ordinal))[(name.Length + 1)..];

    private LaneCopy Copy(TimeSpan skew = default)
    {
        LaneCopy copy = new(azurite.ConnectionString, prefix, Lease, skew);
        copies.Add(copy);
        return copy;
    }
}
