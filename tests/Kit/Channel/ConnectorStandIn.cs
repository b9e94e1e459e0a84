using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CareSystem.Tests.Kit.Channel;

/// <summary>The connector's REST API with the memory of a channel: what was posted can be updated and deleted, and only that.</summary>
public sealed class ConnectorStandIn(LoginStandIn login, TimeProvider? time = null)
{
    /// <summary>What Teams takes of a message, in characters of two bytes.</summary>
    private const int MaxMessageChars = 50 * 1024;

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly List<SentActivity> sent = [];
    private readonly List<ConnectorRequest> requests = [];
    private readonly List<Planned> planned = [];
    private readonly List<(Func<SentActivity, bool> Predicate, TaskCompletionSource<SentActivity> Found)> waiting = [];
    private readonly Dictionary<(string Conversation, string Activity), JsonObject> messages = [];
    private long lastId = 1_760_000_000_000;

    /// <summary>Whether a request needs one of the login service's tokens; false for a bot in anonymous mode.</summary>
    public bool IsTokenNeeded { get; set; } = true;

    /// <summary>The members of each conversation, by its id without thread.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<TeamsPerson>> Rosters { get; } = new();

    /// <summary>Teams, the channels of teams, and meetings, as they are described, by their ids.</summary>
    public ConcurrentDictionary<string, JsonObject> Teams { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Channels { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Meetings { get; } = new();

    /// <summary>The most members on one page, below the connector's own 500.</summary>
    public int MaxMembersPerPage { get; set; } = 500;

    /// <summary>Conversations that are not there (any more): everything in them answers 404.</summary>
    public ConcurrentDictionary<string, bool> GoneConversations { get; } = new();

    /// <summary>People (29:…) who do not have the bot: opening a chat with them answers 403.</summary>
    public ConcurrentDictionary<string, bool> WithoutBot { get; } = new();

    /// <summary>Asked about each request for which nothing was planned: what to answer instead of the usual, or null.</summary>
    public Func<ConnectorRequest, StandInAnswer?> Instead { get; set; } = static _ => null;

    public IReadOnlyList<SentActivity> Sent
    {
        get { lock (gate) return [.. sent]; }
    }

    /// <summary>How many activities were carried out.</summary>
    public int SentCount
    {
        get { lock (gate) return sent.Count; }
    }

    public IReadOnlyList<ConnectorRequest> Requests
    {
        get { lock (gate) return [.. requests]; }
    }

    /// <summary>What was carried out after the first <paramref name="count"/>.</summary>
    public IReadOnlyList<SentActivity> SentAfter(int count)
    {
        lock (gate) return sent[count..];
    }

    /// <summary>The next <paramref name="times"/> requests (that <paramref name="when"/> is true of) get this answer.</summary>
    public void AnswerNext(StandInAnswer answer, int times = 1, Func<ConnectorRequest, bool>? when = null)
    {
        lock (gate) planned.Add(new Planned(answer, when ?? (static _ => true)) { Left = times });
    }

    /// <summary>Drops what was planned and did not come to pass.</summary>
    public void AnswerAsUsual()
    {
        lock (gate) planned.Clear();
    }

    /// <summary>Drops what was sent and asked so far, and the messages that stand: a long run would keep all of it.</summary>
    public void Forget()
    {
        lock (gate)
        {
            sent.Clear();
            requests.Clear();
            messages.Clear();
        }
    }

    /// <summary>The message as it stands in the conversation now, or null where it was deleted or never posted.</summary>
    public JsonObject? Message(string conversationId, string activityId)
    {
        lock (gate) return messages.GetValueOrDefault((Bare(conversationId), activityId))?.DeepClone() as JsonObject;
    }

    /// <summary>The messages that stand in a conversation and its threads now, oldest first.</summary>
    public IReadOnlyList<JsonObject> Messages(string conversationId)
    {
        lock (gate)
        {
            return [.. messages.Where(each => each.Key.Conversation == Bare(conversationId)).OrderBy(static each => each.Key.Activity).Select(static each => (JsonObject)each.Value.DeepClone())];
        }
    }

    /// <summary>The first activity, sent already or to come, that the predicate is true of.</summary>
    public async Task<SentActivity> WaitForAsync(Func<SentActivity, bool> predicate)
    {
        TaskCompletionSource<SentActivity> found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (sent.FirstOrDefault(predicate) is { } already)
            {
                return already;
            }

            waiting.Add((predicate, found));
        }

        try
        {
            return await found.Task.WaitAsync(Patience.Limit);
        }
        catch (TimeoutException exception)
        {
            // The last ones, and of each its beginning: a failure that fills pages hides the next one.
            var last = Sent.TakeLast(8).Select(static each => each.ToString()).Select(static line => line.Length > 300 ? line[..300] + "…" : line);
            throw new TimeoutException($"Not sent within {Patience.Limit}. Sent last:\n{string.Join('\n', last)}", exception);
        }
    }

    /// <summary>The chat of a person with the bot: always the same.</summary>
    public static string ChatWith(string userId) => $"a:1-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(userId))}";

    internal void Map(WebApplication app)
    {
        app.Map("/{region}/{tenant}/v3/{**path}", AnswerAsync);
        app.Map("/{region}/{tenant}/v1/{**path}", AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await StandInHttp.ReadAsync(context);
        StandInAnswer? instead;
        lock (gate)
        {
            requests.Add(request);
            instead = planned.FirstOrDefault(plan => plan.Left > 0 && plan.When(request))?.Take() ?? Instead(request);
        }

        var usual = instead is { IsCarriedOut: false } ? null : IsTokenNeeded && !login.IsValid(request.Bearer)
            ? StandInAnswer.Error(401, "AuthorizationFailure")
            : CarryOut(request, context.Request.Query);
        await StandInHttp.WriteAsync(context, instead ?? usual!);
    }

    private StandInAnswer CarryOut(ConnectorRequest request, IQueryCollection query)
    {
        var parts = request.Path.TrimEnd('/').Split('/');
        var conversation = parts is ["v3", "conversations", _, ..] ? parts[2] : null;
        if (conversation is not null && GoneConversations.ContainsKey(Bare(conversation)))
        {
            return StandInAnswer.Error(404, "ConversationNotFound");
        }

        return (request.Method, parts) switch
        {
            ("POST", ["v3", "conversations"]) => Create(request.Body),
            ("POST", ["v3", "conversations", _, "activities"]) => Post(SentKind.Post, conversation!, request.Body),
            ("POST", ["v3", "conversations", _, "activities", _]) => Post(SentKind.Reply, conversation!, request.Body),
            ("PUT", ["v3", "conversations", _, "activities", var id]) => Change(SentKind.Update, conversation!, id, request.Body as JsonObject),
            ("DELETE", ["v3", "conversations", _, "activities", var id]) => Change(SentKind.Delete, conversation!, id, activity: null),
            ("GET", ["v3", "conversations", _, "pagedmembers"]) => Page(conversation!, query),
            ("GET", ["v3", "conversations", _, "members", var member]) => Member(conversation!, member),
            ("GET", ["v3", "teams", var team]) => Known(Teams, team, "TeamNotFound"),
            ("GET", ["v3", "teams", var team, "conversations"]) => Known(Channels, team, "TeamNotFound"),
            ("GET", ["v1", "meetings", var meeting]) => Known(Meetings, meeting, "MeetingNotFound"),
            _ => StandInAnswer.Error(404, "NotFound"),
        };
    }

    private StandInAnswer Create(JsonNode? body)
    {
        if (body?["isGroup"]?.GetValue<bool>() is true)
        {
            var channel = (string?)body["channelData"]?["channel"]?["id"];
            return channel is null || body["activity"] is null
                ? StandInAnswer.Error(400, "BadSyntax")
                : Post(SentKind.Post, channel, body["activity"], id => new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id });
        }

        if (body?["members"] is not JsonArray { Count: 1 } members || (string?)members[0]?["id"] is not { Length: > 0 } member)
        {
            return StandInAnswer.Error(400, "BadSyntax");
        }

        return WithoutBot.ContainsKey(member)
            ? StandInAnswer.Error(403, "ForbiddenOperationException")
            : Ok(201, new JsonObject { ["id"] = ChatWith(member) });
    }

    private StandInAnswer Post(SentKind kind, string conversation, JsonNode? body, Func<string, JsonObject>? answer = null)
    {
        if (body is not JsonObject activity || (string?)activity["type"] is not { Length: > 0 } type)
        {
            return StandInAnswer.Error(400, "BadSyntax");
        }

        if (activity.ToJsonString(Relaxed).Length > MaxMessageChars)
        {
            return StandInAnswer.Error(413, "MessageSizeTooBig");
        }

        lock (gate)
        {
            var id = (++lastId).ToString(CultureInfo.InvariantCulture);
            if (type == "message")
            {
                messages[(Bare(conversation), id)] = activity;
            }

            Record(new SentActivity(kind, conversation, id, (JsonObject)activity.DeepClone()));
            return type == "message" ? Ok(201, answer?.Invoke(id) ?? new JsonObject { ["id"] = id }) : new StandInAnswer(202);
        }
    }

    private StandInAnswer Change(SentKind kind, string conversation, string id, JsonObject? activity)
    {
        lock (gate)
        {
            if (!messages.ContainsKey((Bare(conversation), id)))
            {
                return StandInAnswer.Error(404, "ActivityNotFoundInConversation");
            }

            if (kind == SentKind.Delete)
            {
                messages.Remove((Bare(conversation), id));
                Record(new SentActivity(kind, conversation, id, []));
                return new StandInAnswer(200);
            }

            if ((string?)activity?["type"] is not { Length: > 0 })
            {
                return StandInAnswer.Error(400, "BadSyntax");
            }

            if (activity.ToJsonString(Relaxed).Length > MaxMessageChars)
            {
                return StandInAnswer.Error(413, "MessageSizeTooBig");
            }

            messages[(Bare(conversation), id)] = activity;
            Record(new SentActivity(kind, conversation, id, (JsonObject)activity.DeepClone()));
            return Ok(200, new JsonObject { ["id"] = id });
        }
    }

    private StandInAnswer Page(string conversation, IQueryCollection query)
    {
        if (!Rosters.TryGetValue(Bare(conversation), out var roster))
        {
            return StandInAnswer.Error(404, "ConversationNotFound");
        }

        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 50, 500) : 200;
        var from = int.TryParse(((string?)query["continuationToken"])?.Replace("page ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var offset) ? offset : 0;
        var page = roster.Skip(from).Take(Math.Min(size, MaxMembersPerPage)).ToArray();
        JsonObject answer = new() { ["members"] = new JsonArray([.. page.Select(static member => member.AsMember())]) };
        if (from + page.Length < roster.Count)
        {
            // Not safe in a query as it stands: it must be escaped on its way back.
            answer["continuationToken"] = $"page {from + page.Length}";
        }

        return Ok(200, answer);
    }

    private StandInAnswer Member(string conversation, string member) =>
        Rosters.GetValueOrDefault(Bare(conversation))?.FirstOrDefault(each => member == each.Id || member == each.AadObjectId || member == each.Email) is { } found
            ? Ok(200, found.AsMember())
            : StandInAnswer.Error(404, "MemberNotFoundInConversation");

    private static StandInAnswer Known(ConcurrentDictionary<string, JsonObject> things, string id, string otherwise) =>
        things.TryGetValue(id, out var found) ? Ok(200, found) : StandInAnswer.Error(404, otherwise);

    private void Record(SentActivity activity)
    {
        activity = activity with { At = time.GetUtcNow() };
        sent.Add(activity);
        foreach (var (_, found) in waiting.Where(each => each.Predicate(activity)).ToArray())
        {
            found.TrySetResult(activity);
        }

        waiting.RemoveAll(static each => each.Found.Task.IsCompleted);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Bare(string conversation) => conversation.Split(";messageid=")[0];

    private static StandInAnswer Ok(int status, JsonObject body) => new(status) { Body = body.ToJsonString() };

    private sealed record Planned(StandInAnswer Answer, Func<ConnectorRequest, bool> When)
    {
        public int Left { get; set; }

        public StandInAnswer Take()
        {
            Left--;
            return Answer;
        }
    }
}
