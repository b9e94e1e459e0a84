using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>
/// /users/{mailbox}/events: create, list by an extended property, read, update, delete, cancel. Anything else of Graph is not here,
/// and says so.
/// </summary>
internal sealed class EventRequests(EventStore store, GraphBehaviour behaviour)
{
    public GraphAnswer Answer(EventRequest request)
    {
        if (Unauthorised(request) is { } unauthorised)
        {
            return GraphAnswer.Of(unauthorised);
        }

        if (request.Parts is not ["users", var mailbox, "events", .. var rest])
        {
            return GraphAnswer.Error(400, "BadRequest", "Resource not found for the segment. (Only /users/{id}/events is here.)");
        }

        if (!mailbox.Contains('@', StringComparison.Ordinal)
            || behaviour.Mailboxes?.Contains(mailbox, StringComparer.OrdinalIgnoreCase) == false)
        {
            return GraphAnswer.Error(404, "ErrorInvalidUser", "The requested user is invalid.");
        }

        if (!GraphZone.IsKnown(request.Zone))
        {
            return GraphAnswer.Of(EventRules.UnknownZone(request.Zone));
        }

        return (request.Method, rest) switch
        {
            ("POST", []) => Create(mailbox, request),
            ("GET", []) => List(mailbox, request),
            ("GET", [var id]) => Read(mailbox, id, request),
            ("PATCH", [var id]) => Update(mailbox, id, request),
            ("DELETE", [var id]) => Leave(mailbox, id, cancelled: false),
            ("POST", [var id, "cancel"]) => Cancel(mailbox, id, request),
            _ => GraphAnswer.Error(405, "BadRequest", "The method is not allowed for this resource."),
        };
    }

    private GraphAnswer Create(string mailbox, EventRequest request)
    {
        if (Written(request, out var body) is { } unreadable)
        {
            return GraphAnswer.Of(unreadable);
        }

        if (EventRules.CreateFault(body) is { } fault)
        {
            return GraphAnswer.Of(fault);
        }

        return store.Change(events =>
        {
            var transaction = body["transactionId"]?.GetValue<string>();
            var first = transaction is null ? null : events.Find(kept => Is(kept, mailbox) && kept.TransactionId == transaction);
            if (first is null)
            {
                var made = EventText.New(mailbox, body);
                events.Add(made);
                return Created(made, request);
            }

            return behaviour.RepeatedCreate switch
            {
                RepeatedCreate.FirstEvent when !first.IsGone => Created(first, request),
                RepeatedCreate.RefusedWhenDifferent when !first.IsGone && JsonNode.DeepEquals(first.Created, body) =>
                    Created(first, request),
                RepeatedCreate.Refused => Duplicate(409),
                _ => Duplicate(400),
            };
        });
    }

    private GraphAnswer Created(KeptEvent kept, EventRequest request)
    {
        var shown = EventText.Shown(kept, request.Zone);
        if (behaviour.LateJoinUrl)
        {
            shown["onlineMeeting"] = null;
        }

        return new GraphAnswer(201, shown);
    }

    private static GraphAnswer Duplicate(int status) => GraphAnswer.Error(
        status,
        "ErrorDuplicateTransactionId",
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.");

    private GraphAnswer List(string mailbox, EventRequest request)
    {
        if (EventQuery.Read(request, out var query) is { } fault)
        {
            return GraphAnswer.Of(fault);
        }

        var found = store.Of(mailbox).Where(query.Matches).Take(query.Top)
            .Select(kept => (JsonNode)query.Selected(EventText.Shown(kept, request.Zone)));
        return new GraphAnswer(200, new JsonObject
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#users/events",
            ["value"] = new JsonArray([.. found]),
        });
    }

    private GraphAnswer Read(string mailbox, string id, EventRequest request)
    {
        if (EventQuery.Read(request, out var query) is { } fault)
        {
            return GraphAnswer.Of(fault);
        }

        return store.Of(mailbox).FirstOrDefault(kept => kept.Id == id) is { } found
            ? new GraphAnswer(200, query.Selected(EventText.Shown(found, request.Zone)))
            : GraphAnswer.Of(GraphRefusal.NoSuchEvent());
    }

    private GraphAnswer Update(string mailbox, string id, EventRequest request)
    {
        if (Written(request, out var body) is { } unreadable)
        {
            return GraphAnswer.Of(unreadable);
        }

        return store.Change(events =>
        {
            var at = events.FindIndex(kept => Is(kept, mailbox) && kept.Id == id && !kept.IsGone);
            if (at < 0)
            {
                return GraphAnswer.Of(GraphRefusal.NoSuchEvent());
            }

            if (EventRules.UpdateFault(body, events[at].Json) is { } fault)
            {
                return GraphAnswer.Of(fault);
            }

            events[at] = EventText.Updated(events[at], body);
            return new GraphAnswer(200, EventText.Shown(events[at], request.Zone));
        });
    }

    private GraphAnswer Cancel(string mailbox, string id, EventRequest request)
    {
        if (Written(request, out var body) is { } unreadable)
        {
            return GraphAnswer.Of(unreadable);
        }

        // The parameter's name is read without regard to case, as Graph does.
        var unknown = body.FirstOrDefault(static pair => !string.Equals(pair.Key, "comment", StringComparison.OrdinalIgnoreCase)).Key;
        return unknown is not null
            ? GraphAnswer.Of(EventRules.UnknownProperty(unknown, "cancel"))
            : Leave(mailbox, id, cancelled: true);
    }

    private GraphAnswer Leave(string mailbox, string id, bool cancelled) => store.Change(events =>
    {
        var at = events.FindIndex(kept => Is(kept, mailbox) && kept.Id == id && !kept.IsGone);
        if (at < 0)
        {
            return GraphAnswer.Of(GraphRefusal.NoSuchEvent());
        }

        // Into the Deleted Items folder, where it has another id.
        events[at] = events[at] with { IsCancelled = cancelled, IsGone = true };
        return new GraphAnswer(cancelled ? 202 : 204, null);
    });

    private GraphRefusal? Unauthorised(EventRequest request) => request.Authorization switch
    {
        null or "" => new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty."),
        var header when header == $"Bearer {behaviour.Token}" => null,
        _ => new GraphRefusal(401, "InvalidAuthenticationToken", "The access token is not valid."),
    };

    private static GraphRefusal? Written(EventRequest request, out JsonObject body)
    {
        body = request.Body as JsonObject ?? [];
        return !request.IsJson || request.Body is not JsonObject
            ? GraphRefusal.BadRequest(
                "BadRequest",
                "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.")
            : null;
    }

    private static bool Is(KeptEvent kept, string mailbox) => string.Equals(kept.Mailbox, mailbox, StringComparison.OrdinalIgnoreCase);
}
