using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Health;

/// <summary>The button of 健康状態.</summary>
public static class HealthActions
{
    /// <summary>Asks everything now.</summary>
    public static readonly CardVerb<PlainPayload> Show = new("health.show.1", CommonPayloads.Wire);
}
