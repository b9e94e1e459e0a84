using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Reading;

/// <summary>
/// The one way to the text of a case. Whoever reads one that is not their own has confirmed the pledge of confidentiality, and that they
/// read it is on record before they see a word. When the secretariat opens what waits for its review, everybody sees that it is being looked at.
/// </summary>
internal sealed class OpenCase(IForumActions actions, ICases cases, IPledgeStandings pledges, IRoster roster, IIdSource ids, TimeProvider time)
{
    /// <summary>Beyond that the person is asked to try again.</summary>
    private const int Attempts = 5;

    internal sealed record State(Stored<CaseSubmission>? Case, PledgeStanding Pledge);

    /// <param name="Case">Holds its text.</param>
    internal sealed record Opened(ForumSummary Forum, CaseSubmission Case, CaseRights Rights, bool IsOwn)
    {
        /// <summary>The members who were named to read it, as the roster calls them now.</summary>
        public IReadOnlyList<string> ReaderNames { get; init; } = [];
    }

    public async Task<Outcome<Opened>> RunAsync(ForumId forum, PersonId person, CaseCode code, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            State? state = null;
            var outcome = await actions.ReadAsync<State, Opened>(
                forum, person, async stop => state = await LoadAsync(forum, person, code, stop), View, cancellation);
            if (outcome is not Outcome<Opened>.Done done)
            {
                return outcome;
            }

            if (await actions.CommitAsync(forum, Remember(state!.Case!, done.Value, done.Caller, ids, time.GetUtcNow()), cancellation))
            {
                return done.Value.Case.Head.Readers is { Count: > 0 } readers && (done.Value.Rights.Manage || done.Value.IsOwn)
                    ? done with { Value = done.Value with { ReaderNames = await NamesAsync(forum, readers, cancellation) } }
                    : outcome;
            }
        }

        return new Outcome<Opened>.Refused(new TooBusy(), null);
    }

    internal static Viewed<Opened> View(State state, ActionContext context)
    {
        if (state.Case is not { Value: var found } || !found.Head.HasText || (found.Content is null && found.Head.Digest is null))
        {
            return new NotFound();
        }

        var rights = CaseRights.Of(found.Head, context.Caller);
        var own = found.IsOwn(context.Caller);
        return !rights.Open ? new NotFound()
            : !own && state.Pledge != PledgeStanding.Confirmed ? new PledgeNeeded(state.Pledge, CaseRights.Handles(context.Caller))
            : new Opened(context.Forum, found, rights, own);
    }

    /// <summary>Nothing where the person reads what is their own.</summary>
    internal static Changes Remember(Stored<CaseSubmission> before, Opened opened, Caller reader, IIdSource ids, DateTimeOffset now)
    {
        var changes = new Changes();
        if (opened.IsOwn)
        {
            return changes;
        }

        var head = before.Value.Head;
        changes.Insert(new CaseRead(head.Code, ids.NextAfter(now), reader.Person, reader.Name, now));

        // The revision stays: the text is the same, and a form of the submitter that is open is not out of date.
        return opened.Rights.Review && (head.Status != CaseStatus.Reviewing || head.ReviewerName != reader.Name)
            ? changes
                .Replace(before, before.Value with { Head = head with { Status = CaseStatus.Reviewing, ReviewerName = reader.Name } })
                .Remember(new HistoryEntry(head.Subject, head.Revision, "reviewing", [], reader.Person, reader.Name, now) { Within = ids.NextAfter(now) })
            : changes;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(ForumId forum, IReadOnlyList<PersonId> people, CancellationToken cancellation) =>
        [.. (await roster.PageAsync(forum, null, int.MaxValue, cancellation)).Where(entry => people.Contains(entry.Person)).Select(static entry => entry.Name)];

    private async Task<State> LoadAsync(ForumId forum, PersonId person, CaseCode code, CancellationToken cancellation)
    {
        var found = cases.FindAsync(forum, code, cancellation);
        var pledge = pledges.OfAsync(forum, person, cancellation);
        await Task.WhenAll(found, pledge);
        return new State(await found, await pledge);
    }
}
