using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How other slices lead to an issue, or to the form of a new one, without knowing anything of issues.</summary>
public static class IssueDoor
{
    /// <summary>Opens the form with a case as its evidence.</summary>
    public static readonly CardVerb<CasePayload> FromCase = new("issue.from.case.1", CommonPayloads.Wire);

    /// <summary>Opens an issue.</summary>
    public static readonly CardVerb<NumberPayload> Open = new("issue.open.1", CommonPayloads.Wire);

    /// <summary>An issue, by its number.</summary>
    public sealed record NumberPayload : ForumPayload
    {
        /// <summary>The issue's number.</summary>
        public string? Number { get; init; }
    }

    /// <summary>A case, by its code and nothing else.</summary>
    public sealed record CasePayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }
    }
}
