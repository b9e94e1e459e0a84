using Azure;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Delivery;

/// <summary>A claimed lane: until it is given back, only its holder sends to that conversation.</summary>
internal sealed class Lane(LaneOfForum place, ETag tag, SendWindow window)
{
    /// <summary>What may be sent before the row is written again: so much its next holder must take for sent where this one dies.</summary>
    public const int Block = 8;

    public string Key { get; } = place.Lane;

    /// <summary>Whose rows are carried out in it now.</summary>
    public ForumId Forum { get; } = place.Forum;

    public ETag Tag { get; set; } = tag;

    public SendWindow Window { get; set; } = window;

    /// <summary>The channel asked for quiet until then.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>How often in a row the channel has put us off: the pause grows with it.</summary>
    public int Refusals { get; set; }

    /// <summary>How many may still be sent before the row is written again.</summary>
    public int Left { get; set; } = Block;

    /// <summary>A request is on its way whose answer is not there.</summary>
    public bool IsSending { get; set; }

    /// <summary>Whoever writes the row has the tag for himself: renewing goes on while a request is on its way.</summary>
    public SemaphoreSlim Writing { get; } = new(1);

    /// <summary>By the clock that nobody sets: the lease counts from before the row was written.</summary>
    public long ClaimedAt { get; set; }

    /// <summary>Set where the copy before died holding it, until what it was sending is noted: that may have arrived.</summary>
    public DeadHolder? Dead { get; set; }
}

/// <summary>A copy that died holding a lane.</summary>
/// <param name="Forum">Whose rows it carried out.</param>
/// <param name="WroteAt">When it last wrote the lane's row, by its own clock, by which it wrote the other rows too.</param>
internal sealed record DeadHolder(ForumId Forum, DateTimeOffset WroteAt);

/// <summary>The claim has gone to another copy: whatever was going on in the lane ends here.</summary>
internal sealed class LaneLostException() : Exception("The lane is another copy's now.");
