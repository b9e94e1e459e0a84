using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Settings;

internal static class SettingsCommands
{
    public static readonly Command Settings = new("設定", "settings");
}
