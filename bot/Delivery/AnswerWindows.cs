namespace CareSystem.Bot.Delivery;

/// <summary>
/// What this copy has answered directly lately, conversation by conversation. An answer that is on its way counts as sent now until the
/// channel has taken it, because the channel counts it when it arrives.
/// </summary>
internal sealed class AnswerWindows(SendLimits limits, TimeProvider time)
{
    /// <summary>Where everything that is allowed is on its way: the channel takes one sooner than this, or the next look comes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    /// <summary>With more conversations than this, those in which nothing was sent lately are let go.</summary>
    private const int ManyConversations = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private int letGoAt = ManyConversations;

    /// <summary>Begins an answer if there is room for it; it ends by <see cref="End"/>.</summary>
    /// <param name="spare">How many more must have room after it.</param>
    /// <returns>Nothing where it has begun; else how long there is no room.</returns>
    public TimeSpan Begin(string lane, int spare = 0)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var its = Of(lane, now);
            var more = its.UnderWay + 1 + spare;
            if (limits.OfAnswers.Any(limit => limit.Count < more))
            {
                return Soon;
            }

            var wait = its.Window.Next(now, more) - now;
            its.UnderWay += wait > TimeSpan.Zero ? 0 : 1;
            return wait;
        }
    }

    /// <summary>The channel has taken it, or will not.</summary>
    public void End(string lane)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var its = Of(lane, now);
            its.UnderWay--;
            its.Window.Record(now);
        }
    }

    private Conversation Of(string lane, DateTimeOffset now)
    {
        if (!conversations.TryGetValue(lane, out var its))
        {
            LetGo(now);
            conversations.Add(lane, its = new Conversation(SendWindow.Empty(limits.OfAnswers)));
        }

        return its;
    }

    private void LetGo(DateTimeOffset now)
    {
        if (conversations.Count < letGoAt)
        {
            return;
        }

        foreach (var (lane, _) in conversations.Where(each => each.Value.UnderWay == 0 && each.Value.Window.IsEmpty(now)).ToArray())
        {
            conversations.Remove(lane);
        }

        letGoAt = Math.Max(ManyConversations, conversations.Count * 2);
    }

    private sealed class Conversation(SendWindow window)
    {
        public SendWindow Window { get; } = window;

        public int UnderWay { get; set; }
    }
}
