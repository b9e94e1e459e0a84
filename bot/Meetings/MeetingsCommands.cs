using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Meetings;

internal static class MeetingsCommands
{
    public static readonly Command Meetings = new("会議", "meeting", "meetings");
}
