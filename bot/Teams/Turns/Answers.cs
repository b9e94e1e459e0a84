using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;

namespace CareSystem.Bot.Teams.Turns;

/// <summary>Renders an outcome once more, for an answer that goes out as a message.</summary>
internal sealed class Answers(Routes routes, IRoster roster) : IAnswers
{
    public async Task<OutgoingMessage?> RenderAsync(ForumId forum, PersonId person, string name, string outcomeJson, bool isPrivate, CancellationToken cancellation)
    {
        if (routes.Outcome(name) is not { } render)
        {
            return null;
        }

        // What is kept says nothing of how the forum writes its days, nor in which words the person wants to be answered.
        await (Notation.HasListener ? (Task)roster.FindAsync(forum, person, cancellation) : roster.SummaryAsync(forum, cancellation));
        return Messages.Of(await render(new RenderContext(forum, person, Surface.Message, isPrivate ? Place.Personal : Place.Channel), outcomeJson, cancellation));
    }
}
