using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Lifecycle;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What the secretariat presses under a notice and what is not the roster's own: to leave things as they are.</summary>
internal sealed class NewsButtonsModule(IForumActions actions, NewsReplies replies) : IRoutedModule
{
    public void Map(Routes routes) => routes.OnVerb(NewsActions.Keep, async (turn, _, stop) => Reply.Of(
        await actions.ReadAsync<object?, ForumSummary>(
            turn.Forum,
            turn.Person,
            static _ => Task.FromResult<object?>(null),
            static (_, context) => context.Caller.IsSecretariat ? context.Forum : new NotAllowed(),
            stop),
        (_, _) => replies.Kept()));
}
