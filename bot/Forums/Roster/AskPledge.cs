using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>
/// Asks for the pledge of confidentiality: everybody of the team when its text is set, and whoever comes later when they come. Only who is in the
/// team can be asked, so a seat, or a line of an imported file, brings nobody who was not asked when they joined. A version is asked of a person once,
/// however many promises say so.
/// </summary>
internal sealed class AskPledge(IForumActions actions, IPledges pledges, IRoster roster, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <param name="Version">0 = there is nothing to ask.</param>
    /// <param name="Last">Null = there are no more people.</param>
    internal sealed record Page(int Version, IReadOnlyList<PersonId> People, PersonId? Last);

    /// <summary>Some of the people who have neither confirmed nor been asked.</summary>
    /// <param name="version">A version that is not the one of now is not asked any more.</param>
    public async Task<Page> PageAsync(ForumId forum, int version, PersonId? after, CancellationToken cancellation)
    {
        if (await pledges.TextAsync(forum, cancellation) is not { Value.Version: var current } || (version != AskPledgeDue.Current && version != current))
        {
            return new Page(0, [], null);
        }

        var people = roster.PageAsync(forum, after, ChunkSize, cancellation);
        var confirmed = pledges.AllAsync(forum, cancellation);
        var asked = pledges.AllAskedAsync(forum, cancellation);
        await Task.WhenAll(people, confirmed, asked);
        var done = (await confirmed).Where(one => one.Version == current).Select(static one => one.Person)
            .Concat((await asked).Where(one => one.Version == current).Select(static one => one.Person)).ToHashSet();
        var page = await people;
        return new Page(current, [.. page.Select(static entry => entry.Person).Where(person => !done.Contains(person))], page.Count == 0 ? null : page[^1].Person);
    }

    /// <summary>Noted before the message goes out: another promise for the same person finds it.</summary>
    /// <param name="promise">The key of the promise that asks.</param>
    /// <returns>False where another promise has asked for this version.</returns>
    public async Task<bool> ClaimAsync(ForumId forum, PersonId person, int version, string promise, CancellationToken cancellation)
    {
        var isOurs = false;
        await actions.CommitAsync(
            forum,
            async stop =>
            {
                var before = await pledges.AskedAsync(forum, person, stop);
                var asked = new PledgeAsked(person, version, promise);
                isOurs = before is null || before.Value.Version < version || before.Value == asked;
                return !isOurs || before?.Value == asked ? null : before is null ? new Changes().Insert(asked) : new Changes().Replace(before, asked);
            },
            cancellation);
        return isOurs;
    }

    /// <summary>Promises to ask, where anybody is left to be asked.</summary>
    public async Task PromiseAsync(ForumId forum, CancellationToken cancellation)
    {
        PersonId? last = null;
        do
        {
            var page = await PageAsync(forum, AskPledgeDue.Current, last, cancellation);
            if (page.People.Count > 0)
            {
                await actions.CommitAsync(forum, new Changes().Promise(new AskPledgeDue(AskPledgeDue.Current), AskPledgeDue.By(forum), time.GetUtcNow()), cancellation);
                return;
            }

            last = page.Last;
        }
        while (last is not null);
    }
}

/// <summary>Once a day at the latest whoever was missed is asked: they came before newcomers were asked, or their promise was lost.</summary>
internal sealed class DailyPledge(AskPledge ask) : IDailyWork
{
    public Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation) => isDue ? ask.PromiseAsync(forum, cancellation) : Task.CompletedTask;
}
