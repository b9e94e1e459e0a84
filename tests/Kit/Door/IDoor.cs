using System.Text.Json.Nodes;
using CareSystem.Tests.Kit.Channel;

namespace CareSystem.Tests.Kit.Door;

/// <summary>The bot as those stand before it who speak to it through the channel's stand-in.</summary>
internal interface IDoor
{
    ChannelStandIn Channel { get; }

    TeamsActivities Activities { get; }

    /// <summary>Posts an activity and checks that the door took it.</summary>
    Task<JsonNode?> DeliverAsync(JsonObject activity);

    /// <summary>The first message after the first <paramref name="before"/> ones that stands in a place.</summary>
    Task<ShownCard> NextAsync(TeamsPlace place, int before, Func<SentActivity, bool>? which = null);
}
