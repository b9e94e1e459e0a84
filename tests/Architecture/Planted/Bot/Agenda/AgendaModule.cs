using CareSystem.Tests.Architecture.Planted.Bot.Teams;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal static class AgendaModule
{
    public static string Add(Router router) => router.On("agenda", () => AgendaReplies.Of(new AddItem("x")));
}
