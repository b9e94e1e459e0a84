using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

/// <summary>How outcomes and promises about meetings are kept.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BookMeeting.Booked))]
[JsonSerializable(typeof(ChangeMeeting.Changed))]
[JsonSerializable(typeof(CancelMeeting.Cancelled))]
[JsonSerializable(typeof(FollowMeetingDue))]
[JsonSerializable(typeof(MeetingNoticeDue))]
[JsonSerializable(typeof(RemindChannelDue))]
[JsonSerializable(typeof(RemindAllDue))]
[JsonSerializable(typeof(RemindPersonDue))]
[JsonSerializable(typeof(ReminderTimesChanged))]
internal sealed partial class MeetingsKept : JsonSerializerContext
{
    public static MeetingsKept Wire { get; } = new(KeptJson.NewOptions());
}
