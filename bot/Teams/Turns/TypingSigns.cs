using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>
/// Shows a person that the answer to a message is being worked on: after a second, and again when the sign has faded, until the
/// answer is there. A courtesy: it holds nothing up, is tried once, and its failure is nobody's concern. However many people wait in
/// a conversation, they see the same sign.
/// </summary>
internal sealed class TypingSigns(IDirectSends sends, TimeProvider time)
{
    /// <summary>A quicker answer needs no sign.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long a client shows it (protocol.md 3.1); more often would only count against the limits of the conversation.</summary>
    private static readonly TimeSpan Fades = TimeSpan.FromSeconds(3);

    /// <summary>Signs of more conversations than this at the same moment are looked through for faded ones.</summary>
    private const int ManyShown = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationId, DateTimeOffset> shown = [];

    /// <summary>A turn of this conversation begins; it ends when the sign is disposed of.</summary>
    public Sign Begin(Recipient recipient, Address to)
    {
        var ended = new CancellationTokenSource();
        var token = ended.Token;
        return new Sign(time.CreateTimer(_ => _ = ShowAsync(recipient, to, token), null, Patience, Fades), ended);
    }

    private async Task ShowAsync(Recipient recipient, Address to, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || !IsWanted(to.Conversation))
        {
            return;
        }

        try
        {
            await sends.SignAsync(recipient, to, Messages.Typing, cancellation);
        }
        catch (Exception)
        {
            // The answer itself goes the same way and says what is wrong with it.
        }
    }

    private bool IsWanted(ConversationId conversation)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (shown.TryGetValue(conversation, out var at) && now - at < Fades)
            {
                return false;
            }

            if (shown.Count >= ManyShown)
            {
                foreach (var (faded, _) in shown.Where(each => now - each.Value >= Fades).ToArray())
                {
                    shown.Remove(faded);
                }
            }

            shown[conversation] = now;
            return true;
        }
    }

    internal sealed class Sign(ITimer timer, CancellationTokenSource ended) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (!isOver)
            {
                isOver = true;
                timer.Dispose();
                ended.Cancel();
                ended.Dispose();
            }
        }
    }
}
