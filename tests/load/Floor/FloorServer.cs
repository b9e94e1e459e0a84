using System.Net.Http.Headers;
using System.Text.Json;
using CareSystem.Bot.Teams.Schema;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CareSystem.Load.Floor;

/// <summary>
/// The least that any bot of this kind does: ASP.NET Core checks the token with JwtBearer, the activity is parsed, one reply is posted with
/// HttpClient. Where it is told of an account, it also makes the requests that keep an agenda item. It decides nothing, renders nothing
/// and protects itself against nothing.
/// </summary>
internal sealed class FloorServer(FloorSettings settings, FloorStorage? storage)
{
    private const string Scheme = "Channel";

    private readonly byte[] reply = File.ReadAllBytes(settings.ReplyFile);
    private readonly AuthenticationHeaderValue token = new("Bearer", new string('t', 1200));

    private readonly HttpClient connector = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        var settings = builder.Configuration.GetSection(FloorSettings.Section).Get<FloorSettings>() ?? throw new InvalidOperationException("The floor was told nothing.");
        builder.Services.AddAuthentication().AddJwtBearer(Scheme, options => Trust(options, settings));
        FloorServer server = new(settings, settings.Storage is { } connection ? new FloorStorage(connection, settings.Prefix) : null);
        var app = builder.Build();
        app.MapGet("/healthz", static context => context.Response.WriteAsync("ok"));
        app.MapPost("/api/messages", server.AnswerAsync);
        await app.RunAsync();
    }

    private static void Trust(JwtBearerOptions options, FloorSettings settings)
    {
        options.MapInboundClaims = false;
        options.MetadataAddress = settings.Metadata;
        options.RequireHttpsMetadata = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidAudience = settings.Audience,
        };
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var caller = await context.AuthenticateAsync(Scheme);
        if (!caller.Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, SchemaJsonContext.Wire.Activity, context.RequestAborted)
            ?? throw new InvalidOperationException("No activity.");
        await (storage is null ? ReplyAsync(activity) : storage.KeepAsync(activity, () => ReplyAsync(activity)));
    }

    private async Task ReplyAsync(Activity activity)
    {
        var conversation = Uri.EscapeDataString(activity.Conversation!.Id!);
        using HttpRequestMessage request = new(HttpMethod.Post, $"{activity.ServiceUrl}v3/conversations/{conversation}/activities");
        request.Headers.Authorization = token;
        request.Content = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var answer = await connector.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsStringAsync();
    }
}
