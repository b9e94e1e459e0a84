using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Common;

/// <summary>How other slices lead to the pledge of confidentiality, without knowing anything of it.</summary>
public static class PledgeDoor
{
    /// <summary>Opens it, to be read and confirmed.</summary>
    public static readonly CardVerb<PlainPayload> Show = new("pledge.show.1", CommonPayloads.Wire);
}
