using CareSystem.Tests.Architecture.Planted.Cards.Agenda;
using CareSystem.Tests.Architecture.Planted.Cards.Kit;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal static class AgendaReplies
{
    public static Card Of(AddItem item) => AgendaCard.Of(item.Title);
}
