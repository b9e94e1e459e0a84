using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>A record whose time has come.</summary>
/// <param name="DueAt">When it was to happen; much earlier than <paramref name="Now"/> after an outage.</param>
/// <param name="Cursor">How far an earlier expansion got.</param>
/// <param name="Promise">Names the promise: the same whenever it is carried out again.</param>
internal sealed record Due<TRecord>(ForumId Forum, TRecord Record, DateTimeOffset DueAt, DateTimeOffset Now, string? Cursor, string Promise) where TRecord : OutboxRecord;

/// <summary>What the owner of a due record wants done. The owner reads and renders; <c>Delivery</c> sends and marks.</summary>
internal abstract record Dispatch
{
    /// <summary>Post to the recipient of the promise.</summary>
    /// <param name="ThreadOf">The key of a shared message in whose thread it belongs; posted beside it where that was never sent.</param>
    internal sealed record Post(OutgoingMessage Message, string? ThreadOf = null) : Dispatch;

    /// <summary>Nothing to send (any more): the meeting is over, the person has answered, the work was done by the handler itself.</summary>
    internal sealed record Nothing : Dispatch
    {
        public static readonly Nothing Instance = new();
    }

    /// <summary>One row becomes many, in chunks: these promises are committed together with the cursor.</summary>
    /// <param name="Cursor">Where the next chunk begins, or null when this was the last.</param>
    internal sealed record Expand(IReadOnlyList<Promise> Promises, string? Cursor) : Dispatch;

    /// <summary>Not now, through no fault of the record (a throttled calendar).</summary>
    internal sealed record Later(string Code, TimeSpan? After) : Dispatch;

    /// <summary>It did not work this time: counted, tried again, given up after eight.</summary>
    internal sealed record Fault(string Code) : Dispatch;

    /// <summary>It will never work.</summary>
    internal sealed record GiveUp(string Code) : Dispatch;
}
