namespace CareSystem.Local.Graph;

/// <summary>How the stand-in behaves where Graph itself may behave in more ways than one.</summary>
internal sealed class GraphBehaviour
{
    /// <summary>The only token that is taken.</summary>
    public string Token { get; set; } = "development";

    /// <summary>The mailboxes that exist; null = every address.</summary>
    public IReadOnlyCollection<string>? Mailboxes { get; set; }

    public RepeatedCreate RepeatedCreate { get; set; } = RepeatedCreate.FirstEvent;

    /// <summary>The answer to a create holds no Teams link yet; reading the event does.</summary>
    public bool LateJoinUrl { get; set; }
}

/// <summary>What a second create with a known transaction id gets.</summary>
internal enum RepeatedCreate
{
    /// <summary>201 and the first event, whatever the second one says.</summary>
    FirstEvent,

    /// <summary>201 and the first event where the second says the same, else 400 ErrorDuplicateTransactionId.</summary>
    RefusedWhenDifferent,

    /// <summary>409 ErrorDuplicateTransactionId.</summary>
    Refused,
}
