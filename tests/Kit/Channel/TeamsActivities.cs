using System.Globalization;
using System.Text.Json.Nodes;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>A person as Teams knows them.</summary>
public sealed record TeamsPerson(string Id, string AadObjectId, string Name, string Email, string Role = "user")
{
    /// <summary>A person whose ids follow from a short name, the same in every test.</summary>
    public static TeamsPerson Named(string key, string name, string role = "user")
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key));
        return new TeamsPerson($"29:1{key}", new Guid(hash.AsSpan(0, 16)).ToString("D"), name, $"{key}@sakura.example.jp", role);
    }

    internal JsonObject AsAccount() => new() { ["id"] = Id, ["name"] = Name, ["aadObjectId"] = AadObjectId };

    internal JsonObject AsMember() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["objectId"] = AadObjectId,
        ["email"] = Email,
        ["userPrincipalName"] = Email,
        ["tenantId"] = ChannelStandIn.TenantId,
        ["userRole"] = Role,
    };
}

/// <summary>A place where people speak with the bot.</summary>
/// <param name="Id">With its thread, where it has one.</param>
/// <param name="TeamId">For a channel: the team's id, which is that of its first channel.</param>
public sealed record TeamsPlace(string Id, string Type, string? TeamId = null, string? TeamName = null, string? ChannelId = null, string? ChannelName = null)
{
    public static TeamsPlace ChatOf(TeamsPerson person) => new(ConnectorStandIn.ChatWith(person.Id), "personal");

    /// <summary>The first channel of a team, at its top.</summary>
    public static TeamsPlace Team(string key, string name) =>
        new($"19:{key}@thread.tacv2", "channel", $"19:{key}@thread.tacv2", name, $"19:{key}@thread.tacv2");

    /// <summary>Another channel of the team.</summary>
    public TeamsPlace Channel(string key, string name) => this with { Id = $"19:{key}@thread.tacv2", ChannelId = $"19:{key}@thread.tacv2", ChannelName = name };

    public TeamsPlace Thread(string rootId) => this with { Id = $"{Id.Split(';')[0]};messageid={rootId}" };
}

