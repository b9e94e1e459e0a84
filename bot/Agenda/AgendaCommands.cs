using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

internal static class AgendaCommands
{
    public static readonly Command Agenda = new("議題", "agenda");
}
