using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Cases;

/// <summary>A case in a conversation that is none of its forum's own: its code, and nothing else of it.</summary>
public sealed record CaseCodeCard(string Code, CasesWording Wording)
{
    /// <summary>The card.</summary>
    /// <returns>A card.</returns>
    public AdaptiveCard ToCard() => new()
    {
        FallbackText = Wording.DigestTitle(Code),
        Speak = Wording.DigestTitle(Code),
        Body = [FormParts.Heading(Wording.DigestTitle(Code))],
    };
}