/// <summary>Activities as Teams writes them (protocol.md 3.2–3.4). What a test must change it changes in the JSON.</summary>
public sealed class TeamsActivities(string serviceUrl, TimeProvider? time = null, string tenant = ChannelStandIn.TenantId)
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private long lastMessage = 1_770_000_000_000;

    /// <summary>A typed message; in a channel the bot is mentioned first, as it must be to hear it.</summary>
    public JsonObject Message(TeamsPlace place, TeamsPerson from, string text)
    {
        var activity = Envelope("message", NextMessageId(), place, from);
        var isAddressed = place.Type != "personal";
        const string Tag = $"<at>{ChannelStandIn.BotName}</at>";
        activity["text"] = isAddressed ? $"{Tag}&nbsp;{text}" : text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>…</p>" });
        if (isAddressed)
        {
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = ChannelStandIn.BotId, ["name"] = ChannelStandIn.BotName },
                ["text"] = Tag,
            });
        }

        return activity;
    }

    /// <summary>An Action.Submit: a message without text whose value is the card's data and inputs.</summary>
    public JsonObject Submit(TeamsPlace place, TeamsPerson from, string cardMessageId, JsonObject data)
    {
        var activity = Envelope("message", NextMessageId(), place, from);
        activity["replyToId"] = cardMessageId;
        activity["value"] = data;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    /// <summary>An Action.Execute.</summary>
    public JsonObject Execute(TeamsPlace place, TeamsPerson from, string cardMessageId, string verb, JsonObject data, string trigger = "manual")
    {
        var activity = Invoke(place, from, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "", ["verb"] = verb, ["data"] = data },
            ["trigger"] = trigger,
        });
        activity["replyToId"] = cardMessageId;
        return activity;
    }

    public JsonObject Invoke(TeamsPlace place, TeamsPerson from, string name, JsonNode? value)
    {
        var activity = Envelope("invoke", EventId(), place, from);
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>A file sent in personal chat: Teams has put it into the person's OneDrive and says where it can be fetched.</summary>
    public JsonObject File(TeamsPlace place, TeamsPerson from, string name, string downloadUrl)
    {
        var activity = Envelope("message", NextMessageId(), place, from);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"https://sakura-my.sharepoint.com/personal/x/Documents/{Uri.EscapeDataString(name)}",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = downloadUrl, ["uniqueId"] = Guid.NewGuid().ToString("D"), ["fileType"] = name.Split('.')[^1] },
        });
        return activity;
    }

    /// <summary>A person answers whether a file may be put into their OneDrive.</summary>
    /// <param name="context">What the card carried for this answer.</param>
    /// <param name="uploadUrl">Null where they said no.</param>
    public JsonObject Consent(TeamsPlace place, TeamsPerson from, string cardMessageId, JsonNode? context, string? name, string? uploadUrl)
    {
        JsonObject value = new() { ["type"] = "fileUpload", ["action"] = uploadUrl is null ? "decline" : "accept", ["context"] = context?.DeepClone() };
        if (uploadUrl is not null)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = $"https://sakura-my.sharepoint.com/personal/x/Documents/{Uri.EscapeDataString(name ?? "")}",
                ["name"] = name,
                ["uploadUrl"] = uploadUrl,
                ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C8C",
                ["fileType"] = "csv",
            };
        }

        var activity = Invoke(place, from, "fileConsent/invoke", value);
        activity["replyToId"] = cardMessageId;
        return activity;
    }

    /// <summary>A search of the compose box.</summary>
    /// <param name="words">What was typed; empty = the search was just opened.</param>
    public JsonObject Search(TeamsPlace place, TeamsPerson from, string command, string words = "", int skip = 0, int count = 25) =>
        Invoke(place, from, "composeExtension/query", new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(words.Length == 0
                ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
                : new JsonObject { ["name"] = "words", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        });

    /// <summary>A line of a search's list was tapped that sends something.</summary>
    public JsonObject SelectItem(TeamsPlace place, TeamsPerson from, JsonNode? value) => Invoke(place, from, "composeExtension/selectItem", value);

    /// <summary>An entry in the menu of a message.</summary>
    /// <param name="html">The message.</param>
    public JsonObject FetchAction(TeamsPlace place, TeamsPerson from, string command, string html, string contentType = "html") =>
        Invoke(place, from, "composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = command,
            ["commandContext"] = "message",
            ["messagePayload"] = MessagePayload(html, contentType),
            ["context"] = new JsonObject { ["theme"] = "default" },
        });

    /// <summary>The dialog of such an entry was sent.</summary>
    public JsonObject SubmitAction(TeamsPlace place, TeamsPerson from, string command, JsonObject data) =>
        Invoke(place, from, "composeExtension/submitAction", new JsonObject
        {
            ["commandId"] = command,
            ["commandContext"] = "message",
            ["data"] = data,
            ["messagePayload"] = MessagePayload("<p>もとのメッセージ</p>", "html"),
            ["context"] = new JsonObject { ["theme"] = "default" },
        });

    /// <summary>The bot was added to a team (or to a chat) by a person.</summary>
    public JsonObject BotAdded(TeamsPlace place, TeamsPerson by) => MembersAdded(place, by, BotAccount());

    public JsonObject MembersAdded(TeamsPlace place, TeamsPerson by, params TeamsPerson[] people) =>
        MembersAdded(place, by, [.. people.Select(static person => new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId })]);

    public JsonObject MembersRemoved(TeamsPlace place, TeamsPerson by, params TeamsPerson[] people)
    {
        var activity = Envelope("conversationUpdate", EventId(), place, by);
        activity["membersRemoved"] = new JsonArray([.. people.Select(static person => new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId })]);
        activity["channelData"]!["eventType"] = "teamMemberRemoved";
        return activity;
    }

    /// <param name="action">add, remove, add-upgrade, remove-upgrade.</param>
    public JsonObject Installation(TeamsPlace place, TeamsPerson by, string action)
    {
        var activity = Envelope("installationUpdate", EventId(), place, by);
        activity["action"] = action;
        if (place.ChannelId is { } channel)
        {
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel } };
        }

        return activity;
    }

    private JsonObject MessagePayload(string content, string contentType) => new()
    {
        ["id"] = NextMessageId(),
        ["replyToId"] = null,
        ["createdDateTime"] = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = Guid.Empty.ToString(), ["displayName"] = "だれか" }, ["application"] = null },
        ["body"] = new JsonObject { ["contentType"] = contentType, ["content"] = content },
        ["attachments"] = new JsonArray(),
        ["mentions"] = new JsonArray(),
        ["reactions"] = new JsonArray(),
    };

    private JsonObject MembersAdded(TeamsPlace place, TeamsPerson by, params JsonObject[] accounts)
    {
        var activity = Envelope("conversationUpdate", EventId(), place, by);
        activity["membersAdded"] = new JsonArray([.. accounts]);
        if (place.TeamId is not null)
        {
            activity["channelData"]!["eventType"] = "teamMemberAdded";
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = place.ChannelId } };
        }

        return activity;
    }

    private JsonObject Envelope(string type, string id, TeamsPlace place, TeamsPerson from)
    {
        var now = time.GetUtcNow();
        JsonObject conversation = new() { ["conversationType"] = place.Type, ["tenantId"] = tenant, ["id"] = place.Id };
        if (place.Type != "personal")
        {
            conversation["isGroup"] = true;
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["localTimestamp"] = now.ToOffset(TimeSpan.FromHours(9)).ToString("O", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Asia/Tokyo",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = from.AsAccount(),
            ["recipient"] = BotAccount(),
            ["conversation"] = conversation,
            ["locale"] = "ja-JP",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "ja-JP",
                ["country"] = "JP",
                ["platform"] = "Windows",
                ["timezone"] = "Asia/Tokyo",
            }),
            ["channelData"] = ChannelData(place),
        };
    }

    private JsonObject ChannelData(TeamsPlace place)
    {
        JsonObject data = new() { ["tenant"] = new JsonObject { ["id"] = tenant } };
        if (place.TeamId is not null)
        {
            data["team"] = new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName, ["aadGroupId"] = "0f0e0d0c-0b0a-4908-8706-050403020100" };
            data["channel"] = new JsonObject { ["id"] = place.ChannelId, ["name"] = place.ChannelName, ["type"] = "standard" };
            data["teamsTeamId"] = place.TeamId;
            data["teamsChannelId"] = place.ChannelId;
        }

        return data;
    }

    private static JsonObject BotAccount() => new() { ["id"] = ChannelStandIn.BotId, ["name"] = ChannelStandIn.BotName };

    private string NextMessageId() => Interlocked.Increment(ref lastMessage).ToString(CultureInfo.InvariantCulture);

    private static string EventId() => $"f:{Guid.NewGuid():D}";
}
