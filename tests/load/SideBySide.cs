using System.Globalization;
using Azure.Data.Tables;
using CareSystem.Load.Channel;
using CareSystem.Load.Floor;
using CareSystem.Load.Rounds;
using CareSystem.Load.Servers;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Processes;

namespace CareSystem.Load;

/// <summary>The service beside the least that could do the same work: what is above that is ours.</summary>
internal static class SideBySide
{
    private const int Rounds = 7;

    private const int Teams = 60;

    private static readonly Question Help = new("ヘルプ", Activities: 1500, AtOnce: 4, PerSecond: null);

    /// <summary>Slower than the service sends at most, so that nobody waits for anything but work.</summary>
    private static readonly Question AddItem = new("議題 退院後の住まいについて", Activities: 120, AtOnce: 6, PerSecond: 10);

    public static async Task RunAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var channel = await StubChannel.StartAsync();
        var speakers = Speaker.Many(channel, Teams);
        await Terminal.SayAsync($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Rounds} rounds each, in turns; medians.");
        await Terminal.SayAsync();
        await SameRequestsAsync(azurite, channel, speakers);
        await Terminal.SayAsync("| server | activities/s | p50 ms | p99 ms | CPU µs per activity | KB allocated per activity |");
        await Terminal.SayAsync("| --- | --- | --- | --- | --- | --- |");
        await CompareAsync("(a) the service answers ヘルプ", "(c) the floor", Help, warmUp: 5000, isKept: false, azurite, channel, speakers);
        await CompareAsync("(b) the service keeps an agenda item", "(d) the floor with the same requests to storage", AddItem, warmUp: 500, isKept: true, azurite, channel, speakers);
        await Terminal.SayAsync();
        await StartUp.MeasureAsync(channel, azurite, speakers);
    }

    private static async Task CompareAsync(
        string serviceName, string floorName, Question question, int warmUp, bool isKept, AzuriteServer azurite, StubChannel channel, IReadOnlyList<Speaker> speakers)
    {
        var prefix = isKept ? "b" : "a";
        await using var service = await ServiceAsync(channel, azurite.ConnectionString, prefix);
        await InstallAsync(service, speakers);
        var (reply, _) = await speakers[0].SayAsync(service.Client, question.Text);
        await using var floor = await FloorAsync(channel, reply, isKept ? azurite.ConnectionString : null, isKept ? await CopyAsync(azurite, prefix) : "");
        Contest contest = new(new Contender(serviceName, service, speakers), new Contender(floorName, floor, speakers));
        await contest.RunAsync(question, warmUp, Rounds);
        foreach (var line in contest.Lines())
        {
            await Terminal.SayAsync(line);
        }
    }

    /// <summary>Before anything is measured: an agenda item costs the floor the same requests as the service, or the comparison says nothing.</summary>
    private static async Task SameRequestsAsync(AzuriteServer azurite, StubChannel channel, IReadOnlyList<Speaker> speakers)
    {
        await using var watch = await StorageWatch.StartAsync(azurite);
        await using var service = await ServiceAsync(channel, watch.Connection, "w");
        await InstallAsync(service, [speakers[0]]);
        var (reply, _) = await speakers[0].SayAsync(service.Client, AddItem.Text);
        await using var floor = await FloorAsync(channel, reply, watch.Connection, await CopyAsync(azurite, "w"));
        List<IReadOnlyList<string>> lists = [];
        foreach (var (server, prefix) in new[] { (service, "/w"), (floor, "/dw") })
        {
            // The first time tables are made and connections opened.
            await speakers[0].SayAsync(server.Client, AddItem.Text);
            await Task.Delay(TimeSpan.FromSeconds(1));
            watch.Clear();
            await speakers[0].SayAsync(server.Client, AddItem.Text);
            await Task.Delay(TimeSpan.FromSeconds(1));
            lists.Add([.. watch.Requests.Select(request => request.Replace(prefix, "/", StringComparison.Ordinal))]);
        }

        if (!lists[0].SequenceEqual(lists[1]))
        {
            throw new InvalidOperationException($"The service:\n{string.Join('\n', lists[0])}\nThe floor:\n{string.Join('\n', lists[1])}");
        }

        await Terminal.SayAsync(string.Create(CultureInfo.InvariantCulture, $"To keep an agenda item and deliver its receipt, service and floor make the same {lists[0].Count} requests to storage."));
        await Terminal.SayAsync();
    }

    private static Task<ServerProcess> ServiceAsync(StubChannel channel, string storage, string prefix)
    {
        var settings = channel.Settings();
        settings["Storage:ConnectionString"] = storage;
        settings["Storage:Prefix"] = prefix;
        return ServerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "CareSystem.Bot.dll"), [], settings);
    }

    private static async Task<ServerProcess> FloorAsync(StubChannel channel, string reply, string? storage, string prefix)
    {
        var file = Path.Combine(Path.GetTempPath(), $"caresystem-reply-{Environment.ProcessId}.json");
        await File.WriteAllTextAsync(file, reply);
        FloorSettings settings = new() { Metadata = channel.MetadataAddress, Audience = ChannelStandIn.AppId, ReplyFile = file, Storage = storage, Prefix = prefix };
        return await ServerProcess.StartAsync(typeof(SideBySide).Assembly.Location, ["floor"], settings.ToConfiguration());
    }

    private static async Task InstallAsync(ServerProcess service, IEnumerable<Speaker> speakers)
    {
        foreach (var speaker in speakers)
        {
            await speaker.InstallAsync(service.Client);
        }

        // Each installation goes on for a moment after it has said so: the directory follows.
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    /// <summary>The floor finds the same rows as the service.</summary>
    private static async Task<string> CopyAsync(AzuriteServer azurite, string prefix)
    {
        var copy = "d" + prefix;
        foreach (var name in new[] { "forums", "directory" })
        {
            TableClient from = new(azurite.ConnectionString, prefix + name);
            TableClient to = new(azurite.ConnectionString, copy + name);
            await to.CreateIfNotExistsAsync();
            await foreach (var row in from.QueryAsync<TableEntity>())
            {
                await to.UpsertEntityAsync(row, TableUpdateMode.Replace);
            }
        }

        await new Azure.Storage.Queues.QueueClient(azurite.ConnectionString, copy + "wakeups").CreateIfNotExistsAsync();
        return copy;
    }
}
