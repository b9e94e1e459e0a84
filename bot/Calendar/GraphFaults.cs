using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Identity;
using CareSystem.Bot.Shared;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CareSystem.Bot.Calendar;

/// <summary>What a failed request means for the booking.</summary>
internal static partial class GraphFaults
{
    /// <summary>
    /// Answered with 400 or 409 when the transaction id was used before with other content (the same content gets the first event).
    /// </summary>
    public const string DuplicateTransaction = "ErrorDuplicateTransactionId";

    /// <summary>404s that speak of the mailbox and not of the event: a setting, which no new booking mends.</summary>
    private static readonly string[] MailboxCodes =
    [
        "ErrorInvalidUser", "Request_ResourceNotFound", "ResourceNotFound", "MailboxNotEnabledForRESTAPI",
        "MailboxNotSupportedForRESTAPI", "ErrorMailboxMoveInProgress",
    ];

    public static bool IsDuplicate(ODataError error) => error.Error?.Code == DuplicateTransaction;

    /// <summary>Null for a fault that is a bug of ours and belongs to the caller's caller.</summary>
    /// <param name="eventNamed">True where the request named an event: only then can a 404 mean that it is gone.</param>
    public static BookingResult? Read(Exception fault, bool eventNamed, DateTimeOffset now) => fault switch
    {
        ApiException answered => Answered(answered, eventNamed, now),
        // Our own limit. Whether Graph did it is unknown, and may be: every request here can be repeated.
        OperationCanceledException => new BookingResult.TryLater("TimedOut", null),
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown or HttpRequestError.ResponseEnded } =>
            new BookingResult.TryLater("ConnectionLost", null),
        HttpRequestException broken => new BookingResult.TryLater(broken.HttpRequestError.ToString(), null),
        IOException => new BookingResult.TryLater("AnswerLost", null),
        JsonException => new BookingResult.TryLater("UnreadableAnswer", null),
        // An outage of the sign-in service and a wrong secret look alike from here; the outbox gives up by its own count.
        AuthenticationFailedException refused => new BookingResult.TryLater(SignInCode(refused), null),
        _ => null,
    };

    /// <summary>Graph's name for the request, for a question to Microsoft's support.</summary>
    public static Guid? RequestId(Exception fault) =>
        fault is ODataError { Error.InnerError.RequestId: { } text } && Guid.TryParse(text, out var id) ? id : null;

    private static BookingResult Answered(ApiException answered, bool eventNamed, DateTimeOffset now)
    {
        var code = Code(answered);
        return answered.ResponseStatusCode switch
        {
            404 or 410 when eventNamed && IsGraphs(answered) && !MailboxCodes.Contains(code, StringComparer.OrdinalIgnoreCase) =>
                new BookingResult.Gone(),
            < 300 => new BookingResult.TryLater("UnreadableAnswer", null),
            // 409 and 412: somebody else wrote the event in the same moment (ErrorIrresolvableConflict).
            408 or 409 or 412 or 423 or 429 or >= 500 => new BookingResult.TryLater(code, RetryAfter(answered, now)),
            _ => new BookingResult.Refused(code),
        };
    }

    /// <remarks>A proxy's 404 says nothing about an event.</remarks>
    private static bool IsGraphs(ApiException answered) => answered is ODataError { Error.Code: not null };

    /// <summary>Graph's code where it is one; text from elsewhere (a proxy's page) has no place on our rows and in our log.</summary>
    private static string Code(ApiException answered)
    {
        var code = (answered as ODataError)?.Error?.Code;
        return code is not null && Identifier().IsMatch(code)
            ? code
            : string.Create(CultureInfo.InvariantCulture, $"Http{answered.ResponseStatusCode}");
    }

    private static string SignInCode(AuthenticationFailedException refused) =>
        SignInFault().Match(refused.Message) is { Success: true } found ? found.Value : nameof(AuthenticationFailedException);

    private static TimeSpan? RetryAfter(ApiException answered, DateTimeOffset now)
    {
        var text = answered.ResponseHeaders?
            .FirstOrDefault(static header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase))
            .Value?.FirstOrDefault();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            && until > now
            ? until - now
            : null;
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,80}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignInFault();
}
