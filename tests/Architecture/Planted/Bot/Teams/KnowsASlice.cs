using CareSystem.Tests.Architecture.Planted.Bot.Agenda;

namespace CareSystem.Tests.Architecture.Planted.Bot.Teams;

internal static class KnowsASlice
{
    public static object Make() => new AddItem("x");
}
