using System.Text;
using BenchmarkDotNet.Attributes;
using CareSystem.Bot;
using CareSystem.Bot.Teams;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Tokens;
using CareSystem.Load.Channel;
using CareSystem.Tests.Kit.Channel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareSystem.Load.Benchmarks;

/// <summary>What every turn goes through before a slice has it: token, JSON, route.</summary>
public class TurnBenchmark
{
    private readonly TeamsPlace team = TeamsPlace.Team("sakura", "さくら市 協議の場");
    private StubChannel? channel;
    private WebApplication? app;
    private InboundCheck? check;
    private Routes? routes;
    private string header = "";
    private byte[] body = [];

    [GlobalSetup]
    public async Task StartAsync()
    {
        channel = await StubChannel.StartAsync();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(channel.Settings());
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", "UseDevelopmentStorage=true")]);
        builder.AddCareSystem();
        app = builder.Build();
        check = app.Services.GetRequiredService<InboundCheck>();
        routes = app.Services.GetRequiredService<Routes>();
        header = $"Bearer {channel.Token(channel.ServiceUrl)}";
        var person = TeamsPerson.Named("sato", "佐藤 美咲");
        body = Encoding.UTF8.GetBytes(new TeamsActivities(channel.ServiceUrl).Message(team, person, "ヘルプ").ToJsonString());
        if (!await TokenCheck())
        {
            throw new InvalidOperationException("The token is refused.");
        }
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (channel?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>With keys that have been read before.</summary>
    [Benchmark]
    public async Task<bool> TokenCheck()
    {
        // As in a request: whoever checks the token is made for it.
        await using var scope = app!.Services.CreateAsyncScope();
        DefaultHttpContext context = new() { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = header;
        return await check!.AuthenticateAsync(context) is Admission.Channel;
    }

    [Benchmark]
    public async Task<bool> Parse()
    {
        DefaultHttpContext context = new();
        context.Request.ContentType = "application/json; charset=utf-8";
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        var (activity, _) = await ActivityReader.ReadAsync(context.Request);
        return activity is not null;
    }

    [Benchmark]
    public bool RouteOfACommand() => routes!.Command("議題 退院後の住まいについて") is not null;

    [Benchmark]
    public bool RouteOfAVerb() => routes!.Verb("agenda.add.1") is not null;
}
