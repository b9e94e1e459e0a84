using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Agenda;

internal static class AgendaCommands
{
    public static readonly Command Agenda = new("議題", "agenda");

    public static readonly ExtensionCommand Search = new("agendaSearch");

    public static readonly ExtensionCommand FromMessage = new("agendaFromMessage");
}
