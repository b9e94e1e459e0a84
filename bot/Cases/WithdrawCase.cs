using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>The submitter takes a case back before it is approved. Its text is purged at once, not kept under a mark.</summary>
internal sealed class WithdrawCase(IForumActions actions, ICases cases)
{
    internal sealed record Withdrawn(CaseCode Code);

    public Task<Outcome<Withdrawn>> RunAsync(ActionOrigin origin, CaseCode code, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CaseSubmission>?, Withdrawn>(origin, stop => cases.FindAsync(origin.Forum, code, stop), Decide, cancellation);

    internal static Decision<Withdrawn> Decide(Stored<CaseSubmission>? found, ActionContext context)
    {
        // Also somebody who became an observer since may take back what is theirs.
        if (found is not { } stored || stored.Value.Head.By != context.Caller.Person)
        {
            return new NotFound();
        }

        var before = stored.Value;
        if (!before.Head.IsOpen)
        {
            return new CaseMovedOn(before.Head);
        }

        var after = new CaseSubmission(
            before.Head with { Status = CaseStatus.Withdrawn, ChangedAt = context.Now, Revision = before.Head.Revision + 1 }, Content: null, ReviewNotes.None);
        return Decision.Of(new Withdrawn(before.Head.Code), after.Changed(stored, "withdrawn", [], context));
    }
}
