using CareSystem.Tests.Architecture.Planted.Bot.Shared;

namespace CareSystem.Tests.Architecture.Planted.Bot.Agenda;

internal sealed record AddItem(string Title)
{
    public PersonId By { get; init; }
}
