using System.Text;
using Azure.Data.Tables;
using CareSystem.Bot;
using CareSystem.Bot.Forums;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using CareSystem.Tests.Teams.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Teams.Fuzz;

/// <summary>
/// The whole service on a real port in this process, over two forums with one of everything in a real Azurite, with its delivery at
/// work. Its clock begins where the forums were made and then goes as fast as ours.
/// </summary>
internal sealed class FuzzService : IAsyncDisposable
{
    private readonly FrontDoor seeded;
    private readonly WebApplication app;
    private readonly CancellationTokenSource ending = new();
    private readonly Task clock;

    private FuzzService(FrontDoor seeded, WebApplication app, FaultLog log, IReadOnlyList<(TeamsPlace Team, Things Things)> forums, (TeamsPlace Team, string Forum) apart)
    {
        this.seeded = seeded;
        this.app = app;
        Log = log;
        Forums = forums;
        Apart = apart;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromSeconds(60) };
        Activities = new TeamsActivities(seeded.Channel.ServiceUrl, seeded.Time);
        clock = GoOnAsync();
    }

    public FaultLog Log { get; }

    /// <summary>What the service does behind a request's back ends in no answer and, where nobody catches it, in no line of the log.</summary>
    public UnobservedFaults Unobserved { get; } = new("CareSystem.Bot");

    public HttpClient Client { get; }

    public ChannelStandIn Channel => seeded.Channel;

    public TeamsActivities Activities { get; }

    /// <summary>Where the requests do their worst: people may be removed there, and whole forums be wound up.</summary>
    public IReadOnlyList<(TeamsPlace Team, Things Things)> Forums { get; }

    /// <summary>A forum that no request knows of, where somebody who is in no other one goes on working.</summary>
    public (TeamsPlace Team, string Forum) Apart { get; }

    public static TeamsPerson Unharmed { get; } = TeamsPerson.Named("fuzz-unharmed", "無事 後藤");

    public Routes Routes => app.Services.GetRequiredService<Routes>();

    /// <summary>The rows that delivery has given up; each forum was made with one that counts as such.</summary>
    public async Task<IReadOnlyList<string>> GivenUpAsync() =>
    [
        .. (await seeded.RowsAsync(prefix: "out:"))
            .Where(row => row.GetString("State") == "Failed" && Forums.All(forum => forum.Things.Undelivered != row.RowKey))
            .Select(static row => $"{row.RowKey} {row.GetString("Kind")} {row.GetString("Code")}"),
    ];

    public Task<IReadOnlyList<TableEntity>> RowsAsync(string prefix) => seeded.RowsAsync(prefix: prefix);

    public static async Task<FuzzService> StartAsync(AzuriteFixture azurite)
    {
        var settings = new Dictionary<string, string?>(ChannelStandIn.WithoutLimits) { ["Tenants:Allowed"] = $"{ChannelStandIn.TenantId},{AccessWorld.NeighbourTenant}" };
        var before = await FrontDoor.StartAsync(azurite, settings: settings);
        var here = await AccessWorld.SeedAsync(before, "fuzz-here", Actor.Secretariat, Actor.Author, AccessWorld.Marker, issues: 2);
        var elsewhere = await AccessWorld.SeedAsync(before, "fuzz-elsewhere", Actor.OtherForum, Actor.OtherForum, AccessWorld.OtherMarker, issues: 3);
        var apart = await before.InstallAsync("fuzz-apart", Unharmed);
        var forum = (await before.RowsAsync()).Single(row => row.RowKey == RosterTable.ForumKey && row.GetString("Channel") == apart.Id).PartitionKey;
        await before.StopAsync();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(before.Channel.Settings());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:ConnectionString"] = before.ConnectionString, ["Storage:Prefix"] = before.Prefix });
        FaultLog log = new();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(before.Time);
        builder.AddCareSystem();
        var built = builder.Build();
        built.UseCareSystem();
        await built.StartAsync();
        return new FuzzService(before, built, log, [here, elsewhere], (apart, forum));
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await clock;
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await seeded.Channel.DisposeAsync();
        ending.Dispose();
        Unobserved.Dispose();
    }

    private async Task GoOnAsync()
    {
        using PeriodicTimer pulse = new(TimeSpan.FromMilliseconds(100));
        var last = TimeProvider.System.GetTimestamp();
        try
        {
            while (await pulse.WaitForNextTickAsync(ending.Token))
            {
                var now = TimeProvider.System.GetTimestamp();
                seeded.Time.Advance(TimeProvider.System.GetElapsedTime(last, now));
                last = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the run.
        }
    }
}
