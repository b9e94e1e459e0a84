using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>
/// Shows a person that the answer to a message is being worked on: after a second, and again when the sign has faded, until the
/// answer is there. A courtesy: it holds nothing up, is tried once, and its failure is nobody's concern. Where the limits of the
/// conversation have no room for it beside the answer, or the channel asks to be left alone, there is none; nor for a receipt that was
/// promised: that is kept, and comes through its lane. However many people wait in a conversation, they see the same sign.
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
        var sign = new Sign(cancellation => ShowAsync(recipient, to, cancellation), time);
        sign.Show();
        return sign;
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

    /// <param name="show">Fails in silence.</param>
    internal sealed class Sign(Func<CancellationToken, Task> show, TimeProvider time) : IWaitingSign, IDisposable
    {
        private readonly long begun = time.GetTimestamp();
        private ITimer? timer;
        private CancellationTokenSource? hidden;

        public void Show()
        {
            Hide();
            hidden = new CancellationTokenSource();
            var token = hidden.Token;
            var first = Patience - time.GetElapsedTime(begun);
            timer = time.CreateTimer(_ => _ = show(token), null, first > TimeSpan.Zero ? first : TimeSpan.Zero, Fades);
        }

        public void Hide()
        {
            timer?.Dispose();
            hidden?.Cancel();
            hidden?.Dispose();
            (timer, hidden) = (null, null);
        }

        public void Dispose() => Hide();
    }
}
