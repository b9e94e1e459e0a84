using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>Reads the forum's pledge for a member, and for the secretariat who has not confirmed it yet.</summary>
internal sealed class ShowPledge(IForumActions actions, IPledges pledges, IRoster roster)
{
    /// <param name="Text">Null = the forum has none yet.</param>
    /// <param name="Own">What this person has confirmed last.</param>
    /// <param name="Confirmed">How many have confirmed this version; for the secretariat.</param>
    /// <param name="Missing">Who has not; for the secretariat.</param>
    internal sealed record View(ForumSummary Forum, PledgeText? Text, Pledged? Own, int Confirmed, IReadOnlyList<string> Missing, bool MayEdit)
    {
        public bool IsConfirmed => Text is not null && Own?.Version == Text.Version;
    }

    private sealed record State(PledgeText? Text, IReadOnlyList<Pledged> Pledged, IReadOnlyList<RosterEntry> People);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<State, View>(forum, person, stop => LoadAsync(forum, stop), (state, context) => Seen(state, context), cancellation);

    /// <summary>For a person who is to be asked; null where there is nothing to ask any more.</summary>
    public async Task<(PledgeText Text, Pledged? Own)?> AskAsync(ForumId forum, PersonId person, int version, CancellationToken cancellation)
    {
        var text = pledges.TextAsync(forum, cancellation);
        var own = pledges.OfAsync(forum, person, cancellation);
        await Task.WhenAll(text, own);
        return await text is { } asked && asked.Value.Version == version && (await own)?.Value.Version != version ? (asked.Value, (await own)?.Value) : null;
    }

    private static View Seen(State state, ActionContext context)
    {
        var own = state.Pledged.FirstOrDefault(one => one.Person == context.Caller.Person);
        if (!context.Caller.IsSecretariat || state.Text is not { } text)
        {
            return new View(context.Forum, state.Text, own, 0, [], context.Caller.IsSecretariat);
        }

        var confirmed = state.Pledged.Where(one => one.Version == text.Version).Select(static one => one.Person).ToHashSet();
        return new View(
            context.Forum,
            text,
            own,
            state.People.Count(one => confirmed.Contains(one.Person)),
            [.. state.People.Where(one => !confirmed.Contains(one.Person)).Select(static one => one.Name)],
            MayEdit: true);
    }

    private async Task<State> LoadAsync(ForumId forum, CancellationToken cancellation)
    {
        var text = pledges.TextAsync(forum, cancellation);
        var all = pledges.AllAsync(forum, cancellation);
        var people = roster.PageAsync(forum, null, int.MaxValue, cancellation);
        await Task.WhenAll(text, all, people);
        return new State((await text)?.Value, await all, await people);
    }
}
