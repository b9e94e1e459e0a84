using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CareSystem.Tests.Kit.Processes;

/// <summary>What happens to one request on its way.</summary>
public enum OnTheWay
{
    Pass,

    /// <summary>The request does not arrive: the connection breaks.</summary>
    Lost,

    /// <summary>The request arrives and is carried out, but its answer does not come back.</summary>
    AnswerLost,
}

/// <summary>Stands before a server on loopback and decides what becomes of each request.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] HopByHop = ["Connection", "Keep-Alive", "Transfer-Encoding", "Host", "Content-Length"];

    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly string target;

    private FaultProxy(WebApplication app, string target)
    {
        this.app = app;
        this.target = target;
        app.Run(ForwardAsync);
    }

    public int Port => new Uri(app.Urls.First()).Port;

    /// <summary>Asked once for each request, before it is passed on; what it does meanwhile (killing a process) has happened by then.</summary>
    public Func<string, OnTheWay> Decide { get; set; } = static _ => OnTheWay.Pass;

    public static async Task<FaultProxy> StartAsync(int targetPort)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        FaultProxy proxy = new(builder.Build(), string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{targetPort}"));
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var decision = Decide($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (decision == OnTheWay.Lost)
        {
            context.Abort();
            return;
        }

        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        // As it stood on the line: the signature covers it letter by letter.
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Uri address = new(target + raw, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using HttpRequestMessage request = new(new HttpMethod(context.Request.Method), address);
        if (body.Length > 0 || context.Request.ContentLength == 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        using var answer = await client.SendAsync(request);
        var answered = await answer.Content.ReadAsByteArrayAsync();
        if (decision == OnTheWay.AnswerLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (answered.Length > 0)
        {
            context.Response.ContentLength = answered.Length;
            await context.Response.Body.WriteAsync(answered);
        }
    }
}
