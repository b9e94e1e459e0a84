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
        app.MapGet("/healthz", static () => Results.Text("ok"));
        app.MapGet("/", static () => Results.Text(""));
        app.MapGet("/readyz", static async (IEnumerable<IReadiness> parts) =>
        {
            using var limit = new CancellationTokenSource(Patience);
            try
            {
                await Task.WhenAll(parts.Select(part => part.CheckAsync(limit.Token)));
                return Results.Text("ready");
            }
            catch (Exception e) when (e is StorageUnavailableException or OperationCanceledException)
            {
                return Results.Text("storage does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
