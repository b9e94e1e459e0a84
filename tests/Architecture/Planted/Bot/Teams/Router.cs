using CareSystem.Tests.Architecture.Planted.Cards.Kit;

namespace CareSystem.Tests.Architecture.Planted.Bot.Teams;

internal sealed class Router
{
    public string On(string word, Func<Card> answer) => word + answer();
}
