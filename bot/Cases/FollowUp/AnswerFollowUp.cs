using CareSystem.Bot.Cases.PersonalData;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.FollowUp;

/// <summary>The presenter is to be asked how it went since.</summary>
internal sealed record CaseFollowUpDue(string Code, int Months) : OutboxRecord;

/// <summary>The presenter tells how it went since the case was talked over. That there is an answer comes to the next agenda, never its text.</summary>
internal sealed class AnswerFollowUp(IForumActions actions, ICases cases, IKnownNames names)
{
    /// <param name="Turn">As it was chosen.</param>
    internal sealed record Command(CaseCode Code, int Months, string? Turn, string? Text, string? Seen, string? Reason)
    {
        /// <summary>The code only.</summary>
        public override string ToString() => Code.ToString();
    }

    internal sealed record State(Stored<CaseSubmission>? Case, KnownNames Known);

    internal sealed record Answered(CaseCode Code);

    public Task<Outcome<Answered>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Answered>(
            origin,
            async stop =>
            {
                var found = cases.FindAsync(origin.Forum, command.Code, stop);
                var known = names.OfAsync(origin.Forum, stop);
                await Task.WhenAll(found, known);
                return new State(await found, await known);
            },
            (state, context) => Decide(command, state, context),
            cancellation);

    internal static Decision<Answered> Decide(Command command, State state, ActionContext context)
    {
        if (state.Case is not { } found || !found.Value.IsOwn(context.Caller) || !CaseFollowUp.AskedAfter.Contains(command.Months))
        {
            return new NotFound();
        }

        var head = found.Value.Head;
        if (!MayAnswer(found.Value, command.Months))
        {
            return new CaseMovedOn(head);
        }

        var handles = CaseRights.Handles(context.Caller);
        var checks = new FieldChecks();
        var told = new CaseFollowUp(
            command.Months,
            checks.Choice<CaseTurn>(CaseFields.Change, command.Turn),
            checks.Sized(CaseFields.Since, command.Text, CaseFollowUp.TextLimit, CaseFollowUp.TextUnits),
            context.Now);
        var reason = handles ? checks.Sized(CaseFields.Reason, command.Reason, CaseScreening.ReasonLimit, CaseScreening.ReasonUnits) : "";
        var screening = new CaseScreening(PersonalDataCheck.Find([new TypedField(CaseFields.Since, command.Text)], state.Known), command.Seen, reason, handles);
        if (!checks.AllGood || !screening.MayPass)
        {
            return new CaseFaults(checks.Faults.Faults, screening.Findings) { MayOverride = handles };
        }

        var passed = screening.Override(context);
        var after = found.Value with
        {
            Head = head with { ChangedAt = context.Now, Revision = head.Revision + 1, KeptFrom = head.KeptFrom ?? context.Now },
            FollowUps = [.. found.Value.FollowUps, told with { Passed = passed }],
        };

        // That a stop was passed stays on record; the reason goes with the text.
        return Decision.Of(
            new Answered(head.Code),
            after.Changed(found, "followed-up", passed is null ? [CaseFields.Change, CaseFields.Since] : [CaseFields.Change, CaseFields.Since, CaseFields.Reason], context)
                .Promise(CaseAgenda.FollowedUp(head.Code, command.Months), CaseAgenda.Of(head.Code), context.Now));
    }

    /// <summary>It was aggregated, and nothing was told for this time yet.</summary>
    internal static bool MayAnswer(CaseSubmission found, int months) =>
        found.Head is { Status: CaseStatus.Aggregated, Digest: not null } && found.FollowUps.All(told => told.Months != months);
}
