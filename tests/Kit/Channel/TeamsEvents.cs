using System.Globalization;
using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>
/// Lifecycle events in the shapes that Microsoft documents ("Conversation events in your Teams bot" and, of shared channels, the
/// schema of the SDKs). Leaner than what <see cref="TeamsActivities"/> writes: no clientInfo, often no Entra object id; and the
/// conversation is the team's first channel, whichever channel the event is about.
/// </summary>
/// <param name="now">The time at which an event says that it happened.</param>
public sealed class TeamsEvents(string serviceUrl, Func<DateTimeOffset> now, string tenant = ChannelStandIn.TenantId)
{
    /// <summary>The events of one channel, as <c>channelData.eventType</c> names them.</summary>
    public static readonly IReadOnlyList<string> OfChannels = ["channelCreated", "channelRenamed", "channelDeleted", "channelRestored"];

    /// <summary>The events of a team.</summary>
    public static readonly IReadOnlyList<string> OfTeams = ["teamRenamed", "teamDeleted", "teamHardDeleted", "teamArchived", "teamUnarchived", "teamRestored"];

    /// <summary>A channel was created, renamed, deleted or restored.</summary>
    /// <param name="type">The older documents tell none.</param>
    public JsonObject Channel(string eventType, TeamsPlace team, TeamsPlace channel, TeamsPerson by, string? name = null, string? type = null)
    {
        var activity = OfTeam(eventType, team, by);
        activity["channelData"]!["channel"] = Described(channel, name ?? channel.ChannelName, type);
        return activity;
    }

    /// <summary>A team was renamed, archived, deleted, restored.</summary>
    public JsonObject Team(string eventType, TeamsPlace team, TeamsPerson by, string name)
    {
        var activity = OfTeam(eventType, team, by);
        activity["channelData"]!["team"]!["name"] = name;
        return activity;
    }

    /// <summary>People came; the documented example of a person has an Entra object id, which may be missing.</summary>
    public JsonObject Came(TeamsPlace team, TeamsPerson by, TeamsPerson person) => With(OfTeam("teamMemberAdded", team, by), "membersAdded", Account(person, withDirectoryId: true));

    /// <summary>People left; the documented example has the channel's id alone.</summary>
    public JsonObject Left(TeamsPlace team, TeamsPerson by, TeamsPerson person, bool withDirectoryId = false) =>
        With(OfTeam("teamMemberRemoved", team, by), "membersRemoved", Account(person, withDirectoryId));

    /// <summary>The bot came to the team, or left it, as a conversationUpdate tells it.</summary>
    public JsonObject Bot(TeamsPlace team, TeamsPerson by, bool came)
    {
        var activity = With(OfTeam(came ? "teamMemberAdded" : "teamMemberRemoved", team, by), came ? "membersAdded" : "membersRemoved", new JsonObject { ["id"] = ChannelStandIn.BotId });
        if (came)
        {
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = team.ChannelId } };
        }

        return activity;
    }

    /// <summary>installationUpdate: add, remove, add-upgrade, remove-upgrade; in a team, a group chat or personal chat.</summary>
    public JsonObject Installation(string action, TeamsPlace place, TeamsPerson by)
    {
        var activity = Envelope("installationUpdate", place, by);
        activity["action"] = action;
        activity["locale"] = "ja-JP";
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        if (place.TeamId is not null)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName, ["aadGroupId"] = "0f0e0d0c-0b0a-4908-8706-050403020100" };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = place.ChannelId };
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = place.ChannelId } };
        }

        return activity;
    }

    /// <summary>The bot and the person begin to speak, as a conversationUpdate tells it in personal chat.</summary>
    public JsonObject BotInChat(TeamsPerson person)
    {
        var activity = Envelope("conversationUpdate", TeamsPlace.ChatOf(person), person);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = ChannelStandIn.BotId }, Account(person, withDirectoryId: true));
        return activity;
    }

    /// <summary>A channel was shared with another team, or taken back from it.</summary>
    public JsonObject Shared(bool isShared, TeamsPlace team, TeamsPlace channel, TeamsPerson by)
    {
        var activity = OfTeam(isShared ? "channelShared" : "channelUnshared", team, by);
        activity["conversation"]!["id"] = channel.Id;
        activity["channelData"]!["channel"] = Described(channel, channel.ChannelName, "shared");
        activity["channelData"]![isShared ? "sharedWithTeams" : "unsharedFromTeams"] = new JsonArray(new JsonObject
        {
            ["id"] = "19:tonari@thread.tacv2", ["name"] = "となり町", ["aadGroupId"] = "1f0e0d0c-0b0a-4908-8706-050403020100", ["tenantId"] = "1a2b3c4d-0000-4000-8000-000000000000",
        });
        return activity;
    }

    /// <summary>Somebody came to a private or shared channel, or left it; the team knows them as before.</summary>
    public JsonObject OfPrivateChannel(bool came, TeamsPlace team, TeamsPlace channel, TeamsPerson by, TeamsPerson? person, string type = "private")
    {
        var activity = With(
            OfTeam(came ? "channelMemberAdded" : "channelMemberRemoved", team, by),
            came ? "membersAdded" : "membersRemoved",
            person is null ? new JsonObject { ["id"] = ChannelStandIn.BotId } : Account(person, withDirectoryId: true));
        activity["conversation"]!["id"] = channel.Id;
        activity["channelData"]!["channel"] = Described(channel, channel.ChannelName, type);
        activity["channelData"]!["membershipSource"] = new JsonObject { ["sourceType"] = "channel", ["id"] = channel.Id, ["membershipType"] = "direct" };
        return activity;
    }

    private static JsonObject Described(TeamsPlace channel, string? name, string? type)
    {
        JsonObject described = new() { ["id"] = channel.Id };
        if (name is not null)
        {
            described["name"] = name;
        }

        if (type is not null)
        {
            described["type"] = type;
        }

        return described;
    }

    private static JsonObject Account(TeamsPerson person, bool withDirectoryId)
    {
        JsonObject account = new() { ["id"] = person.Id };
        if (withDirectoryId)
        {
            account["aadObjectId"] = person.AadObjectId;
        }

        return account;
    }

    private static JsonObject With(JsonObject activity, string list, JsonObject account)
    {
        activity[list] = new JsonArray(account);
        return activity;
    }

    private JsonObject OfTeam(string eventType, TeamsPlace team, TeamsPerson by)
    {
        var activity = Envelope("conversationUpdate", team with { Id = team.TeamId ?? team.Id }, by);
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team.TeamId, ["name"] = team.TeamName };
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    private JsonObject Envelope(string type, TeamsPlace place, TeamsPerson by)
    {
        JsonObject conversation = new() { ["conversationType"] = place.Type, ["id"] = place.Id, ["tenantId"] = tenant };
        if (place.Type != "personal")
        {
            conversation["isGroup"] = true;
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid():D}",
            ["timestamp"] = now().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = by.Id, ["aadObjectId"] = by.AadObjectId },
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = ChannelStandIn.BotId, ["name"] = ChannelStandIn.BotName },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
    }
}
