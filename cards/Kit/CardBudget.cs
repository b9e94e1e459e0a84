namespace CareSystem.Cards.Kit;

/// <summary>How large a card may be. Longer lists are paged by whoever builds the card.</summary>
public static class CardBudget
{
    /// <summary>The most bytes (compact UTF-8) of one card: a message in Teams holds about 28 KB with its envelope.</summary>
    public const int MaxBytes = 25 * 1024;

    /// <summary>The size of a card.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Bytes of compact UTF-8; may be more than <see cref="MaxBytes"/>.</returns>
    public static int Measure(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Measure();
    }

    internal static void Require(int bytes)
    {
        if (bytes > MaxBytes)
        {
            throw new CardTooLargeException(bytes);
        }
    }
}

/// <summary>A card is larger than Teams takes: a bug of whoever built it, because longer lists are paged.</summary>
public sealed class CardTooLargeException : Exception
{
    /// <summary>A card is too large.</summary>
    /// <param name="bytes">Its size in bytes.</param>
    public CardTooLargeException(int bytes)
        : base($"The card is {bytes} bytes; at most {CardBudget.MaxBytes} fit into a Teams message. Page the list it shows.") => Bytes = bytes;

    /// <summary>The card's size in bytes.</summary>
    public int Bytes { get; }
}

/// <summary>A card has a shape that Teams does not show: a bug of whoever built it.</summary>
public sealed class CardShapeException : Exception
{
    /// <summary>A card has a wrong shape.</summary>
    /// <param name="message">What is wrong, and what to do instead.</param>
    public CardShapeException(string message)
        : base(message)
    {
    }
}
