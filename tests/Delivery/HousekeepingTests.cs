using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>A day's work is done once a day, whatever happens to the copies of the service.</summary>
public sealed class HousekeepingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_service_that_is_started_twice_a_day_does_its_daily_work_all_the_same()
    {
        Work work = new();
        await using var door = await StartAsync(work);
        var keeper = door.Services.GetRequiredService<Housekeeping>();
        for (var day = 0; day < 4; day++)
        {
            foreach (var hours in (int[])[8, 16])
            {
                door.Time.Advance(TimeSpan.FromHours(hours));
                await keeper.RunAsync(everything: true, default);
            }
        }

        // The service looks by itself as well; where the clock jumps between its claim and its mark, a day's work may be done twice.
        Assert.InRange(work.Due, 3, 8);
    }

    [Fact]
    public async Task Work_that_storage_broke_off_is_taken_up_again_within_two_hours_and_then_not_before_the_next_day()
    {
        Work work = new();
        await using var door = await StartAsync(work);
        var keeper = door.Services.GetRequiredService<Housekeeping>();
        work.Fails = true;
        door.Time.Advance(TimeSpan.FromHours(25));
        await Patience.UntilAsync(() => work.Due == 1);
        work.Fails = false;

        // Another copy that looks at once finds it claimed.
        await keeper.RunAsync(everything: false, default);
        Assert.Equal(1, work.Due);
        await AskedWithinTwoHoursAsync(door, work, 2);
        door.Time.Advance(TimeSpan.FromHours(2));
        await keeper.RunAsync(everything: false, default);
        Assert.Equal(2, work.Due);
    }

    /// <summary>The service looks by itself, an hour after it has last looked: it must have done that before the hour begins.</summary>
    private static async Task AskedWithinTwoHoursAsync(FrontDoor door, Work work, int times)
    {
        for (var minutes = 0; minutes < 120 && work.Due < times; minutes += 10)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            door.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await Patience.UntilAsync(() => work.Due >= times);
        Assert.Equal(times, work.Due);
    }

    private async Task<FrontDoor> StartAsync(Work work)
    {
        var door = await FrontDoor.StartAsync(azurite, services: all => all.AddSingleton<IDailyWork>(work));
        await door.InstallAsync("sakura", People.Sato);
        await door.Services.GetRequiredService<Housekeeping>().RunAsync(everything: true, default);
        work.Due = 0;
        return door;
    }

    private sealed class Work : IDailyWork
    {
        private int due;

        public bool Fails { get; set; }

        /// <summary>How often the work of a day was asked for.</summary>
        public int Due
        {
            get => due;
            set => due = value;
        }

        public Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
        {
            if (isDue)
            {
                Interlocked.Increment(ref due);
            }

            return isDue && Fails ? Task.FromException(new StorageUnavailableException(new TimeoutException())) : Task.CompletedTask;
        }
    }
}
