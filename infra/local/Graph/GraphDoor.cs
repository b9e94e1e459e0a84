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
        var failure = plan.Take(request.Method, path);
        if (failure is not null && !await WaitAsync(failure.Delay, context.RequestAborted))
        {
            Log(status: 0);
            return;
        }

        var answer = failure is null or { AfterWork: true } or { OnlyLate: true }
            ? requests.Answer(new EventRequest(request, path, body, isJson))
            : null;
        if (failure is not null and not { OnlyLate: true })
        {
            answer = Faulty(context.Response, failure);
        }

        // Before the answer leaves: who has read it finds it in the log.
        Log(answer?.Status ?? 0);
        await (answer is null ? AbortAsync(context) : WriteAsync(context.Response, answer, failure));

        void Log(int status) => log.Add(
            new GraphRequest(request.Method, path, request.QueryString.Value ?? "", request.Headers.Authorization, body, status));
    }

    private static async Task<bool> WaitAsync(TimeSpan delay, CancellationToken aborted)
    {
        try
        {
            await Task.Delay(delay, aborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static GraphAnswer? Faulty(HttpResponse response, GraphFailure failure)
    {
        response.Headers.RetryAfter = failure.RetryAfter;
        response.Headers.Location = failure.Location;
        return failure.Status is { } status ? GraphAnswer.Error(status, failure.Code, "Planned.") : null;
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
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

    private static async Task WriteAsync(HttpResponse response, GraphAnswer answer, GraphFailure? failure)
    {
        response.StatusCode = answer.Status;
        response.Headers["request-id"] = Guid.NewGuid().ToString();
        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer realm=\"\"";
        }

        if (failure?.Body is { } page)
        {
            response.ContentType = failure.BodyType;
            await response.WriteAsync(page);
        }
        else if (answer.Body is { } body)
        {
            response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
            await response.WriteAsync(body.ToJsonString());
        }
        else if (answer.Status != StatusCodes.Status204NoContent)
        {
            response.Headers.ContentLength = 0;
        }
    }
}
