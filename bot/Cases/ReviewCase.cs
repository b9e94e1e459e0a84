using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>The secretariat's review: approve a case, or return it with a comment.</summary>
internal sealed class ReviewCase(IForumActions actions, CaseLoader loader)
{
    /// <param name="Revision">What the reviewer saw: nobody approves a text that was changed under their eyes.</param>
    internal sealed record Command(CaseCode Code, int Revision, ReviewDraft Draft);

    internal sealed record Approved(CaseCode Code);

    internal sealed record Returned(CaseCode Code);

    public Task<Outcome<Approved>> ApproveAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<LoadedCase, Approved>(
            origin, stop => loader.LoadAsync(origin, command.Code, command.Revision, stop), (state, context) => Approve(command, state, context), cancellation);

    public Task<Outcome<Returned>> ReturnAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<LoadedCase, Returned>(
            origin, stop => loader.LoadAsync(origin, command.Code, command.Revision, stop), (state, context) => Return(command, state, context), cancellation);

    internal static Decision<Approved> Approve(Command command, LoadedCase state, ActionContext context)
    {
        if (Refuse(command, state, context) is { } no)
        {
            return no;
        }

        var found = state.Case!;
        var (summary, screening, faults) = command.Draft.CheckApproval(found.Value, state.Known);
        if (summary is null)
        {
            return faults!;
        }

        var before = found.Value;
        var after = before with
        {
            Head = before.Head with
            {
                Status = CaseStatus.Approved,
                ChangedAt = context.Now,
                Revision = before.Head.Revision + 1,
                DecidedIn = before.Head.Revision + 1,
                Digest = new CaseDigest(before.Content!.Bands, summary, context.Now),
            },
            Notes = ReviewNotes.None,
        };

        // In a small office the one who wrote it may be the only one there is; that it was so stays on record.
        var own = before.Head.By == context.Caller.Person;
        var passed = screening.Override(context);
        var changes = after.With(passed).Changed(found, own ? "approved-own" : "approved", passed is null ? [CaseFields.Summary] : [CaseFields.Summary, CaseFields.Reason], context)
            .MarkStale(CaseMessages.DigestOf(command.Code, context.Forum));
        if (!own)
        {
            Tell(changes, after.Head, context);
        }

        return Decision.Of(new Approved(command.Code), changes);
    }

    internal static Decision<Returned> Return(Command command, LoadedCase state, ActionContext context)
    {
        if (Refuse(command, state, context) is { } no)
        {
            return no;
        }

        var (notes, faults) = command.Draft.CheckReturn();
        if (notes is null)
        {
            return faults!;
        }

        var found = state.Case!;
        var before = found.Value;
        var after = before with
        {
            Head = before.Head with { Status = CaseStatus.Returned, ChangedAt = context.Now, Revision = before.Head.Revision + 1, DecidedIn = before.Head.Revision + 1 },
            Notes = notes,
        };
        var changes = after.Changed(found, "returned", [CaseFields.Comment], context);
        Tell(changes, after.Head, context);
        return Decision.Of(new Returned(command.Code), changes);
    }

    private static void Tell(Changes changes, CaseHead head, ActionContext context) =>
        changes.Promise(new CaseReviewedNotice(head.Code.Value, head.Revision), new Recipient.Person(head.By), context.Forum.Settings.Hours.FirstAllowed(context.Now));

    private static Refusal? Refuse(Command command, LoadedCase state, ActionContext context)
    {
        if (!CaseRights.Handles(context.Caller))
        {
            return new NotAllowed();
        }

        return state.Case is not { } found ? new NotFound()
            : state.PledgeFirst(context.Caller) is { } first ? first
            : found.Value is not { Head.IsUnderReview: true, Content: not null } ? new CaseMovedOn(found.Value.Head)
            : found.Value.Head.Revision != command.Revision ? new CaseChanged(found.Value, state.Since)
            : null;
    }
}
