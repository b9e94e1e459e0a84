using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;

namespace CareSystem.Cards.Forums.Lifecycle;

/// <summary>The buttons of what the secretariat is told.</summary>
public static class NewsActions
{
    /// <summary>Leaves the seats of somebody who has left as they are.</summary>
    public static readonly CardVerb<PlainPayload> Keep = new("forum.news.keep.1", CommonPayloads.Wire);
}
