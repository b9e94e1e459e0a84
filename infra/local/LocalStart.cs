using CareSystem.Local.Graph;

namespace CareSystem.Local;

/// <summary>All parts, running: storage, calendar, bot and client. They end when this is disposed.</summary>
internal sealed class LocalStart : IAsyncDisposable
{
    private readonly List<ChildProcess> children = [];

    private LocalStart(LocalPorts ports) => Ports = ports;

    public LocalPorts Ports { get; }

    /// <summary>What to open in a browser.</summary>
    public string Address => PlaygroundProcess.Address(Ports);

    public string BotAddress => BotProcess.Address(Ports);

    public string StorageConnection => AzuriteProcess.ConnectionString(Ports);

    public GraphStandIn Graph { get; private set; } = null!;

    /// <param name="data">Where logs and, with <paramref name="keep"/>, everything else is kept.</param>
    /// <param name="keep">Whether the next start finds what this one has written.</param>
    public static async Task<LocalStart> StartAsync(LocalPorts ports, string data, bool keep, CancellationToken cancellation = default)
    {
        LocalStart start = new(ports);
        try
        {
            await start.StartPartsAsync(data, keep, cancellation);
            return start;
        }
        catch
        {
            await start.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first part that ends although nobody asked it to.</summary>
    public async Task<ChildProcess> AnyEndedAsync()
    {
        var ends = children.ConvertAll(static child => child.EndedAsync());
        return children[ends.IndexOf(await Task.WhenAny(ends))];
    }

    /// <summary>In the order in which they need each other: the bot before the storage it still writes to.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(children))
        {
            await child.DisposeAsync();
        }

        if (Graph is not null)
        {
            await Graph.DisposeAsync();
        }
    }

    private async Task StartPartsAsync(string data, bool keep, CancellationToken cancellation)
    {
        var logs = Path.Combine(data, "logs");
        var azurite = Add(AzuriteProcess.Start(Ports, logs, keep ? Path.Combine(data, "azurite") : null));
        Graph = await GraphStandIn.StartAsync(Ports.Graph, keep ? Path.Combine(data, "graph.json") : null, cancellation);
        var playground = Add(PlaygroundProcess.Start(Ports, logs));
        await AzuriteProcess.ReadyAsync(azurite, Ports, cancellation);

        var bot = Add(BotProcess.Start(Ports, logs, StorageConnection, Graph.BaseUrl));
        await BotProcess.ReadyAsync(bot, Ports, cancellation);
        await PlaygroundProcess.ReadyAsync(playground, Ports, cancellation);
    }

    private ChildProcess Add(ChildProcess child)
    {
        children.Add(child);
        return child;
    }
}
