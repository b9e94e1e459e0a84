using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Delivery.Faults;

/// <summary>
/// The fault programme: real processes on a real Azurite, everything failing around them, judged by the connector's own log. CI runs a
/// small share; FAULTS=whole runs three copies with a thousand reminders, FAULTS_SEED names the seed (each run prints its own and
/// writes its summary to tests/TestResults).
/// </summary>
[Collection(ProcessTests.Name)]
public sealed class FaultTests
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("FAULTS") == "whole";

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("FAULTS_SEED"), out var seed) ? seed : Random.Shared.Next();

    [Fact]
    public async Task Every_reminder_arrives_in_order_and_within_the_limits_while_copies_are_killed_storage_stands_still_and_the_channel_fails() =>
        await RunAsync("kills", IsWhole
            ? new FaultSize(Copies: 3, People: 200, PerPerson: 5, Lease: TimeSpan.FromSeconds(10), Stop: TimeSpan.FromSeconds(20), Kills: (4000, 9000), MostLostInARow: int.MaxValue, Limit: TimeSpan.FromMinutes(20))
            : new FaultSize(Copies: 2, People: 20, PerPerson: 3, Lease: TimeSpan.FromSeconds(3), Stop: TimeSpan.FromSeconds(5), Kills: (1500, 4000), MostLostInARow: 1, Limit: TimeSpan.FromMinutes(4)));

    [Fact]
    public async Task Storage_that_stood_still_for_twenty_seconds_is_used_again_without_a_restart() =>
        await RunAsync("no-restart", IsWhole
            ? new FaultSize(Copies: 3, People: 200, PerPerson: 5, Lease: TimeSpan.FromSeconds(10), Stop: TimeSpan.FromSeconds(20), Kills: null, MostLostInARow: int.MaxValue, Limit: TimeSpan.FromMinutes(20))
            : new FaultSize(Copies: 1, People: 10, PerPerson: 2, Lease: TimeSpan.FromSeconds(3), Stop: TimeSpan.FromSeconds(6), Kills: null, MostLostInARow: 1, Limit: TimeSpan.FromMinutes(4)));

    private static async Task RunAsync(string name, FaultSize size)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
        await using var run = await FaultRun.StartAsync(Seed, size);
        await run.DeliverAsync();
        var report = await FaultReport.CheckAsync(Seed, run);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        var folder = Directory.CreateDirectory(Repository.PathOf("tests", "TestResults", "faults"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}-{Seed}.txt"), report + Environment.NewLine);
    }
}
