using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>A member submits a case.</summary>
internal sealed class SubmitCase(IForumActions actions, IKnownNames names, IIdSource ids)
{
    /// <summary>What the receipt shows: no case text, for it is kept unprotected.</summary>
    internal sealed record Submitted(CaseCode Code);

    public Task<Outcome<Submitted>> RunAsync(ActionOrigin origin, CaseDraft draft, CancellationToken cancellation) =>
        actions.ChangeAsync<KnownNames, Submitted>(
            origin, stop => names.OfAsync(origin.Forum, stop), (known, context) => Decide(draft, known, context, ids), cancellation);

    /// <summary>Draws a code each time it runs: where the code is taken already, the insert fails and the next one is drawn.</summary>
    internal static Decision<Submitted> Decide(CaseDraft draft, KnownNames known, ActionContext context, IIdSource ids)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed(MemberRole.Member);
        }

        var (content, screening, faults) = draft.Check(known, context.Caller.IsSecretariat);
        if (content is null)
        {
            return faults!;
        }

        var submission = new CaseSubmission(
            new CaseHead(
                CaseCode.New(ids), CaseStatus.Waiting, context.Caller.Person, context.Caller.Name, context.Now, context.Now, Revision: 1, Digest: null),
            content,
            ReviewNotes.None).With(screening.Override(context));
        var changes = new Changes()
            .Insert(submission)
            .Remember(new HistoryEntry(submission.Head.Subject, 1, "submitted", [.. submission.Overrides.Select(static _ => new FieldChange(CaseFields.Reason, null, null))], context.Caller.Person, context.Caller.Name, context.Now))
            .Promise(new CaseWaitingDue(submission.Head.Code.Value, 1), SecretariatOf(submission.Head.Code), context.Now);
        return Decision.Of(new Submitted(submission.Head.Code), changes);
    }

    /// <summary>Where the notice to the secretariat is made into one for each of them.</summary>
    internal static Recipient SecretariatOf(CaseCode code) => new Recipient.Service("cases", code.Value);
}
