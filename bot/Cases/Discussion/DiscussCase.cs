using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Discussion;

/// <summary>An accepted case is talked over at a meeting: put on the agenda by the secretariat, its notes kept by the secretariat or the chair.</summary>
internal sealed class DiscussCase(IForumActions actions, ICases cases, CaseLoader loader)
{
    /// <param name="Revision">What the person saw.</param>
    internal sealed record Command(CaseCode Code, int Revision, TalkDraft Draft);

    internal sealed record Begun(CaseCode Code);

    internal sealed record Noted(CaseCode Code);

    public Task<Outcome<Begun>> BeginAsync(ActionOrigin origin, CaseCode code, CancellationToken cancellation) =>
        actions.ChangeAsync<Stored<CaseSubmission>?, Begun>(origin, stop => cases.FindAsync(origin.Forum, code, stop), Begin, cancellation);

    public Task<Outcome<Noted>> NoteAsync(ActionOrigin origin, Command command, CancellationToken cancellation) =>
        actions.ChangeAsync<LoadedCase, Noted>(
            origin, stop => loader.LoadAsync(origin, command.Code, command.Revision, stop), (state, context) => Note(command, state, context), cancellation);

    internal static Decision<Begun> Begin(Stored<CaseSubmission>? found, ActionContext context)
    {
        if (found is not { Value.Head: var head } || !CaseRights.Of(head, context.Caller).Manage)
        {
            return new NotFound();
        }

        if (head.Status != CaseStatus.Approved)
        {
            return new CaseMovedOn(head);
        }

        var after = found.Value with { Head = head with { Status = CaseStatus.Discussing, ChangedAt = context.Now, Revision = head.Revision + 1 } };
        return Decision.Of(
            new Begun(head.Code),
            after.Changed(found, "discussing", [], context)
                .Promise(CaseAgenda.ToTalk(head.Code), CaseAgenda.Of(head.Code), context.Now)
                .MarkStale(CaseMessages.DigestOf(head.Code, context.Forum)));
    }

    internal static Decision<Noted> Note(Command command, LoadedCase state, ActionContext context)
    {
        if (state.Case is not { } found || !CaseRights.Of(found.Value.Head, context.Caller).Open)
        {
            return new NotFound();
        }

        var head = found.Value.Head;
        if (!CaseRights.Of(head, context.Caller).Discuss)
        {
            return head.Status is CaseStatus.Approved or CaseStatus.Discussing ? new NotAllowed() : new CaseMovedOn(head);
        }

        if (state.PledgeFirst(context.Caller) is { } first)
        {
            return first;
        }

        if (head.Revision != command.Revision)
        {
            return new CaseChanged(found.Value, state.Since);
        }

        var (talk, screening, faults) = command.Draft.Check(state.Known, context);
        if (talk is null)
        {
            return faults!;
        }

        var begins = head.Status == CaseStatus.Approved;
        var passed = screening.Override(context);
        var after = (found.Value with
        {
            Head = head with { Status = CaseStatus.Discussing, ChangedAt = context.Now, Revision = head.Revision + 1 },
            Talk = talk,
        }).With(passed);
        var changes = after.Changed(found, "talked", passed is null ? [] : [CaseFields.Reason], context);
        return Decision.Of(new Noted(head.Code), begins ? changes.MarkStale(CaseMessages.DigestOf(head.Code, context.Forum)) : changes);
    }
}
