using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>What an event may say: the properties of the v1.0 event resource, which of them may be written, and how they must be.</summary>
/// <remarks>Sources: the reference pages "event resource type", "Create event" and "Update event" of Microsoft Graph v1.0.</remarks>
internal static class EventRules
{
    private const int MostAttendees = 500;

    /// <summary>Property → the check of its value; null from the check = in order.</summary>
    private static readonly Dictionary<string, Func<string, JsonNode?, GraphRefusal?>> Writable = new(StringComparer.Ordinal)
    {
        ["allowNewTimeProposals"] = JsonShape.Boolean,
        ["attendees"] = AttendeeRules.Fault,
        ["body"] = static (name, value) => JsonShape.Object(name, value, "contentType", "content"),
        ["categories"] = JsonShape.Texts,
        ["end"] = TimeFault,
        ["hideAttendees"] = JsonShape.Boolean,
        ["importance"] = static (name, value) => JsonShape.OneOf(name, value, "low", "normal", "high"),
        ["isAllDay"] = JsonShape.Boolean,
        ["isDraft"] = JsonShape.Boolean,
        ["isOnlineMeeting"] = JsonShape.Boolean,
        ["isReminderOn"] = JsonShape.Boolean,
        ["location"] = JsonShape.Location,
        ["locations"] = static (name, value) => JsonShape.Each(name, value, JsonShape.Location),
        ["onlineMeetingProvider"] = static (name, value) =>
            JsonShape.OneOf(name, value, "unknown", "teamsForBusiness", "skypeForBusiness", "skypeForConsumer"),
        ["recurrence"] = static (name, value) => JsonShape.Object(name, value, "pattern", "range"),
        ["reminderMinutesBeforeStart"] = JsonShape.Number,
        ["responseRequested"] = JsonShape.Boolean,
        ["sensitivity"] = static (name, value) => JsonShape.OneOf(name, value, "normal", "personal", "private", "confidential"),
        ["showAs"] = static (name, value) =>
            JsonShape.OneOf(name, value, "free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
        ["singleValueExtendedProperties"] = static (name, value) => JsonShape.Each(name, value, JsonShape.ExtendedProperty),
        ["start"] = TimeFault,
        ["subject"] = SubjectFault,
        ["transactionId"] = JsonShape.Text,
    };

    /// <summary>Writable on creation only: "Update event" does not list them, and transactionId "cannot be changed".</summary>
    private static readonly HashSet<string> OnlyAtCreation =
        new(StringComparer.Ordinal) { "allowNewTimeProposals", "isDraft", "transactionId" };

    private static readonly HashSet<string> ReadOnly = new(StringComparer.Ordinal)
    {
        "attachments", "bodyPreview", "calendar", "changeKey", "createdDateTime", "extensions", "hasAttachments", "iCalUId", "id",
        "instances", "isCancelled", "isOrganizer", "lastModifiedDateTime", "multiValueExtendedProperties", "onlineMeeting",
        "onlineMeetingUrl", "organizer", "originalEndTimeZone", "originalStart", "originalStartTimeZone", "responseStatus",
        "seriesMasterId", "type", "webLink",
    };

    public static bool Names(string property) => Writable.ContainsKey(property) || ReadOnly.Contains(property);

    public static GraphRefusal? CreateFault(JsonObject body)
    {
        foreach (var required in (string[])["subject", "start", "end"])
        {
            if (body[required] is null)
            {
                return GraphRefusal.Invalid($"{required} is missing");
            }
        }

        return Fault(body) ?? SpanFault(body);
    }

    public static GraphRefusal? UpdateFault(JsonObject body, JsonObject kept)
    {
        if (body.FirstOrDefault(static pair => OnlyAtCreation.Contains(pair.Key)) is { Key: { } fixedName })
        {
            return GraphRefusal.Invalid($"{fixedName} cannot be changed");
        }

        if (Fault(body) is { } fault)
        {
            return fault;
        }

        var merged = kept.DeepClone().AsObject();
        foreach (var name in (string[])["start", "end", "isAllDay"])
        {
            if (body[name] is { } value)
            {
                merged[name] = value.DeepClone();
            }
        }

        return SpanFault(merged);
    }

    /// <summary>The instant of a start or end that has passed its check.</summary>
    public static DateTimeOffset Instant(JsonObject time) =>
        GraphZone.Instant(time["dateTime"]!.GetValue<string>(), time["timeZone"]!.GetValue<string>())!.Value;

    public static GraphRefusal UnknownProperty(string name, string type) => GraphRefusal.BadRequest(
        "RequestBodyRead",
        $"The property '{name}' does not exist on type 'microsoft.graph.{type}'. "
        + "Make sure to only use property names that are defined by the type or mark the type as open type.");

    public static GraphRefusal UnknownZone(string zone) => GraphRefusal.BadRequest(
        "TimeZoneNotSupportedException",
        $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{zone}'.");

    /// <remarks>The limit is documented, the code of its refusal is not.</remarks>
    public static GraphRefusal? TooMany(int attendees) => attendees > MostAttendees
        ? GraphRefusal.BadRequest("ErrorInvalidRecipients", $"An event has at most {MostAttendees} attendees.")
        : null;

    private static GraphRefusal? Fault(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (name == "@odata.type")
            {
                continue;
            }

            if (ReadOnly.Contains(name))
            {
                return GraphRefusal.Invalid($"{name} is read-only");
            }

            if (!Writable.TryGetValue(name, out var check))
            {
                return UnknownProperty(name, "event");
            }

            if (check(name, value) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static GraphRefusal? SubjectFault(string name, JsonNode? value) =>
        JsonShape.Text(name, value)
        ?? (string.IsNullOrWhiteSpace(value!.GetValue<string>()) ? GraphRefusal.Invalid("subject is empty") : null);

    private static GraphRefusal? TimeFault(string name, JsonNode? value)
    {
        if (JsonShape.Object(name, value, "dateTime", "timeZone") is { } shape)
        {
            return shape;
        }

        var (dateTime, timeZone) = (value!["dateTime"], value["timeZone"]);
        if (timeZone is null)
        {
            return GraphRefusal.Invalid($"{name}.timeZone is missing");
        }

        if ((JsonShape.Text($"{name}.timeZone", timeZone) ?? JsonShape.Text($"{name}.dateTime", dateTime)) is { } fault)
        {
            return fault;
        }

        var zone = timeZone.GetValue<string>();
        if (!GraphZone.IsKnown(zone))
        {
            return UnknownZone(zone);
        }

        return GraphZone.Instant(dateTime!.GetValue<string>(), zone) is null
            ? GraphRefusal.Invalid($"{name}.dateTime is not {{date}}T{{time}} without an offset")
            : null;
    }

    private static GraphRefusal? SpanFault(JsonObject body)
    {
        var (start, end) = (body["start"]!.AsObject(), body["end"]!.AsObject());
        if (Instant(end) < Instant(start))
        {
            return GraphRefusal.Invalid("end lies before start");
        }

        var atMidnight = IsMidnight(start) && IsMidnight(end);
        return body["isAllDay"]?.GetValue<bool>() == true && !atMidnight
            ? GraphRefusal.Invalid("an all-day event begins and ends at midnight")
            : null;
    }

    private static bool IsMidnight(JsonObject time) =>
        time["dateTime"]!.GetValue<string>()[10..].All(static c => c is 'T' or '0' or ':' or '.');
}
