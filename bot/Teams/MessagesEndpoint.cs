using System.Text.Encodings.Web;
using System.Text.Json;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;
using CareSystem.Bot.Teams.Tokens;

namespace CareSystem.Bot.Teams;

/// <summary>
/// <c>POST /api/messages</c>, the one door (protocol.md 1.7): token, form, right, turn. 200 means that what was asked for is
/// committed. What is refused here is told by its status alone. expectReplies is not offered and is answered as a normal delivery.
/// </summary>
internal sealed partial class MessagesEndpoint(
    InboundCheck check, ITurnRunner turns, IIdSource ids, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    public const string Path = "/api/messages";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A turn keeps its own, much shorter times; this only ends one that got stuck.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(30);

    public async Task HandleAsync(HttpContext context)
    {
        var admission = await check.AuthenticateAsync(context);
        if (admission is Admission.Refused refused)
        {
            Refuse(context, refused.Status, refused.Reason.ToString());
            return;
        }

        var (activity, fault) = await ActivityReader.ReadAsync(context.Request);
        if (activity is null)
        {
            Refuse(context, fault, "BadRequest");
            return;
        }

        if (check.Authorise(admission, activity) is { } reason)
        {
            Refuse(context, StatusCodes.Status403Forbidden, reason.ToString());
            return;
        }

        await RunAsync(context, activity);
    }

    private async Task RunAsync(HttpContext context, Activity activity)
    {
        InvokeResponse? response;
        try
        {
            // Not bound to RequestAborted: whether the channel still listens has nothing to do with what a person asked for.
            using var limit = new CancellationTokenSource(TurnLimit, time);
            response = await turns.RunAsync(activity, limit.Token);
        }
        // The edge of the service: what gets here is a bug or an outage, is told once, and must not end the process.
        catch (Exception exception)
        {
            Log.TurnFailed(logger, ids.Next(8), activity.Type ?? "", VectorOf(context), exception.TraceWithoutText());
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (!string.Equals(activity.Type, ActivityTypes.Invoke, StringComparison.Ordinal))
        {
            // 200 says: kept. An event that was not is answered with what went wrong.
            context.Response.StatusCode = response?.Status ?? StatusCodes.Status200OK;
            return;
        }

        context.Response.StatusCode = response?.Status ?? StatusCodes.Status501NotImplemented;
        if (response?.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await using Utf8JsonWriter json = new(context.Response.BodyWriter, Readable);
            body.WriteTo(json);
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        Log.Refused(logger, status, reason, VectorOf(context));
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
    }

    /// <summary>Microsoft's own name for this request, which its support asks for. Only what such a name consists of gets into a log.</summary>
    private static string VectorOf(HttpContext context) =>
        string.Concat(context.Request.Headers["MS-CV"].ToString().Where(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '/' or '=').Take(128));

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "An activity was refused with {Status}: {Reason} (MS-CV {Vector})")]
        public static partial void Refused(ILogger logger, int status, string reason, string vector);

        [LoggerMessage(1002, LogLevel.Error, "Turn {Correlation} ({Type}, MS-CV {Vector}) failed: {Trace}")]
        public static partial void TurnFailed(ILogger logger, string correlation, string type, string vector, string trace);
    }
}
