using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams;

/// <summary>
/// <c>GET /healthz</c>: the process is alive; what load balancers probe, so that people get a plain sentence while storage is down.
/// <c>GET /readyz</c>: table and queue answer; for monitoring. <c>GET /</c>: nothing of interest.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", static context => SayAsync(context, "ok"));
        app.MapGet("/", static context => SayAsync(context, ""));
        app.MapGet("/readyz", ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await Task.WhenAll(context.RequestServices.GetServices<IReadiness>().Select(part => part.CheckAsync(limit.Token)));
            await SayAsync(context, "ready");
        }
        catch (Exception e) when (e is StorageUnavailableException or OperationCanceledException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await SayAsync(context, "storage does not answer");
        }
    }

    private static Task SayAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
