using Azure.Data.Tables;
using CareSystem.Tests.Architecture.Planted.Bot.Storage;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal sealed class AgendaTable(Rows rows)
{
    public ITableEntity Read() => rows.Read();
}
