using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Checklists;

/// <summary>A round, its answers and the people it asks, as they were read.</summary>
internal sealed record RoundRows(Stored<ChecklistRound>? Round, IReadOnlyList<Stored<ChecklistAnswer>> Answers, IReadOnlyList<RosterEntry> Members)
{
    public Stored<ChecklistAnswer>? Of(PersonId person) => Answers.FirstOrDefault(row => row.Value.Person == person);
}

internal static class RoundReading
{
    /// <summary>Everything a look at a round needs, read side by side.</summary>
    public static async Task<RoundRows> RowsAsync(this IChecklists checklists, IRoster roster, ForumId forum, ChecklistRoundId id, CancellationToken cancellation)
    {
        var round = checklists.FindAsync(forum, id, cancellation);
        var answers = checklists.AnswersAsync(forum, id, cancellation);
        var members = roster.PageAsync(forum, null, int.MaxValue, cancellation);
        await Task.WhenAll(round, answers, members);
        return new RoundRows(await round, await answers, await members);
    }
}

/// <summary>How many have answered, of how many.</summary>
/// <param name="Invited">Members who may answer, and whoever has answered.</param>
internal sealed record RoundTurnout(int Answered, int Invited)
{
    public static RoundTurnout Of(RoundRows rows) => new(
        rows.Answers.Count,
        Asked(rows).Select(static member => member.Person).Union(rows.Answers.Select(static row => row.Value.Person)).Count());

    /// <summary>Observers are not asked.</summary>
    public static IEnumerable<RosterEntry> Asked(RoundRows rows) => rows.Members.Where(static member => member.Role != MemberRole.Observer);
}

/// <summary>A round as one person may see it.</summary>
/// <param name="IsOpen">It takes answers at this moment.</param>
/// <param name="OwnAt">When this person answered; null = not yet.</param>
/// <param name="Missing">Who has not answered yet: for the secretariat, to remind them. Empty for everybody else.</param>
internal sealed record RoundView(
    ChecklistRound Round, bool IsOpen, RoundTurnout Turnout, DateTimeOffset? OwnAt, bool MayAnswer, bool MayClose, IReadOnlyList<string> Missing)
{
    public static RoundView Of(ChecklistRound round, RoundRows rows, ActionContext context)
    {
        var answered = rows.Answers.Select(static row => row.Value.Person).ToHashSet();
        var isOpen = round.TakesAnswers(context.Now);
        return new RoundView(
            round,
            isOpen,
            RoundTurnout.Of(rows),
            rows.Of(context.Caller.Person)?.Value.At,
            context.Caller.Role != MemberRole.Observer,
            round.MayClose(context.Caller),
            isOpen && context.Caller.IsSecretariat
                ? [.. RoundTurnout.Asked(rows).Where(member => !answered.Contains(member.Person)).Select(static member => member.Name)]
                : []);
    }
}

/// <summary>A refusal that is told on the round's own card.</summary>
internal abstract record RoundRefusal(RoundView View) : Refusal;

/// <summary>The round takes no answers any more.</summary>
internal sealed record RoundClosed(RoundView View) : RoundRefusal(View);

/// <summary>Results are told once nobody can be seen adding to them.</summary>
internal sealed record RoundStillOpen(RoundView View) : RoundRefusal(View);

/// <summary>Observers look on.</summary>
internal sealed record ObserversDoNotAnswer(RoundView View) : RoundRefusal(View);

/// <summary>The forum has decided that this person does not see results.</summary>
internal sealed record ResultNotForYou(RoundView View) : RoundRefusal(View);

/// <summary>Neither the starter nor the secretariat.</summary>
internal sealed record RoundNotYoursToClose(RoundView View) : RoundRefusal(View);
