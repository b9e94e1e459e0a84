using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>Reads cases for a member: as much of them as this member may see at this place.</summary>
internal sealed class ShowCases(IForumActions actions, ICases cases)
{
    /// <summary>Whether this person may submit.</summary>
    internal sealed record Door(ForumSummary Forum, bool MaySubmit);

    /// <param name="Waiting">For the secretariat: what waits for review, oldest first.</param>
    /// <param name="Own">The person's own that are not approved yet.</param>
    /// <param name="Approved">Newest first.</param>
    internal sealed record List(ForumSummary Forum, IReadOnlyList<CaseHead> Waiting, IReadOnlyList<CaseHead> Own, IReadOnlyList<CaseHead> Approved, bool MaySubmit);

    /// <summary>What a search of the compose box found: approved cases only, newest first.</summary>
    internal sealed record Found(ForumSummary Forum, IReadOnlyList<CaseHead> Cases);

    /// <summary>One case.</summary>
    /// <param name="Case">Null where the person may know the digest only.</param>
    /// <param name="MayMend">It is this person's own and still open.</param>
    /// <param name="MayReview">This person is of the secretariat, and it waits.</param>
    internal sealed record One(ForumSummary Forum, CaseHead Head, CaseSubmission? Case, bool MayMend, bool MayReview);

    public Task<Outcome<Door>> DoorAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<object?, Door>(
            forum, person, static _ => Task.FromResult<object?>(null), static (_, context) => new Door(context.Forum, MaySubmit(context.Caller)), cancellation);

    /// <param name="inPublic">Other people look on: only what is approved.</param>
    public Task<Outcome<List>> ListAsync(ForumId forum, PersonId person, bool inPublic, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<CaseHead>, List>(
            forum, person, stop => cases.HeadsAsync(forum, stop), (heads, context) => ViewList(heads, inPublic, context), cancellation);

    /// <summary>The approved cases in whose code or digest every word stands; without words all of them.</summary>
    /// <param name="byCodeOnly">Only the code may be known where it is asked from, so nothing else is searched.</param>
    public Task<Outcome<Found>> FindAsync(ForumId forum, PersonId person, string? words, bool byCodeOnly, CancellationToken cancellation) =>
        actions.ReadAsync<IReadOnlyList<CaseHead>, Found>(
            forum,
            person,
            stop => cases.HeadsAsync(forum, stop),
            (heads, context) => new Found(
                context.Forum,
                [
                    .. heads.Where(head => head is { Status: CaseStatus.Approved, Digest: not null } && Matches(head, words, byCodeOnly))
                        .OrderByDescending(static head => head.Digest!.ApprovedAt)
                        .ThenBy(static head => head.Code.Value, StringComparer.Ordinal),
                ]),
            cancellation);

    /// <param name="inPublic">Other people look on: only what is approved, and of that the digest.</param>
    public Task<Outcome<One>> OneAsync(ForumId forum, PersonId person, CaseCode code, bool inPublic, CancellationToken cancellation) =>
        actions.ReadAsync<Stored<CaseSubmission>?, One>(
            forum, person, stop => cases.FindAsync(forum, code, stop), (found, context) => ViewOne(found?.Value, inPublic, context), cancellation);

    internal static Viewed<List> ViewList(IReadOnlyList<CaseHead> heads, bool inPublic, ActionContext context)
    {
        var caller = context.Caller;
        return new List(
            context.Forum,
            inPublic || !caller.IsSecretariat ? [] : [.. heads.Where(static head => head.Status == CaseStatus.Waiting).OrderBy(static head => head.ChangedAt).ThenBy(static head => head.Code.Value, StringComparer.Ordinal)],
            inPublic || !MaySubmit(caller) ? [] : [.. heads.Where(head => head.IsOpen && head.By == caller.Person)],
            [.. heads.Where(static head => head.Digest is not null).OrderByDescending(static head => head.Digest!.ApprovedAt)],
            MaySubmit(caller));
    }

    internal static Viewed<One> ViewOne(CaseSubmission? found, bool inPublic, ActionContext context)
    {
        if (found is null or { Head.Status: CaseStatus.Withdrawn })
        {
            return new NotFound();
        }

        if (!inPublic && found.MayRead(context.Caller))
        {
            return new One(
                context.Forum,
                found.Head,
                found,
                found.IsOwn(context.Caller) && found.Head.IsOpen,
                context.Caller.IsSecretariat && found.Head.Status == CaseStatus.Waiting);
        }

        return found.Head.Digest is null ? new NotFound() : new One(context.Forum, found.Head, Case: null, MayMend: false, MayReview: false);
    }

    /// <summary>A code is found by any part of it, with or without its first letter and hyphen.</summary>
    internal static bool Matches(CaseHead head, string? words, bool byCodeOnly)
    {
        var code = Bare(head.Code.Value);
        var summary = byCodeOnly ? "" : CommandText.Normalise(head.Digest?.Summary ?? "");
        return CommandText.Normalise(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => CaseCode.Parse(word) == head.Code
                || (Bare(word) is { Length: > 0 } part && code.Contains(part, StringComparison.Ordinal))
                || summary.Contains(word, StringComparison.Ordinal));

        static string Bare(string text) => string.Concat(text.ToLowerInvariant().Where(static c => !FoldedText.IsHyphen(c)));
    }

    private static bool MaySubmit(Caller caller) => caller.Role != MemberRole.Observer;
}
