using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Schema;

namespace CareSystem.Bot.Teams.Connector;

/// <summary>The connector's REST API (protocol.md 5.1, 5.2), as far as this bot uses it.</summary>
internal sealed class ConnectorClient(ConnectorHttp http) : IMessenger, ITeamDirectory
{
    /// <summary>The most the connector gives at once; it clamps anything else.</summary>
    private const int MembersPerPage = 500;

    private const string Conversations = "v3/conversations";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<SendResult> PostAsync(Address to, OutgoingMessage message, CancellationToken cancellation) =>
        Sent(await http.SendAsync(HttpMethod.Post, to.ServiceUrl, $"{Path(to.Conversation)}/activities", Activity(to, message), cancellation));

    public async Task<SendResult> ReplyAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation)
    {
        var activity = Activity(to, message, replyTo: activityId);
        return Sent(await http.SendAsync(HttpMethod.Post, to.ServiceUrl, Path(to.Conversation, activityId), activity, cancellation));
    }

    public async Task<SendResult> OpenThreadAsync(Address channel, OutgoingMessage message, CancellationToken cancellation)
    {
        var root = channel with { Conversation = channel.Conversation.Bare };
        var body = new JsonObject
        {
            ["isGroup"] = true,
            ["bot"] = new JsonObject { ["id"] = channel.BotId },
            ["tenantId"] = channel.Tenant.Value,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = root.Conversation.Value },
                ["tenant"] = new JsonObject { ["id"] = channel.Tenant.Value },
            },
            ["activity"] = JsonNode.Parse(Activity(root, message)),
        };
        var answer = await http.SendAsync(HttpMethod.Post, channel.ServiceUrl, Conversations, Bytes(body), cancellation);
        return answer.Failure ?? new SendResult.Sent(RootIn(answer.Body));
    }

    public async Task<SendResult> UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellation)
    {
        var activity = Activity(to, message, activityId);
        return Sent(await http.SendAsync(HttpMethod.Put, to.ServiceUrl, Path(to.Conversation, activityId), activity, cancellation));
    }

    public async Task<SendResult> DeleteAsync(Address to, string activityId, CancellationToken cancellation) =>
        Sent(await http.SendAsync(HttpMethod.Delete, to.ServiceUrl, Path(to.Conversation, activityId), body: null, cancellation));

    public async Task<SendResult> OpenChatAsync(
        string serviceUrl, TenantId tenant, string botId, string channelUserId, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = botId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = channelUserId }),
            ["tenantId"] = tenant.Value,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant.Value } },
        };
        var result = Sent(await http.SendAsync(HttpMethod.Post, serviceUrl, Conversations, Bytes(body), cancellation));
        // Opening again gives the same chat, so an answer without its id costs a second try and nothing else.
        return result is SendResult.Sent { ActivityId: null } ? new SendResult.TryLater("NoConversationId", After: null) : result;
    }

    public async Task<TeamMembersPage> MembersAsync(Address team, string? next, CancellationToken cancellation)
    {
        var path = $"{Path(team.Conversation.Bare)}/pagedmembers?pageSize={MembersPerPage}";
        if (next is not null)
        {
            path += $"&continuationToken={Uri.EscapeDataString(next)}";
        }

        var answer = await http.SendAsync(HttpMethod.Get, team.ServiceUrl, path, body: null, cancellation);
        var page = Read(answer, ConnectorJsonContext.Wire.MembersPage);
        var token = Blank.AsNull(page.ContinuationToken);
        return new TeamMembersPage(
            [.. (page.Members ?? []).Select(static member => member?.ToTeamMember()).OfType<TeamMember>()],
            // The token just used, given again, would send us round in circles.
            token == next ? null : token);
    }

    public async Task<TeamMember?> MemberAsync(Address team, string channelUserId, CancellationToken cancellation)
    {
        var path = $"{Path(team.Conversation.Bare)}/members/{Uri.EscapeDataString(channelUserId)}";
        var answer = await http.SendAsync(HttpMethod.Get, team.ServiceUrl, path, body: null, cancellation);
        var isNoMember = answer is { Status: HttpStatusCode.NotFound, Failure: not SendResult.Stopped { Code: SendResults.ConversationNotFound } };
        return isNoMember ? null : Read(answer, ConnectorJsonContext.Wire.ConnectorMember).ToTeamMember();
    }

    public async Task<TeamDetails> TeamAsync(Address address, string teamId, CancellationToken cancellation)
    {
        var answer = await http.SendAsync(HttpMethod.Get, address.ServiceUrl, $"v3/teams/{Uri.EscapeDataString(teamId)}", body: null, cancellation);
        var team = Read(answer, ConnectorJsonContext.Wire.ConnectorTeam);
        return new TeamDetails(Blank.AsNull(team.Id) ?? teamId, team.Name ?? "", Blank.AsNull(team.AadGroupId));
    }

    public async Task<IReadOnlyList<TeamChannel>> ChannelsAsync(Address address, string teamId, CancellationToken cancellation)
    {
        var answer = await http.SendAsync(HttpMethod.Get, address.ServiceUrl, $"v3/teams/{Uri.EscapeDataString(teamId)}/conversations", body: null, cancellation);
        var list = Read(answer, ConnectorJsonContext.Wire.ChannelList);
        return [.. (list.Conversations ?? []).Select(static channel => channel?.ToTeamChannel()).OfType<TeamChannel>()];
    }

    public async Task<ChannelMeeting?> MeetingAsync(Address address, string meetingId, CancellationToken cancellation)
    {
        var answer = await http.SendAsync(HttpMethod.Get, address.ServiceUrl, $"v1/meetings/{Uri.EscapeDataString(meetingId)}", body: null, cancellation);
        return answer.Status == HttpStatusCode.NotFound ? null : Read(answer, ConnectorJsonContext.Wire.ConnectorMeeting).ToChannelMeeting();
    }

    /// <summary>The addresses that only this place knows, then what the message's maker wrote: one object, and nothing is read again.</summary>
    private static byte[] Activity(Address to, OutgoingMessage message, string? id = null, string? replyTo = null)
    {
        var head = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(head, Readable))
        {
            json.WriteStartObject();
            json.WriteString("channelId"u8, Channels.Msteams);
            json.WriteStartObject("from"u8);
            json.WriteString("id"u8, to.BotId);
            json.WriteEndObject();
            json.WriteStartObject("conversation"u8);
            json.WriteString("id"u8, to.Conversation.Value);
            json.WriteEndObject();
            if (id is not null)
            {
                json.WriteString("id"u8, id);
            }

            if (replyTo is not null)
            {
                json.WriteString("replyToId"u8, replyTo);
            }

            json.WriteEndObject();
        }

        return [.. head.WrittenSpan[..^1], (byte)',', .. message.ActivityJson.Span[1..]];
    }

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString(SchemaJsonContext.Wire.Options));

    private static string Path(ConversationId conversation) => $"{Conversations}/{Uri.EscapeDataString(conversation.Value)}";

    private static string Path(ConversationId conversation, string activityId) =>
        $"{Path(conversation)}/activities/{Uri.EscapeDataString(activityId)}";

    private static SendResult Sent(ConnectorAnswer answer) => answer.Failure ?? new SendResult.Sent(IdIn(answer.Body));

    /// <summary>An accepted message may be answered by an id, an empty object, nothing, or something else: it is accepted.</summary>
    private static string? IdIn(string? body) => Blank.AsNull(Resource(body)?.Id);

    /// <summary>The root of a new thread: named by itself, or at the end of the conversation's id.</summary>
    private static string? RootIn(string? body)
    {
        var made = Resource(body);
        return Blank.AsNull(made?.ActivityId) ?? (Blank.AsNull(made?.Id) is { } id ? new ConversationId(id).Root : null);
    }

    private static ResourceResponse? Resource(string? body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? null : JsonSerializer.Deserialize(body, ConnectorJsonContext.Wire.ResourceResponse);
        }
        // Refusing here would send the message again.
        catch (JsonException)
        {
            return null;
        }
    }

    private static T Read<T>(ConnectorAnswer answer, JsonTypeInfo<T> type) where T : class
    {
        if (answer.Failure is { } failure)
        {
            throw new ChannelException(failure);
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Body ?? "", type) ?? throw new ChannelException(new SendResult.Unknown("UnreadableAnswer"));
        }
        catch (JsonException)
        {
            throw new ChannelException(new SendResult.Unknown("UnreadableAnswer"));
        }
    }
}
