using System.Text.Json;

namespace CareSystem.Cards.Kit;

/// <summary>Buttons within the body, at most six.</summary>
public sealed record AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The buttons.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];

    private protected override string Type => "ActionSet";

    private protected override void WriteMembers(Utf8JsonWriter json) => json.Actions(Actions);
}
