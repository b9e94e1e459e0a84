using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Polls;

/// <summary>A member asks a question; its card is posted to the channel it was asked in, from personal chat to the forum's own.</summary>
internal sealed class StartPoll(IForumActions actions, IIdSource ids)
{
    internal sealed record Command(PollDraft Draft, ConversationId? Channel);

    /// <summary>What the receipt shows.</summary>
    internal sealed record Started(PollId Id, string Question, string ForumName);

    public Task<Outcome<Started>> RunAsync(ActionOrigin origin, PollDraft draft, CancellationToken cancellation) =>
        actions.ChangeAsync<object?, Started>(
            origin,
            static _ => Task.FromResult<object?>(null),
            (_, context) => Decide(new Command(draft, origin.Channel), context, ids),
            cancellation);

    internal static Decision<Started> Decide(Command command, ActionContext context, IIdSource ids)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed();
        }

        var (content, faults) = command.Draft.Check();
        if (content is null)
        {
            return faults!;
        }

        var poll = new Poll(
            new PollId(ids.NextAfter(context.Now)),
            content.Question,
            content.Options,
            PollState.Open,
            command.Channel ?? context.Forum.Channel,
            context.Caller.Person,
            context.Caller.Name,
            context.Now,
            ClosedAt: null,
            ClosedByName: null,
            Revision: 1);
        var changes = new Changes()
            .Insert(poll)
            .Insert(new OpenPoll(poll.Id))
            .MarkStale(poll.Shared)
            .Remember(new HistoryEntry(poll.Subject, poll.Revision, "started", [], context.Caller.Person, context.Caller.Name, context.Now));
        return Decision.Of(new Started(poll.Id, poll.Question, context.Forum.Name), changes);
    }
}
