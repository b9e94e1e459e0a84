using Azure.Data.Tables;

namespace CareSystem.Tests.Architecture.Planted.Bot.Storage;

internal sealed class Rows
{
    public ITableEntity Read() => new TableEntity("p", "r");
}
