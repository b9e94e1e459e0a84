using CareSystem.Tests.Architecture.Planted.Cards.Agenda;

namespace CareSystem.Tests.Architecture.Planted.Cards.Issues;

internal static class UsesAnotherSlice
{
    public static object Make() => AgendaCard.Of("x");
}
