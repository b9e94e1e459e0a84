namespace CareSystem.Cards.Kit;

/// <summary>Buttons within the body, at most six.</summary>
public sealed record AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The buttons.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];

    private protected override ReadOnlySpan<byte> Type => "ActionSet"u8;

    private protected override void WriteMembers(CardWriter json) => json.Actions(Actions);
}
