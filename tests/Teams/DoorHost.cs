using System.Collections.Concurrent;
using CareSystem.Bot.Teams;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareSystem.Tests.Teams;

/// <summary>The door on a real port, with turns that a test writes behind it.</summary>
internal sealed class DoorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private DoorHost(WebApplication app, RecordedTurns turns, LogLines log)
    {
        this.app = app;
        Turns = turns;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public RecordedTurns Turns { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<DoorHost> StartAsync(
        IDictionary<string, string?> settings, string environment = "Development", Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        LogLines log = new();
        builder.Logging.ClearProviders().AddProvider(log).AddFilter<LogLines>(category: null, LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTeamsChannel();
        RecordedTurns turns = new();
        builder.Services.AddSingleton<ITurnRunner>(turns);
        services?.Invoke(builder.Services);
        var built = builder.Build();
        built.MapMessages();
        try
        {
            await built.StartAsync();
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }

        return new DoorHost(built, turns, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}

internal sealed class RecordedTurns : ITurnRunner
{
    private readonly ConcurrentQueue<Activity> seen = new();

    public IReadOnlyList<Activity> Seen => [.. seen];

    public Func<Activity, CancellationToken, Task<InvokeResponse?>> Answer { get; set; } = static (_, _) => Task.FromResult<InvokeResponse?>(null);

    public Task<InvokeResponse?> RunAsync(Activity activity, CancellationToken cancellation)
    {
        seen.Enqueue(activity);
        return Answer(activity, cancellation);
    }
}

/// <summary>A channel and the door that believes it.</summary>
public abstract class DoorTests : IAsyncLifetime
{
    protected static readonly TeamsPerson Hanako = TeamsPerson.Named("hanako", "山田花子");

    protected static readonly TeamsPlace Team = TeamsPlace.Team("team", "さくら市");

    private readonly List<IAsyncDisposable> held = [];

    public ChannelStandIn Channel { get; private set; } = null!;

    protected TeamsActivities Activities => new(Channel.ServiceUrl);

    public async ValueTask InitializeAsync() => Channel = await ChannelStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in held)
        {
            await host.DisposeAsync();
        }

        await Channel.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<DoorHost> OpenAsync(
        Action<IDictionary<string, string?>>? change = null, string environment = "Development", Action<IServiceCollection>? services = null)
    {
        var settings = Channel.Settings();
        change?.Invoke(settings);
        var host = await DoorHost.StartAsync(settings, environment, services);
        held.Add(host);
        return host;
    }
}
