using System.Text.Json.Serialization;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases.FollowUp;

/// <summary>The buttons by which the presenter tells how it went since (モニタリング).</summary>
public static class CaseFollowUpActions
{
    /// <summary>Opens the form.</summary>
    public static readonly CardVerb<FollowUpPayload> Form = new("case.followup.form.1", CasesPayloads.Wire);

    /// <summary>Keeps the answer, and puts that there is one on the next agenda.</summary>
    public static readonly CardVerb<AnswerPayload> Answer = new("case.followup.1", CasesPayloads.Wire);

    /// <summary>Replaces what was found in the answer by what is proposed for it, and shows it again.</summary>
    public static readonly CardVerb<AnswerPayload> Replace = new("case.followup.replace.1", CasesPayloads.Wire);

    /// <summary>The ids of the inputs.</summary>
    public static class Inputs
    {
        /// <summary>その後の様子.</summary>
        public const string Change = "change";

        /// <summary>In words.</summary>
        public const string Since = "since";
    }

    /// <summary>One case, and after how many months it is asked.</summary>
    public sealed record FollowUpPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>3 or 6.</summary>
        public int Months { get; init; }
    }

    /// <summary>The answer.</summary>
    public sealed record AnswerPayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }

        /// <summary>3 or 6.</summary>
        public int Months { get; init; }

        /// <summary>その後の様子.</summary>
        [JsonPropertyName(Inputs.Change)]
        public string? Change { get; init; }

        /// <summary>In words.</summary>
        [JsonPropertyName(Inputs.Since)]
        public string? Since { get; init; }

        /// <summary>The cautions that were shown with the form.</summary>
        public string? Seen { get; init; }

        /// <summary>Why it is sent although the check stops it.</summary>
        [JsonPropertyName(CasesActions.Inputs.Reason)]
        public string? Reason { get; init; }

        /// <summary>The type's name only.</summary>
        /// <returns>The type's name.</returns>
        public override string ToString() => nameof(AnswerPayload);
    }
}
