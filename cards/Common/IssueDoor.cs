using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How other slices lead to the form of a new issue, without knowing anything of issues.</summary>
public static class IssueDoor
{
    /// <summary>Opens the form with a case as its evidence.</summary>
    public static readonly CardVerb<CasePayload> FromCase = new("issue.from.case.1", CommonPayloads.Wire.CasePayload);

    /// <summary>A case, by its code and nothing else.</summary>
    public sealed record CasePayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }
    }
}
