using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Deliveries;

/// <summary>The buttons of 送信の状態.</summary>
public static class DeliveriesActions
{
    /// <summary>Opens it, or turns its pages.</summary>
    public static readonly CardVerb<ListPayload> Show = new("delivery.list.1", DeliveriesPayloads.Wire);

    /// <summary>Sends something that did not arrive again.</summary>
    public static readonly CardVerb<DeliveryPayload> SendAgain = new("delivery.again.1", DeliveriesPayloads.Wire);

    /// <summary>Takes something that did not arrive out of the list.</summary>
    public static readonly CardVerb<DeliveryPayload> SetAside = new("delivery.aside.1", DeliveriesPayloads.Wire);

    /// <summary>A page of the list.</summary>
    public sealed record ListPayload : ForumPayload
    {
        /// <summary>From 0.</summary>
        public int Page { get; init; }
    }

    /// <summary>Something that did not arrive.</summary>
    public sealed record DeliveryPayload : ForumPayload
    {
        /// <summary>Its id.</summary>
        public string? Id { get; init; }
    }
}
