using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

internal static class ChecklistsCommands
{
    public static readonly Command Checklist = new("チェックリスト", "checklist", "checklists");
}
