using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>A member submits a case. The draft from which it was written goes in the same transaction.</summary>
internal sealed class SubmitCase(IForumActions actions, IKnownNames names, IDrafts drafts, IIdSource ids)
{
    /// <param name="Stamp">Of the draft the form was opened from; null = of none.</param>
    internal sealed record Command(CaseDraft Draft, string? Stamp = null);

    internal sealed record State(KnownNames Known, Stored<SavedDraft>? Saved = null);

    /// <summary>What the receipt shows: no case text, for it is kept unprotected.</summary>
    internal sealed record Submitted(CaseCode Code);

    public Task<Outcome<Submitted>> RunAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<State, Submitted>(
            origin,
            async stop =>
            {
                var known = names.OfAsync(origin.Forum, stop);
                var saved = command.Stamp is null ? Task.FromResult<Stored<SavedDraft>?>(null) : drafts.OfAsync(origin.Forum, origin.Person, stop);
                await Task.WhenAll(known, saved);
                return new State(await known, await saved);
            },
            (state, context) => Decide(command, state, context, ids),
            cancellation);

    /// <summary>Draws a code each time it runs: where the code is taken already, the insert fails and the next one is drawn.</summary>
    internal static Decision<Submitted> Decide(Command command, State state, ActionContext context, IIdSource ids)
    {
        if (context.Caller.Role == MemberRole.Observer)
        {
            return new NotAllowed();
        }

        var (content, screening, faults) = command.Draft.Check(state.Known, CaseRights.Handles(context.Caller));
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
            .Promise(new CaseWaitingDue(submission.Head.Code.Value, 1), SecretariatOf(submission.Head.Code), context.Forum.Settings.Hours.FirstAllowed(context.Now));
        if (state.Saved is { } saved && saved.Value.Stamp == command.Stamp)
        {
            changes.Delete(saved);
        }

        return Decision.Of(new Submitted(submission.Head.Code), changes);
    }

    /// <summary>Where the notice to the secretariat is made into one for each of them.</summary>
    internal static Recipient SecretariatOf(CaseCode code) => new Recipient.Service("cases", code.Value);
}
