namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal static class UsesStorage
{
    // The source names only its own slice; what the table hands back is Azure's.
    public static string Run(AgendaTable table) => table.Read().RowKey;
}
