namespace CareSystem.Bot.Meetings;

/// <summary>会議: book, move, cancel, remind.</summary>
internal static class MeetingsModule
{
    public static void Register(IServiceCollection services) => MeetingsTable.Register(services);
}
