using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.Reading;

/// <summary>The buttons around who reads a case.</summary>
public static class CaseReadingActions
{
    /// <summary>Opens the choice of members who may read the text.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> Form = new("case.readers.form.1", CasesPayloads.Wire);

    /// <summary>Names them.</summary>
    public static readonly CardVerb<ReadersPayload> Name = new("case.readers.1", CasesPayloads.Wire);

    /// <summary>Shows who has read the text.</summary>
    public static readonly CardVerb<CasesActions.CasePayload> Reads = new("case.reads.1", CasesPayloads.Wire);

    /// <summary>The id of the input.</summary>
    public const string Readers = "readers";

    /// <summary>The members who were chosen.</summary>
    public sealed record ReadersPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>The revision the form shows.</summary>
        public int Revision { get; init; }

        /// <summary>Person ids, separated by commas.</summary>
        [JsonPropertyName(CaseReadingActions.Readers)]
        public string? Readers { get; init; }
    }
}
