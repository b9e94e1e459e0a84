using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CareSystem.Local.Graph;

/// <summary>
/// The calendar part of Microsoft Graph v1.0 on this machine: keeps events and refuses what Graph refuses. It reads and writes plain
/// JSON and shares no code with the bot or with Microsoft's SDK, so that it can judge what they send.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    private readonly EventStore store;
    private readonly GraphLog log = new();
    private readonly FailurePlan plan = new();
    private readonly WebApplication app;

    private GraphStandIn(int port, string? keptIn)
    {
        store = EventStore.Open(keptIn);
        var door = new GraphDoor(new EventRequests(store, Behaviour), log, plan);

        // An empty builder: no settings file, no environment variable and no console logger of the surrounding program has a say here.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);
        });
        app = builder.Build();
        app.Run(door.AnswerAsync);
    }

    /// <summary>What <c>Graph:BaseUrl</c> is set to.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Every event that was ever created, the cancelled and deleted ones too, in order of creation.</summary>
    public IReadOnlyList<KeptEvent> Events => store.Snapshot();

    /// <summary>Every request, in the order in which they were answered or dropped.</summary>
    public IReadOnlyList<GraphRequest> Requests => log.Snapshot();

    /// <summary>What may be set while it runs.</summary>
    public GraphBehaviour Behaviour { get; } = new();

    /// <param name="port">0 = any free one.</param>
    /// <param name="keptIn">A file in which the events outlive the process; null = in memory only.</param>
    public static async Task<GraphStandIn> StartAsync(int port = 0, string? keptIn = null, CancellationToken cancellation = default)
    {
        var graph = new GraphStandIn(port, keptIn);
        try
        {
            await graph.app.StartAsync(cancellation);
        }
        catch
        {
            await graph.app.DisposeAsync();
            throw;
        }

        graph.BaseUrl = graph.app.Urls.Single().TrimEnd('/') + GraphDoor.Version;
        return graph;
    }

    /// <summary>Makes a coming request fail; failures are used up in the order in which they were asked for.</summary>
    public void Fail(GraphFailure failure) => plan.Add(failure);

    public async ValueTask DisposeAsync()
    {
        // A test that asked for a long delay must not wait for it here.
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}
