using System.Text.Json;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>Load, decide, commit: the one way in which anything of a forum changes.</summary>
internal sealed class ForumActions(
    ForumPartitions partitions, StorageClients clients, RowMaps maps, OutboxKinds kinds, KeptTypes kept, IRoster roster, IWakeUps wakeUps, IIdSource ids, TimeProvider time)
    : IForumActions
{
    /// <summary>Beyond that the person is asked to try again.</summary>
    private const int Attempts = 12;

    private readonly WaitingLines lines = new();

    public async Task<Outcome<TOutcome>> ChangeAsync<TState, TOutcome>(
        ActionOrigin origin,
        Func<CancellationToken, Task<TState>> load,
        Func<TState, ActionContext, Decision<TOutcome>> decide,
        CancellationToken cancellation)
        where TOutcome : class
    {
        if (!IsNamed(origin.Forum))
        {
            return new Outcome<TOutcome>.Refused(new NotInRoster(), null);
        }

        IReadOnlyList<ArmedWakeUp> armed = [];
        using var place = lines.For(origin.Forum);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var who = roster.FindAsync(origin.Forum, origin.Person, cancellation);
            var turn = partitions.GetAsync(origin.Forum, TurnMap.TurnKey(origin.Turn), TurnMap.Instance, cancellation);
            var form = origin.Form is { } id
                ? partitions.GetAsync(origin.Forum, TurnMap.FormKey(id, origin.Person, origin.InputHash), TurnMap.Instance, cancellation)
                : Task.FromResult<Stored<TurnRow>?>(null);
            var state = load(cancellation);
            await Task.WhenAll(who, turn, form, state);

            if (await who is not var (forum, caller))
            {
                return new Outcome<TOutcome>.Refused(new NotInRoster(), null);
            }

            if (await turn is { } earlier)
            {
                // The answer of our own commit may have been lost: what it promised is still ours to try at once.
                wakeUps.Committed(armed);
                return new Outcome<TOutcome>.Done(earlier.Value.Outcome<TOutcome>(kept), caller);
            }

            if (await form is { } sent && string.Equals(sent.Value.Name, origin.Name, StringComparison.Ordinal))
            {
                if (!await AnswerAgainAsync(origin, sent.Value, cancellation))
                {
                    await place.TakeAsync(cancellation);
                    continue;
                }

                return new Outcome<TOutcome>.Done(sent.Value.Outcome<TOutcome>(kept), caller);
            }

            switch (decide(await state, new ActionContext(forum, caller, time.GetUtcNow())))
            {
                case Decision<TOutcome>.No no:
                    // Rows are not read as of one instant: what stood in the way may be what this very form has just done, sent twice.
                    if (origin.Form is { } twin
                        && await partitions.GetAsync(origin.Forum, TurnMap.FormKey(twin, origin.Person, origin.InputHash), TurnMap.Instance, cancellation) is { } done
                        && string.Equals(done.Value.Name, origin.Name, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    return new Outcome<TOutcome>.Refused(no.Refusal, caller);

                case Decision<TOutcome>.Yes yes:
                    Witness(origin, yes);
                    (var committed, armed) = await SubmitAsync(origin.Forum, yes.Changes, origin.Turn, cancellation);
                    if (committed)
                    {
                        wakeUps.Committed(armed);
                        return new Outcome<TOutcome>.Done(yes.Outcome, caller);
                    }

                    await place.TakeAsync(cancellation);
                    break;
            }
        }

        return new Outcome<TOutcome>.Refused(new TooBusy(), null);
    }

    public async Task<Outcome<TView>> ReadAsync<TState, TView>(
        ForumId forum,
        PersonId person,
        Func<CancellationToken, Task<TState>> load,
        Func<TState, ActionContext, Viewed<TView>> view,
        CancellationToken cancellation)
        where TView : class
    {
        if (!IsNamed(forum))
        {
            return new Outcome<TView>.Refused(new NotInRoster(), null);
        }

        var who = roster.FindAsync(forum, person, cancellation);
        var state = load(cancellation);
        await Task.WhenAll(who, state);
        if (await who is not var (summary, caller))
        {
            return new Outcome<TView>.Refused(new NotInRoster(), null);
        }

        var seen = view(await state, new ActionContext(summary, caller, time.GetUtcNow()));
        return seen.View is { } shown
            ? new Outcome<TView>.Done(shown, caller)
            : new Outcome<TView>.Refused(seen.Refusal ?? new NotFound(), caller);
    }

    public async Task<bool> CommitAsync(ForumId forum, Changes changes, CancellationToken cancellation)
    {
        if (changes.IsEmpty)
        {
            return true;
        }

        var (committed, armed) = await SubmitAsync(forum, changes, new TurnKey(ids.Next(26)), cancellation);
        if (committed)
        {
            wakeUps.Committed(armed);
        }

        return committed;
    }

    /// <summary>A button in personal chat may claim nothing that names a forum; then there is no partition to look into.</summary>
    private static bool IsNamed(ForumId forum) => forum.Value is { Length: > 0 };

    /// <summary>Adds the rows by which this very activity, and this form with this content, are known again.</summary>
    private void Witness<TOutcome>(ActionOrigin origin, Decision<TOutcome>.Yes decision) where TOutcome : class
    {
        var outcome = JsonSerializer.Serialize(decision.Outcome, kept.Of<TOutcome>());
        var now = time.GetUtcNow();
        WitnessTurn(origin, outcome, now, decision.Changes);
        if (origin.Form is { } form)
        {
            decision.Changes.Insert(new TurnRow(TurnMap.FormKey(form, origin.Person, origin.InputHash), origin.Name, outcome, origin.Person, now));
        }
    }

    private static void WitnessTurn(ActionOrigin origin, string outcome, DateTimeOffset now, Changes changes)
    {
        changes.Insert(new TurnRow(TurnMap.TurnKey(origin.Turn), origin.Name, outcome, origin.Person, now));
        if (origin.Answer is { } place)
        {
            changes.Promise(
                new TurnAnswer(origin.Name, origin.Turn.Value, place.Conversation?.Value ?? "", place.Replaces, origin.Person.Value),
                place.Conversation is { } conversation ? new Recipient.Conversation(conversation) : new Recipient.Person(origin.Person),
                now);
        }
    }

    /// <summary>A form that was carried out before came in a new activity: where its response takes no answer, the receipt is promised once more.</summary>
    private async Task<bool> AnswerAgainAsync(ActionOrigin origin, TurnRow sent, CancellationToken cancellation)
    {
        if (origin.Answer is null)
        {
            return true;
        }

        var changes = new Changes();
        WitnessTurn(origin, sent.OutcomeJson, time.GetUtcNow(), changes);
        var (committed, armed) = await SubmitAsync(origin.Forum, changes, origin.Turn, cancellation);
        if (committed)
        {
            wakeUps.Committed(armed);
        }

        return committed;
    }

    private async Task<(bool Committed, IReadOnlyList<ArmedWakeUp> Armed)> SubmitAsync(
        ForumId forum, Changes changes, TurnKey turn, CancellationToken cancellation)
    {
        var transaction = new ForumTransaction(forum);
        foreach (var change in changes.Rows)
        {
            var map = maps.For(change.Row);
            var key = map.KeyOf(change.Row);
            switch (change)
            {
                case RowChange.Insert:
                    map.Write(change.Row, transaction.Insert(key));
                    break;
                case RowChange.Replace replace:
                    map.Write(change.Row, transaction.Replace(key, replace.ETag));
                    break;
                case RowChange.Upsert:
                    map.Write(change.Row, transaction.Upsert(key));
                    break;
                case RowChange.Delete delete:
                    transaction.Delete(key, delete.ETag);
                    break;
            }
        }

        foreach (var entry in changes.History)
        {
            HistoryTable.Write(entry, transaction.Insert(HistoryTable.KeyOf(entry)));
        }

        var outbox = changes.Promises.Select((promise, index) => kinds.Row(promise, turn, index)).ToArray();
        foreach (var row in outbox)
        {
            OutboxMap.Instance.Write(row, row.IsRefresh ? transaction.Upsert(row.Key) : transaction.Insert(row.Key));
        }

        // A promise that is taken up again needs a wake-up as a new one does.
        var again = changes.Rows.OfType<RowChange.Replace>().Select(static change => change.Row).OfType<OutboxRow>().Where(static row => row.State == OutboxState.Pending);
        var armed = await Task.WhenAll(outbox.Concat(again).Select(row => wakeUps.ArmAsync(forum, row, cancellation)));
        return (await transaction.SubmitAsync(await clients.ForumsAsync(cancellation), cancellation), armed);
    }
}
