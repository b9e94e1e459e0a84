using CareSystem.Tests.Architecture.Planted.Bot.Agenda;

namespace CareSystem.Tests.Architecture.Planted.Cards.Agenda;

internal static class KnowsTheBot
{
    public static string Make(AddItem item) => item.Title;
}
