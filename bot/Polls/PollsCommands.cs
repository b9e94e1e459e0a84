using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

internal static class PollsCommands
{
    public static readonly Command Poll = new("投票", "poll", "polls");
}
