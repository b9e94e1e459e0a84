using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

internal static class ForumsCommands
{
    public static readonly Command Help = new("ヘルプ", "help", "hi", "hello", "こんにちは", "？", "使い方");
}
