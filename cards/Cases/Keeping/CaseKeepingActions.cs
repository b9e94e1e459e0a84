using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Keeping;

/// <summary>The buttons by which the text of a case is kept longer (保留).</summary>
public static class CaseKeepingActions
{
    /// <summary>Opens the form, or what was said in it.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> Form = new("case.hold.form.1", CasesPayloads.Wire);

    /// <summary>Keeps it longer.</summary>
    public static readonly CardVerb<HoldPayload> Hold = new("case.hold.1", CasesPayloads.Wire);

    /// <summary>Lets go of it.</summary>
    public static readonly CardVerb<HoldPayload> Release = new("case.release.1", CasesPayloads.Wire);

    /// <summary>The id of the input.</summary>
    public const string Why = "hold";

    /// <summary>A case to be held or let go.</summary>
    public sealed record HoldPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>Why.</summary>
        [JsonPropertyName(CaseKeepingActions.Why)]
        public string? Why { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(HoldPayload);
    }
}
