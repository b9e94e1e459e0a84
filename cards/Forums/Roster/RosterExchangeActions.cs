using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The buttons by which the roster goes out as a file and comes in from one.</summary>
public static class RosterExchangeActions
{
    /// <summary>Opens the card that tells how.</summary>
    public static readonly CardVerb<PlainPayload> Open = new("roster.exchange.1", CommonPayloads.Wire);

    /// <summary>Has the file offered in the person's own chat.</summary>
    public static readonly CardVerb<PlainPayload> Export = new("roster.export.1", CommonPayloads.Wire);

    /// <summary>Shows what a file would change, page by page.</summary>
    public static readonly CardVerb<ImportPayload> Show = new("roster.import.show.1", RosterPayloads.Wire);

    /// <summary>Works the file in.</summary>
    public static readonly CardVerb<ImportPayload> Confirm = new("roster.import.confirm.1", RosterPayloads.Wire);

    /// <summary>Throws the file away.</summary>
    public static readonly CardVerb<ImportPayload> Discard = new("roster.import.discard.1", RosterPayloads.Wire);

    /// <summary>A file that was sent.</summary>
    public sealed record ImportPayload : ForumPayload
    {
        /// <summary>The id under which it is kept.</summary>
        public string? Upload { get; init; }

        /// <summary>From 0.</summary>
        public int Page { get; init; }

        /// <summary>The revision of the roster to which the changes were shown.</summary>
        public int Revision { get; init; }
    }
}
