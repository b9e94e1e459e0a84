using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How other slices lead to a case, without knowing anything of cases.</summary>
public static class CaseDoor
{
    /// <summary>Shows where a case stands, without its text.</summary>
    public static readonly CardVerb<CodePayload> Show = new("case.show.1", CommonPayloads.Wire);

    /// <summary>A case, by its code and nothing else.</summary>
    public sealed record CodePayload : ForumPayload
    {
        /// <summary>The case's code.</summary>
        public string? Code { get; init; }
    }
}
