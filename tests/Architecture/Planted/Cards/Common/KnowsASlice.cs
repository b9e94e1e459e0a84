using CareSystem.Tests.Architecture.Planted.Cards.Agenda;
using CareSystem.Tests.Architecture.Planted.Cards.Kit;

namespace CareSystem.Tests.Architecture.Planted.Cards.Common;

internal static class KnowsASlice
{
    public static Card Make() => AgendaCard.Of("x");
}
