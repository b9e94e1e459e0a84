namespace CareSystem.Cards.Forums.Deliveries;

/// <summary>Why something did not arrive, and what to do about it.</summary>
/// <param name="Why">One sentence.</param>
/// <param name="ToDo">One sentence; who does what.</param>
public sealed record DeliveryFault(string Why, string ToDo);

/// <summary>The words of 送信の状態.</summary>
public sealed partial record DeliveriesWording
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Everything arrived.</summary>
    public required string AllWell { get; init; }

    /// <summary>Takes how many things did not arrive.</summary>
    public required Func<int, string> FailedCount { get; init; }

    /// <summary>Takes how many things are being tried again.</summary>
    public required Func<int, string> LateCount { get; init; }

    /// <summary>Names the time of the last delivery.</summary>
    public required string Last { get; init; }

    /// <summary>Nothing arrived within the time that is remembered.</summary>
    public required string NothingLately { get; init; }

    /// <summary>Names what is still to come.</summary>
    public required string Waiting { get; init; }

    /// <summary>Takes how many, and when the first.</summary>
    public required Func<int, string, string> WaitingUntil { get; init; }

    /// <summary>Nothing is to come.</summary>
    public required string NothingWaiting { get; init; }

    /// <summary>Names what is late.</summary>
    public required string Late { get; init; }

    /// <summary>Takes how many, and why.</summary>
    public required Func<int, string, string> LateBecause { get; init; }

    /// <summary>Takes when it was to be sent.</summary>
    public required Func<string, string> Due { get; init; }

    /// <summary>Stands before what to do.</summary>
    public required string ToDo { get; init; }

    /// <summary>It may be there after all.</summary>
    public required string MayHaveArrived { get; init; }

    /// <summary>For the channel.</summary>
    public required string ToChannel { get; init; }

    /// <summary>For nobody: the service's own work.</summary>
    public required string ToNobody { get; init; }

    /// <summary>Takes a person's name.</summary>
    public required Func<string, string> ToPerson { get; init; }

    /// <summary>For somebody who is not in the roster any more.</summary>
    public required string ToSomebodyGone { get; init; }

    /// <summary>A button.</summary>
    public required string SendAgain { get; init; }

    /// <summary>A button.</summary>
    public required string SetAside { get; init; }

    /// <summary>Takes whether it is sent again; otherwise it was set aside.</summary>
    public required Func<bool, string> Settled { get; init; }

    /// <summary>Takes a page and how many there are.</summary>
    public required Func<int, int, string> PageOf { get; init; }

    /// <summary>A button.</summary>
    public required string Newer { get; init; }

    /// <summary>A button.</summary>
    public required string Older { get; init; }

    /// <summary>A button.</summary>
    public required string LookAgain { get; init; }

    /// <summary>A button.</summary>
    public required string BackToSettings { get; init; }

    /// <summary>Instead of the card, where others would see it.</summary>
    public required string OnlyInChat { get; init; }

    /// <summary>What was to be sent, by the name under which the service keeps it.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>Of a version of the service that is not this one.</summary>
    public required string OtherKind { get; init; }

    /// <summary>Why it did not arrive, by the channel's or the calendar's own word for it.</summary>
    public required IReadOnlyDictionary<string, DeliveryFault> Faults { get; init; }

    /// <summary>Takes a code that nobody has words for.</summary>
    public required Func<string, DeliveryFault> OtherFault { get; init; }

    /// <summary>What was to be sent.</summary>
    /// <param name="kind">The name under which it is kept.</param>
    /// <returns>A name that says it.</returns>
    public string Kind(string kind) => Kinds.GetValueOrDefault(kind, OtherKind);

    /// <summary>Why it did not arrive.</summary>
    /// <param name="code">The code.</param>
    /// <returns>A sentence on it, and one on what to do.</returns>
    public DeliveryFault Explain(string code) => Faults.GetValueOrDefault(code) ?? OtherFault(code);
}
