using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>What became of one row.</summary>
internal abstract record RowResult
{
    internal sealed record Sent(string? ActivityId) : RowResult;

    /// <summary>Finished, and marked as such already.</summary>
    internal sealed record Settled : RowResult;

    /// <summary>Done, and marked as stale again meanwhile: it is looked at anew.</summary>
    internal sealed record MarkedAgain : RowResult;

    internal sealed record Expanded(IReadOnlyList<Promise> Promises, string? Cursor) : RowResult;

    /// <summary>Nothing wrong, only too early.</summary>
    internal sealed record Waits(DateTimeOffset Until) : RowResult;

    internal sealed record TryLater(string Code, TimeSpan? After, bool WholeLane) : RowResult;

    internal sealed record Stopped(string Code) : RowResult;

    /// <summary>Nothing can be said there now: it waits until somebody says that it can.</summary>
    internal sealed record Rests(string Code) : RowResult;

    /// <param name="OfTheWay">It was not this row's fault: what comes after it would fare no better, and waits.</param>
    /// <param name="MayHaveArrived">Trying again may make it arrive twice.</param>
    internal sealed record Failed(string Code, TimeSpan? After, bool OfTheWay = false, bool MayHaveArrived = false, bool ForGood = false) : RowResult;

    /// <param name="isRepeatable">Whether doing it twice is the same as doing it once, as for an update.</param>
    public static RowResult Of(SendResult result, bool isRepeatable = false) => result switch
    {
        SendResult.Sent sent => new Sent(sent.ActivityId),
        // Certainly not done (throttled, no token to be had): no failure of this row, and nothing else would get through either.
        SendResult.TryLater later => new TryLater(later.Code, later.After, WholeLane: true),
        SendResult.Unknown unknown => new Failed(unknown.Code, unknown.After, OfTheWay: true, MayHaveArrived: !isRepeatable),
        SendResult.Stopped stopped => new Stopped(stopped.Code),
        SendResult.MessageGone => new Stopped("MessageGone"),
        SendResult.Refused refused => new Failed(refused.Code, null, OfTheWay: !refused.ForGood, ForGood: refused.ForGood),
        _ => throw new InvalidOperationException($"No rule for {result.GetType().Name}."),
    };
}
