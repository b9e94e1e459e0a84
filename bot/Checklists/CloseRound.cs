using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>The starter or the secretariat closes a round, or its time is over. The result follows in the thread of its card.</summary>
internal sealed class CloseRound(IForumActions actions, IChecklists checklists, IRoster roster)
{
    private const int Attempts = 5;

    /// <summary>The round as this person sees it afterwards.</summary>
    internal sealed record Closed(RoundView View);

    public Task<Outcome<Closed>> RunAsync(ActionOrigin origin, ChecklistRoundId round, CancellationToken cancellation) =>
        actions.ChangeAsync<RoundRows, Closed>(origin, stop => checklists.RowsAsync(roster, origin.Forum, round, stop), Decide, cancellation);

    /// <summary>Its time is over.</summary>
    /// <returns>False when somebody else changed it again and again.</returns>
    public async Task<bool> ByTimeAsync(ForumId forum, ChecklistRoundId id, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await checklists.FindAsync(forum, id, cancellation) is not { Value.State: ChecklistRoundState.Open } round)
            {
                return true;
            }

            var (_, changes) = Close(round, now, round.Value.By, round.Value.ByName, "closed-by-time");
            if (await actions.CommitAsync(forum, changes, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    internal static Decision<Closed> Decide(RoundRows rows, ActionContext context)
    {
        if (rows.Round is not { } found)
        {
            return new NotFound();
        }

        var view = RoundView.Of(found.Value, rows, context);
        if (!view.MayClose)
        {
            return new RoundNotYoursToClose(view);
        }

        if (found.Value.State == ChecklistRoundState.Closed)
        {
            return Decision.Of(new Closed(view), new Changes());
        }

        var (closed, changes) = Close(found, context.Now, context.Caller.Person, context.Caller.Name, "closed");
        return Decision.Of(new Closed(view with { Round = closed, IsOpen = false, Missing = [] }), changes);
    }

    private static (ChecklistRound Closed, Changes Changes) Close(Stored<ChecklistRound> round, DateTimeOffset now, PersonId by, string byName, string what)
    {
        var closed = round.Value with { State = ChecklistRoundState.Closed, ClosedAt = now, Revision = round.Value.Revision + 1 };
        return (closed, new Changes()
            .Replace(round, closed)
            .DeleteAny(new OpenChecklistRound(closed.Id))
            .MarkStale(closed.Shared)
            .Promise(new ChecklistResultDue(closed.Id.Value), closed.Shared.To, now)
            .Remember(new HistoryEntry(closed.Subject, closed.Revision, what, [], by, byName, now)));
    }
}
