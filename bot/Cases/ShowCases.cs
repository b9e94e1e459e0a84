using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases;

/// <summary>Reads cases for a member: as much of them as this member may see at this place.</summary>
internal sealed class ShowCases(IForumActions actions, ICases cases, IDrafts drafts, IRoster roster, IIssuesOfCase issues)
{
    /// <summary>What stands at the beginning of a case.</summary>
    /// <param name="MaySubmit">This person may submit.</param>
    /// <param name="Draft">What they have begun; null where there is nothing.</param>
    /// <param name="Audience">Who will see the text.</param>
    internal sealed record Door(ForumSummary Forum, bool MaySubmit, SavedDraft? Draft, CaseAudience Audience);

    /// <param name="Waiting">For the secretariat: what waits for review, oldest first.</param>
    /// <param name="Own">The person's own that are not approved yet.</param>
    /// <param name="Approved">Newest first.</param>
    internal sealed record List(ForumSummary Forum, IReadOnlyList<CaseHead> Waiting, IReadOnlyList<CaseHead> Own, IReadOnlyList<CaseHead> Approved, bool MaySubmit)
    {
        /// <summary>This person looks after cases, and nobody else looks on.</summary>
        public bool Handles { get; init; }
    }

    /// <summary>What a search of the compose box found: approved cases only, newest first.</summary>
    internal sealed record Found(ForumSummary Forum, IReadOnlyList<CaseHead> Cases);

    /// <summary>Where one case stands, without its text.</summary>
    /// <param name="Rights">What this person may do with it here; nothing in public.</param>
    internal sealed record One(ForumSummary Forum, CaseHead Head, CaseRights Rights)
    {
        /// <summary>
        /// The issues that were drawn out of it, newest first. For whoever looks after cases, and where nobody else looks on: with them anybody
        /// could count which cases stand behind an issue, where a small number tells who is meant.
        /// </summary>
        public IReadOnlyList<IssueTitle> Issues { get; init; } = [];
    }

    private sealed record DoorState(Stored<SavedDraft>? Draft, IReadOnlyList<RosterEntry> Roster);

    public Task<Outcome<Door>> DoorAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        actions.ReadAsync<DoorState, Door>(
            forum,
            person,
            async stop =>
            {
                var draft = drafts.OfAsync(forum, person, stop);
                var people = roster.PageAsync(forum, null, int.MaxValue, stop);
                await Task.WhenAll(draft, people);
                return new DoorState(await draft, await people);
            },
            static (state, context) => new Door(
                context.Forum,
                MaySubmit(context.Caller),
                MaySubmit(context.Caller) && state.Draft is { Value: var draft } && !draft.IsOver(context.Now) ? draft : null,
                CaseAudience.Of(state.Roster, context.Caller.Person, [])),
            cancellation);

    /// <summary>Who will see the text of a case that this person writes; of one that is there, who sees it.</summary>
    public Task<Outcome<CaseAudience>> AudienceAsync(ForumId forum, PersonId person, CaseCode? code, CancellationToken cancellation) =>
        actions.ReadAsync<(CaseHead? Head, IReadOnlyList<RosterEntry> Roster), CaseAudience>(
            forum,
            person,
            async stop =>
            {
                var head = code is { } known ? cases.FindHeadAsync(forum, known, stop) : Task.FromResult<CaseHead?>(null);
                var people = roster.PageAsync(forum, null, int.MaxValue, stop);
                await Task.WhenAll(head, people);
                return (await head, await people);
            },
            static (state, context) => CaseAudience.Of(state.Roster, context.Caller.Person, state.Head?.By == context.Caller.Person ? state.Head.Readers : []),
            cancellation);

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
                    .. heads.Where(head => head is { IsShared: true, PurgedAt: null } && Matches(head, words, byCodeOnly))
                        .OrderByDescending(static head => head.Digest!.ApprovedAt)
                        .ThenBy(static head => head.Code.Value, StringComparer.Ordinal),
                ]),
            cancellation);

    /// <param name="inPublic">Other people look on: only what is approved, and of that the digest.</param>
    public Task<Outcome<One>> OneAsync(ForumId forum, PersonId person, CaseCode code, bool inPublic, CancellationToken cancellation) =>
        actions.ReadAsync<CaseHead?, One>(forum, person, stop => cases.FindHeadAsync(forum, code, stop), (found, context) => ViewOne(found, inPublic, context), cancellation);

    /// <summary>The same with the issues that were drawn out of it, for who may be told; the log of issues is read for nobody else.</summary>
    public async Task<Outcome<One>> WithIssuesAsync(ForumId forum, PersonId person, CaseCode code, bool inPublic, CancellationToken cancellation) =>
        await OneAsync(forum, person, code, inPublic, cancellation) is var outcome
            && !inPublic && outcome is Outcome<One>.Done { Value.Head.IsShared: true, Caller: { } caller } done && CaseRights.Handles(caller)
                ? done with { Value = done.Value with { Issues = await issues.OfAsync(forum, code, cancellation) } }
                : outcome;

    internal static Viewed<List> ViewList(IReadOnlyList<CaseHead> heads, bool inPublic, ActionContext context)
    {
        var caller = context.Caller;
        return new List(
            context.Forum,
            inPublic || !CaseRights.Handles(caller) ? [] : [.. heads.Where(static head => head.IsUnderReview).OrderBy(static head => head.ChangedAt).ThenBy(static head => head.Code.Value, StringComparer.Ordinal)],
            inPublic || !MaySubmit(caller) ? [] : [.. heads.Where(head => head.IsOpen && head.By == caller.Person)],
            [.. heads.Where(static head => head.IsShared).OrderByDescending(static head => head.Digest!.ApprovedAt)],
            MaySubmit(caller))
        {
            Handles = !inPublic && CaseRights.Handles(caller),
        };
    }

    internal static Viewed<One> ViewOne(CaseHead? found, bool inPublic, ActionContext context)
    {
        if (found is null or { Status: CaseStatus.Withdrawn })
        {
            return new NotFound();
        }

        var knows = CaseRights.Handles(context.Caller) || CaseRights.IsOwn(found, context.Caller);
        return !inPublic && knows ? new One(context.Forum, found, CaseRights.Of(found, context.Caller))
            : !found.IsShared ? new NotFound()
            : new One(context.Forum, found, inPublic ? CaseRights.None : CaseRights.Of(found, context.Caller));
    }

    /// <summary>A code is found by any part of it, with or without its first letter and hyphen.</summary>
    internal static bool Matches(CaseHead head, string? words, bool byCodeOnly)
    {
        var code = Bare(SearchText.Fold(head.Code.Value));
        var summary = byCodeOnly ? "" : SearchText.Fold(head.Digest?.Summary ?? "");
        return SearchText.Words(words)
            .All(word => CaseCode.Parse(word) == head.Code
                || (Bare(word) is { Length: > 0 } part && code.Contains(part, StringComparison.Ordinal))
                || summary.Contains(word, StringComparison.Ordinal));

        static string Bare(string text) => string.Concat(text.Where(static c => !FoldedText.IsHyphen(c)));
    }

    private static bool MaySubmit(Caller caller) => caller.Role != MemberRole.Observer;
}
