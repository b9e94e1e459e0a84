using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Files;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>What a handler answers. How it reaches the person depends on the turn, not on the handler.</summary>
internal abstract record Reply
{
    internal sealed record Show(AdaptiveCard Card) : Reply;

    /// <summary>A sentence and nothing else; a card that stands there stays.</summary>
    internal sealed record Say(string Text) : Reply;

    /// <summary>What a search of the compose box found.</summary>
    internal sealed record Found(IReadOnlyList<FoundCard> Cards) : Reply;

    /// <summary>A file that was allowed is where the person said.</summary>
    internal sealed record Delivered(StoredFile File) : Reply;

    internal sealed record Refuse(Refusal Refusal) : Reply;

    /// <summary>Nothing now: what was committed answers through the outbox, or there is nothing to say.</summary>
    internal sealed record Nothing : Reply;

    public static Reply Showing(AdaptiveCard card) => new Show(card);

    public static Reply Saying(string text) => new Say(text);

    public static Reply Finding(IReadOnlyList<FoundCard> cards) => new Found(cards);

    public static Reply No(Refusal refusal) => new Refuse(refusal);

    public static readonly Reply None = new Nothing();

    /// <summary>A view, or why not.</summary>
    public static Reply Of<T>(Outcome<T> outcome, Func<T, Caller, AdaptiveCard> show) where T : class => outcome switch
    {
        Outcome<T>.Done done => new Show(show(done.Value, done.Caller)),
        Outcome<T>.Refused refused => new Refuse(refused.Refusal),
        _ => throw new InvalidOperationException($"No reply for {outcome.GetType().Name}."),
    };

    /// <summary>A change asked for in a plain message: done is answered by the outbox, a refusal at once.</summary>
    public static Reply Promised<T>(Outcome<T> outcome) where T : class =>
        outcome is Outcome<T>.Refused refused ? new Refuse(refused.Refusal) : None;
}
