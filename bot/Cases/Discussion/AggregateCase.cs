using CareSystem.Bot.Cases.FollowUp;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Discussion;

/// <summary>
/// The secretariat writes what the talk about a case came to (集約済). It is shared with the forum; the time after which the text goes begins,
/// and the presenter is asked later how it went.
/// </summary>
internal sealed class AggregateCase(IForumActions actions, ICases cases, IHistory history, IKnownNames names, IPledgeStandings pledges)
{
    public const int OutcomeLimit = 400;
    public const int OutcomeUnits = 800;

    /// <param name="Outcome">話し合いのまとめ, as it was typed.</param>
    internal sealed record Command(CaseCode Code, int Revision, string? Outcome, string? Seen, string? Reason)
    {
        /// <summary>The code only.</summary>
        public override string ToString() => Code.ToString();
    }

    internal sealed record State(Stored<CaseSubmission>? Case, IReadOnlyList<HistoryEntry> Since)
    {
        public KnownNames Known { get; init; } = KnownNames.None;

        public PledgeStanding Pledge { get; init; } = PledgeStanding.Confirmed;
    }

    /// <param name="PurgedFrom">The day from which its text goes, as it is set now.</param>
    internal sealed record Aggregated(CaseCode Code, DateOnly PurgedFrom);

    public Task<Outcome<Aggregated>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Aggregated>(
            origin,
            async stop =>
            {
                var found = cases.FindAsync(origin.Forum, command.Code, stop);
                var since = history.OfAsync(origin.Forum, CaseHead.SubjectOf(command.Code), command.Revision, stop);
                var known = names.OfAsync(origin.Forum, stop);
                var pledge = pledges.OfAsync(origin.Forum, origin.Person, stop);
                await Task.WhenAll(found, since, known, pledge);
                return new State(await found, await since) { Known = await known, Pledge = await pledge };
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Aggregated> Decide(Command command, State state, ActionContext context)
    {
        if (state.Case is not { } found || !CaseRights.Of(found.Value.Head, context.Caller).Manage)
        {
            return new NotFound();
        }

        var head = found.Value.Head;
        if (head.Status is not (CaseStatus.Approved or CaseStatus.Discussing) || !head.HasText)
        {
            return new CaseMovedOn(head);
        }

        if (state.Pledge != PledgeStanding.Confirmed && !found.Value.IsOwn(context.Caller))
        {
            return new PledgeNeeded(state.Pledge, MaySetText: true);
        }

        if (head.Revision != command.Revision)
        {
            return new CaseChanged(found.Value, state.Since);
        }

        var checks = new FieldChecks();
        var outcome = checks.Sized(CaseFields.Outcome, command.Outcome, OutcomeLimit, OutcomeUnits, required: true);
        var reason = checks.Sized(CaseFields.Reason, command.Reason, CaseScreening.ReasonLimit, CaseScreening.ReasonUnits);
        var screening = new CaseScreening(PersonalDataCheck.Find([new TypedField(CaseFields.Outcome, command.Outcome)], state.Known), command.Seen, reason, MayOverride: true);
        if (!checks.AllGood || !screening.MayPass)
        {
            return new CaseFaults(checks.Faults.Faults, screening.Findings) { MayOverride = true };
        }

        var passed = screening.Override(context);
        var after = (found.Value with
        {
            Head = head with
            {
                Status = CaseStatus.Aggregated,
                ChangedAt = context.Now,
                Revision = head.Revision + 1,
                AggregatedAt = context.Now,
                KeptFrom = context.Now,
                Digest = head.Digest! with { Outcome = outcome },
            },
        }).With(passed);
        var changes = after.Changed(found, "aggregated", passed is null ? [CaseFields.Outcome] : [CaseFields.Outcome, CaseFields.Reason], context)
            .MarkStale(CaseMessages.DigestOf(head.Code, context.Forum));
        var today = JapaneseTime.DateOf(context.Now);
        foreach (var months in CaseFollowUp.AskedAfter)
        {
            changes.Promise(
                new CaseFollowUpDue(head.Code.Value, months),
                new Recipient.Person(head.By),
                context.Forum.Settings.Hours.FirstAllowed(JapaneseTime.At(today.AddMonths(months), CaseFollowUp.AskedAt)));
        }

        return Decision.Of(new Aggregated(head.Code, today.AddDays(context.Forum.Settings.Retention.CaseTextDays)), changes);
    }
}
