using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>The connector's requests and answers as HTTP has them.</summary>
internal static class StandInHttp
{
    public static async Task<ConnectorRequest> ReadAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var header = context.Request.Headers.Authorization.ToString();
        return new ConnectorRequest(
            context.Request.Method,
            context.Request.Path.Value!.Split('/', 4)[3],
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null,
            context.Request.ContentType,
            text.Length > 0 ? JsonNode.Parse(text) : null);
    }

    public static async Task WriteAsync(HttpContext context, StandInAnswer answer)
    {
        await Task.Delay(answer.Delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } after)
        {
            context.Response.Headers.RetryAfter = after;
        }

        if (answer.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        if (answer.IsCut)
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.ContentType;
            await context.Response.WriteAsync(answer.Body);
        }
    }
}
