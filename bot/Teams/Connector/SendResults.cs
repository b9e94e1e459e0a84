using System.Net;
using System.Net.Http.Headers;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>What an answer of the connector means for the one who sent (protocol.md 5.5).</summary>
internal static class SendResults
{
    /// <summary>The tenant lives in Microsoft's government community cloud: its own host must be asked.</summary>
    public const string InvalidBotApiHost = "InvalidBotApiHost";

    public const string ConversationNotFound = "ConversationNotFound";

    private const string ActivityNotFound = "ActivityNotFoundInConversation";
    private const string NotEnoughPermissions = "NotEnoughPermissions";

    /// <summary>What a target that cannot be reached means for its address. What is not named here (BotDisabledByAdmin, an app that is not installed for a person) leaves it as it is.</summary>
    private static readonly IReadOnlyDictionary<string, AddressFate> Fates = new Dictionary<string, AddressFate>(StringComparer.Ordinal)
    {
        // Only an installation, or somebody who speaks to us there, changes that.
        ["BotNotInConversationRoster"] = AddressFate.Closed,
        ["ConversationBlockedByUser"] = AddressFate.Forgotten,
        ["MessageWritesBlocked"] = AddressFate.Forgotten,
        [ConversationNotFound] = AddressFate.Forgotten,
    };

    /// <param name="code">What the body called the fault; null where it said nothing.</param>
    public static SendResult Of(HttpStatusCode status, string? code, RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        var said = code ?? $"Http{(int)status}";
        return status switch
        {
            // Nothing was done, and nobody doubts it.
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout =>
                new SendResult.TryLater(said, Wait(retryAfter, now)),
            // The message may have arrived nevertheless: Delivery repeats these, later each time, and counts what may have come twice (docs/channel.md).
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
                new SendResult.Unknown(said, Wait(retryAfter, now)),
            HttpStatusCode.Forbidden when code is NotEnoughPermissions or InvalidBotApiHost => new SendResult.Refused(said),
            HttpStatusCode.Forbidden => new SendResult.Stopped(said, Fates.GetValueOrDefault(said)),
            HttpStatusCode.NotFound when code is ActivityNotFound => new SendResult.MessageGone(),
            HttpStatusCode.NotFound => new SendResult.Stopped(said, Fates.GetValueOrDefault(said)),
            // With a new token too: the registration is wrong. Somebody will put that right, and a reminder should outlive it.
            HttpStatusCode.Unauthorized => new SendResult.Refused(said, ForGood: false),
            // 400, 413, a redirect; and 500, which Teams documents as not to be repeated.
            _ => new SendResult.Refused(said),
        };
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? retryAfter, DateTimeOffset now) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
