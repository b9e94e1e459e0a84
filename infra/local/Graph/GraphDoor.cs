using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>Takes a request in: plays the planned faults, checks the token, reads the JSON, writes the answer and the log.</summary>
internal sealed class GraphDoor(EventRequests requests, GraphLog log, FailurePlan plan)
{
    public const string Version = "/v1.0";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        path = path.StartsWith(Version + "/", StringComparison.OrdinalIgnoreCase) ? path[Version.Length..] : path;
        var (body, isJson) = await ReadAsync(request);
        var status = 0;
        try
        {
            status = await AnswerAsync(context, path, body, isJson);
        }
        finally
        {
            log.Add(new GraphRequest(request.Method, path, request.QueryString.Value ?? "", request.Headers.Authorization, body, status));
        }
    }

    private async Task<int> AnswerAsync(HttpContext context, string path, JsonNode? body, bool isJson)
    {
        var failure = plan.Take(context.Request.Method, path);
        if (failure is not null)
        {
            await Task.Delay(failure.Delay, context.RequestAborted);
        }

        var answer = failure is null or { AfterWork: true } or { OnlyLate: true }
            ? requests.Answer(new EventRequest(context.Request, path, body, isJson))
            : null;
        if (failure is null or { OnlyLate: true })
        {
            return await WriteAsync(context.Response, answer!);
        }

        if (failure.Status is not { } status)
        {
            context.Abort();
            return 0;
        }

        context.Response.Headers.RetryAfter = failure.RetryAfter;
        context.Response.Headers.Location = failure.Location;
        if (failure.Body is { } page)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = failure.BodyType;
            await context.Response.WriteAsync(page);
            return status;
        }

        return await WriteAsync(context.Response, GraphAnswer.Error(status, failure.Code, "Planned."));
    }

    private static async Task<(JsonNode? Body, bool IsJson)> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.TransferEncoding.Contains("chunked"))
        {
            return (null, true);
        }

        try
        {
            return (await JsonNode.ParseAsync(request.Body, documentOptions: Strict), request.HasJsonContentType());
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }

    private static async Task<int> WriteAsync(HttpResponse response, GraphAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.Headers["request-id"] = Guid.NewGuid().ToString();
        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer realm=\"\"";
        }

        if (answer.Body is { } body)
        {
            var text = body.ToJsonString();
            response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
            await response.WriteAsync(text);
        }
        else if (answer.Status != StatusCodes.Status204NoContent)
        {
            response.Headers.ContentLength = 0;
        }

        return answer.Status;
    }
}
