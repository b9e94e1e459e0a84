using CareSystem.Bot.Cases.FollowUp;
using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Discussion;

/// <summary>
/// The secretariat writes what the talk about a case came to (集約済). It is shared with the forum; the time after which the text goes begins,
/// and the presenter is asked later how it went.
/// </summary>
internal sealed class AggregateCase(IForumActions actions, CaseLoader loader)
{
    public const int OutcomeLimit = 400;
    public const int OutcomeUnits = 800;

    /// <param name="Outcome">話し合いのまとめ, as it was typed.</param>
    internal sealed record Command(CaseCode Code, int Revision, string? Outcome, string? Seen, string? Reason)
    {
        /// <summary>The code only.</summary>
        public override string ToString() => Code.ToString();
    }

    /// <param name="PurgedFrom">The day from which its text goes, as it is set now.</param>
    internal sealed record Aggregated(CaseCode Code, DateOnly PurgedFrom);

    public Task<Outcome<Aggregated>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<LoadedCase, Aggregated>(
            origin, stop => loader.LoadAsync(origin, command.Code, command.Revision, stop), (state, context) => Decide(command, state, context), cancellation);

    internal static Decision<Aggregated> Decide(Command command, LoadedCase state, ActionContext context)
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

        if (state.PledgeFirst(context.Caller) is { } first)
        {
            return first;
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
