using CareSystem.Tests.Architecture.Planted.Bot.Storage;

namespace CareSystem.Tests.Architecture.Planted.Bot.Calendar;

internal static class KnowsStorage
{
    public static object Read(Rows rows) => rows.Read();
}
