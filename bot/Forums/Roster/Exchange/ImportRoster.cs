using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// Works a confirmed file into the roster: all of it or nothing. The whole roster as it will be is written under a generation of its own,
/// which nobody reads; then one transaction makes it the one that counts, takes the file away, and promises what follows. Whenever the
/// process dies, it is begun anew under another generation, or is found to be done because the file is gone.
/// </summary>
internal sealed class ImportRoster(
    IForumActions actions, IForums forums, IRoster roster, ImportStates states, ImportPlans plans, IRosterGenerations generations, IRosterSheetNames names, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    public const int ChunkSize = 90;

    /// <summary>Longer than any page of a list takes to be read: whoever began to read the old rows reads them to their end.</summary>
    public static readonly TimeSpan OldKept = TimeSpan.FromHours(1);

    /// <summary>Longer than any attempt: only what nobody writes any more is swept.</summary>
    public static readonly TimeSpan UnusedKept = TimeSpan.FromDays(1);

    /// <summary>Beyond that the promise is left for later.</summary>
    private const int Attempts = 3;

    /// <returns>False where it has to wait until the rows of an earlier import have followed, or others are faster again and again.</returns>
    public async Task<bool> RunAsync(ForumId id, string upload, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var found = forums.FindAsync(id, cancellation);
            var loaded = states.LoadAsync(id, upload, cancellation);
            await Task.WhenAll(found, loaded);
            if (await found is not { } forum || (await loaded).Upload is not { Value.ConfirmedAt: not null } sent)
            {
                // Nothing is left to be done: an earlier attempt has, and its answer was lost.
                return true;
            }

            if (forum.Value.Follows is not null)
            {
                return false;
            }

            if (await TryAsync(forum, sent, (await loaded).Roster, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TryAsync(Stored<Forum> forum, Stored<RosterUpload> sent, RosterState state, CancellationToken cancellation)
    {
        var (id, now, upload) = (forum.Value.Id, time.GetUtcNow(), sent.Value);
        if (state.Book.Revision != upload.Revision)
        {
            return await EndAsync(id, sent, ImportEnding.RosterMovedOn, now, cancellation);
        }

        var plan = plans.Of(upload, state, upload.ConfirmedAt ?? now);
        if (!plan.CanBeMade || plan.After is not { } after || await roster.FindAsync(id, upload.By, cancellation) is not var (_, caller) || !caller.MayExchange())
        {
            return await EndAsync(id, sent, ImportEnding.NotPossible, now, cancellation);
        }

        var generation = await BeginAsync(id, state.Book, now, cancellation);
        var turned = after with { Head = new Stored<RosterHead>(new RosterHead(generation.Value.Number, state.Book.Revision + 1), state.Book.Head?.ETag ?? "") };
        var rights = RosterEdit.Follow(state.Book, turned, state.Members, JapaneseTime.DateOf(now))
            .Select(pair => new MemberRights(generation.Value.Number, pair.After.Person, pair.After.Role, pair.After.Organisation, pair.After.Terms)).ToArray();
        var history = ImportHistory.Of(state.Book, turned, state.Members, names.Names, upload, now).Index().Select(each => new LaterHistory(generation.Value.Number, each.Index, each.Item));
        foreach (var chunk in RosterEdit.Rows(turned).Concat(rights).Concat(history).Chunk(ChunkSize))
        {
            var rows = new Changes();
            foreach (var row in chunk)
            {
                rows.Upsert(row);
            }

            await actions.CommitAsync(id, rows, cancellation);
        }

        return await actions.CommitAsync(id, Turn(forum, sent, generation, state.Book, turned, plan, now), cancellation);
    }

    /// <summary>The transaction by which the new rows count.</summary>
    private static Changes Turn(
        Stored<Forum> forum, Stored<RosterUpload> sent, Stored<RosterGeneration> generation, RosterBook before, RosterBook turned, RosterPlan plan, DateTimeOffset now)
    {
        var (number, head) = (generation.Value.Number, turned.Head!.Value);
        var service = new Recipient.Service("roster", forum.Value.Id.Value);
        var changes = new Changes();
        if (before.Head is { } old)
        {
            changes.Replace(old, head);
            changes.Insert(new RosterGeneration(old.Value.Generation, now, IsSwept: false));
            changes.Promise(new SweepRosterDue(old.Value.Generation), service, now + OldKept);
        }
        else
        {
            changes.Insert(head);
        }

        // The sweeper marks the row before it takes anything away: from then on this cannot commit.
        return changes
            .Delete(generation)
            .Replace(forum, forum.Value with { Follows = number })
            .Delete(sent)
            .Remember(ImportHistory.Whole(plan, head.Revision, sent.Value, now))
            .Promise(new FollowRosterDue(number), service, now)
            .Promise(
                new TellImportDue(ImportEnding.Done, plan.Count(ChangeSort.Added), plan.Count(ChangeSort.Changed), plan.Count(ChangeSort.Ended)),
                new Recipient.Person(sent.Value.By),
                now);
    }

    /// <summary>A number that no row has: of an attempt that died its rows are still there.</summary>
    private async Task<Stored<RosterGeneration>> BeginAsync(ForumId id, RosterBook book, DateTimeOffset now, CancellationToken cancellation)
    {
        var number = 0;
        await actions.CommitAsync(
            id,
            async stop =>
            {
                number = (await generations.AllAsync(id, stop)).Select(static row => row.Value.Number).Append(book.Generation).Max() + 1;
                return new Changes()
                    .Insert(new RosterGeneration(number, now, IsSwept: false))
                    .Promise(new SweepRosterDue(number), new Recipient.Service("roster", id.Value), now + UnusedKept);
            },
            cancellation);
        return (await generations.AllAsync(id, cancellation)).Single(row => row.Value.Number == number);
    }

    private async Task<bool> EndAsync(ForumId id, Stored<RosterUpload> sent, ImportEnding ending, DateTimeOffset now, CancellationToken cancellation) =>
        await actions.CommitAsync(
            id, new Changes().Delete(sent).Promise(new TellImportDue(ending, 0, 0, 0), new Recipient.Person(sent.Value.By), now), cancellation);
}
