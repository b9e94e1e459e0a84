using System.Globalization;
using System.Text.Json.Nodes;

namespace CareSystem.Local.Graph;

/// <summary>The event as the server writes it.</summary>
internal static class EventText
{
    public static KeptEvent New(string mailbox, JsonObject body)
    {
        var id = "AAMk" + Guid.NewGuid().ToString("N") + "AAA=";
        var now = Now();
        var json = new JsonObject
        {
            ["id"] = id,
            ["createdDateTime"] = now,
            ["iCalUId"] = Guid.NewGuid().ToString("N"),
            ["reminderMinutesBeforeStart"] = 15,
            ["isReminderOn"] = true,
            ["hasAttachments"] = false,
            ["importance"] = "normal",
            ["sensitivity"] = "normal",
            ["isAllDay"] = false,
            ["isCancelled"] = false,
            ["isOrganizer"] = true,
            ["responseRequested"] = true,
            ["seriesMasterId"] = null,
            ["showAs"] = "busy",
            ["type"] = "singleInstance",
            ["onlineMeetingUrl"] = null,
            ["isOnlineMeeting"] = false,
            ["onlineMeetingProvider"] = "unknown",
            ["onlineMeeting"] = null,
            ["allowNewTimeProposals"] = true,
            ["hideAttendees"] = false,
            ["isDraft"] = false,
            ["attendees"] = new JsonArray(),
            ["location"] = new JsonObject { ["displayName"] = "" },
            ["recurrence"] = null,
            ["organizer"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = mailbox, ["name"] = mailbox } },
        };
        return Written(new KeptEvent(mailbox, id, json, body.DeepClone().AsObject(), IsCancelled: false, IsGone: false), body);
    }

    public static KeptEvent Updated(KeptEvent kept, JsonObject body) =>
        Written(kept with { Json = kept.Json.DeepClone().AsObject() }, body);

    /// <summary>As it is answered: times in one zone, and no extended property, which Graph shows only on demand.</summary>
    public static JsonObject Shown(KeptEvent kept, string zone)
    {
        var shown = kept.Json.DeepClone().AsObject();
        shown.Insert(0, "@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users/events/$entity");
        shown.Remove("singleValueExtendedProperties");
        foreach (var edge in (string[])["start", "end"])
        {
            var instant = EventRules.Instant(shown[edge]!.AsObject());
            shown[edge] = new JsonObject { ["dateTime"] = GraphZone.Text(instant, zone), ["timeZone"] = zone };
        }

        return shown;
    }

    private static KeptEvent Written(KeptEvent kept, JsonObject body)
    {
        var json = kept.Json;
        var wasOnline = json["isOnlineMeeting"]!.GetValue<bool>();
        foreach (var (name, value) in body.Where(static pair => !pair.Key.StartsWith('@')))
        {
            json[name] = value?.DeepClone();
        }

        // Once there is a Teams link it stays, whatever a later update says.
        json["isOnlineMeeting"] = wasOnline || json["isOnlineMeeting"]!.GetValue<bool>();
        if (json["isOnlineMeeting"]!.GetValue<bool>() && json["onlineMeeting"] is null)
        {
            json["onlineMeetingProvider"] = "teamsForBusiness";
            json["onlineMeeting"] = new JsonObject
            {
                ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Guid.NewGuid():N}%40thread.v2/0",
            };
        }

        json["changeKey"] = Guid.NewGuid().ToString("N");
        json["lastModifiedDateTime"] = Now();
        return kept;
    }

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
