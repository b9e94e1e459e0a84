using Azure.Data.Tables;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal static class BooksModule
{
    public static string Partition() => new TableEntity("p", "r").PartitionKey;
}
