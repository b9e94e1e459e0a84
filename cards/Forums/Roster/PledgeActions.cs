using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Roster;

/// <summary>The buttons of the pledge of confidentiality.</summary>
public static class PledgeActions
{
    /// <summary>Confirms the version that is shown.</summary>
    public static readonly CardVerb<PledgePayload> Confirm = new("pledge.confirm.1", RosterPayloads.Wire);

    /// <summary>Opens the form of its text.</summary>
    public static readonly CardVerb<PlainPayload> Form = new("pledge.form.1", CommonPayloads.Wire);

    /// <summary>Stores its text.</summary>
    public static readonly CardVerb<PledgePayload> Set = new("pledge.set.1", RosterPayloads.Wire);

    /// <summary>The id of the text's input.</summary>
    public const string Text = "text";

    /// <summary>A version, and in the form its new text.</summary>
    public sealed record PledgePayload : ForumPayload
    {
        /// <summary>The version that is shown; 0 = none yet.</summary>
        public int Version { get; init; }

        /// <summary>The text as typed.</summary>
        [JsonPropertyName(PledgeActions.Text)]
        public string? Text { get; init; }
    }
}
