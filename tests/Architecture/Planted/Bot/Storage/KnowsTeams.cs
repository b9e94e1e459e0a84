using CareSystem.Tests.Architecture.Planted.Bot.Teams;

namespace CareSystem.Tests.Architecture.Planted.Bot.Storage;

internal static class KnowsTeams
{
    public static Router Make() => new();
}
