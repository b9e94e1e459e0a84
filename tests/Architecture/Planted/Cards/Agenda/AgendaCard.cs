using CareSystem.Tests.Architecture.Planted.Cards.Kit;

namespace CareSystem.Tests.Architecture.Planted.Cards.Agenda;

internal static class AgendaCard
{
    public static Card Of(string title) => new(title);
}
