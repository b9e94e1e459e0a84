using System.Diagnostics;
using CareSystem.Bot.Delivery;
using CareSystem.Tests.Delivery.Faults;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>A copy's share of what one app may send to one tenant in a second.</summary>
public sealed class SendBudgetTests
{
    [Fact]
    public async Task Of_many_senders_no_more_than_the_share_get_through_in_any_second()
    {
        using SendBudget budget = new(new SendLimits(Options.Create(new DeliveryOptions { TenantPerSecond = 10 })));
        var clock = Stopwatch.StartNew();
        List<TimeSpan> arrived = [];
        Random chance = new(1);
        int[] ways = [.. Enumerable.Range(0, 35).Select(_ => chance.Next(250))];

        await Task.WhenAll(ways.Select(async way =>
        {
            using var permit = await budget.TakeAsync(default);
            await Task.Delay(way / 2);
            lock (arrived)
            {
                arrived.Add(clock.Elapsed);
            }

            await Task.Delay(way / 2);
        }));

        Assert.Equal(35, arrived.Count);
        Assert.InRange(LimitsRecount.MostWithin(arrived, TimeSpan.FromSeconds(1)), 1, 10);
    }
}
