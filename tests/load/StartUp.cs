using System.Diagnostics;
using CareSystem.Load.Channel;
using CareSystem.Load.Rounds;
using CareSystem.Load.Servers;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Load;

/// <summary>How soon the service as it is published answers, and what it holds in memory while nobody speaks to it.</summary>
internal static class StartUp
{
    private const int Starts = 7;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <summary>This alone.</summary>
    public static async Task RunAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var channel = await StubChannel.StartAsync();
        await MeasureAsync(channel, azurite, Speaker.Many(channel, 1));
    }

    public static async Task MeasureAsync(StubChannel channel, AzuriteServer azurite, IReadOnlyList<Speaker> speakers)
    {
        var folder = Repository.PathOf("artifacts", "load", "bot");
        await PublishAsync(folder);
        var settings = channel.Settings();
        settings["Storage:ConnectionString"] = azurite.ConnectionString;
        settings["Storage:Prefix"] = "s";
        List<double> alive = [];
        List<double> ready = [];
        List<double> memory = [];
        double later = 0;
        for (var start = 0; start < Starts; start++)
        {
            await using var service = await ServerProcess.StartAsync(Path.Combine(folder, "CareSystem.Bot.dll"), [], settings, isGauged: false);
            alive.Add(service.AliveAfter.TotalMilliseconds);
            using (var answer = await service.Client.GetAsync("/readyz"))
            {
                answer.EnsureSuccessStatusCode();
                ready.Add(service.SinceStart.TotalMilliseconds);
            }

            if (start > 0)
            {
                continue;
            }

            await Task.Delay(Idle);
            memory.Add(service.ResidentBytes / 1024.0 / 1024);
            await speakers[0].InstallAsync(service.Client);
            for (var turn = 0; turn < 200; turn++)
            {
                await speakers[0].SayAsync(service.Client, "ヘルプ");
            }

            await Task.Delay(Idle);
            later = service.ResidentBytes / 1024.0 / 1024;
        }

        await Terminal.SayAsync(FormattableString.Invariant(
            $"As published: it answers {Median.Of(alive):F0} ms after the start of the process (median of {Starts}; {alive.Min():F0}–{alive.Max():F0}), storage included {Median.Of(ready):F0} ms ({ready.Min():F0}–{ready.Max():F0}); resident when idle {memory[0]:F0} MB, after 200 turns {later:F0} MB."));
    }

    private static async Task PublishAsync(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Repository.PathOf("bot"), "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"]))
            ?? throw new InvalidOperationException("dotnet did not start.");
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
        }
    }
}
