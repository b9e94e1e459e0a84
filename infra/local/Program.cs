using System.Runtime.InteropServices;
using CareSystem.Local;

// dotnet run --project infra/local [--ports auto] [--data folder]
var isAuto = Text("--ports") == "auto";
var data = Path.GetFullPath(Text("--data") ?? LocalFolder.Data);
Directory.CreateDirectory(data);

using CancellationTokenSource stop = new();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await RunAsync();
    Console.WriteLine("終わりました。");
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (LocalStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

async Task RunAsync()
{
    using var only = DataLock.Take(data);
    var ports = isAuto ? LocalPorts.Free() : LocalPorts.Usual.OrFree();
    Console.WriteLine("準備しています（初めは1分ほどかかることがあります）。");
    await using var start = await LocalStart.StartAsync(ports, data, keep: true, stop.Token);
    Guide.Write(Console.Out, start, data, isAuto);

    var ended = start.AnyEndedAsync();
    if (await Task.WhenAny(ended, Task.Delay(Timeout.Infinite, stop.Token)) == ended && !stop.IsCancellationRequested)
    {
        var child = await ended;
        throw new LocalStartException($"{child.Name} が終わってしまいました。\n{child.LastLines}");
    }
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

string? Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
