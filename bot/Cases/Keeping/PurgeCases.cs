using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>As much of a row as it takes to know whether its time is over; nothing sealed is opened for it.</summary>
/// <param name="Case">Null for a draft.</param>
/// <param name="Drafter">Null for a case.</param>
internal sealed record KeptCase(CaseCode? Case, PersonId? Drafter, string ETag, DateTimeOffset At, DateTimeOffset? KeptFrom, bool IsHeld, bool IsBare)
{
    public static KeptCase Of(Stored<CaseSubmission> found) => new(
        found.Value.Head.Code, null, found.ETag, found.Value.Head.At, found.Value.Head.KeptFrom, found.Value.Head.IsHeld, found.Value.Head.By == CaseHead.Nobody);
}

/// <summary>Reads what has its time. Implemented by <c>KeptCasesTable</c>.</summary>
internal interface IKeptCases
{
    /// <summary>Every case and every draft of the forum, in one range of keys.</summary>
    Task<IReadOnlyList<KeptCase>> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>
/// Once a day: what was written of a case goes when its time after 集約済 is over, and its bands and its number stay; when the fiscal year's own
/// time is over the bands, the names and the record of who read it go too, and the count stays. Drafts go after thirty days. Each leaves a
/// line in the history, except drafts, of which nobody but their writer knew.
/// </summary>
internal sealed class PurgeCases(IForumActions actions, IRoster roster, ICases cases, IKeptCases kept, Reading.ICaseReads reads, TimeProvider time) : IDailyWork
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public async Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        // A forum without cases costs one look.
        if (!isDue || await kept.AllAsync(forum, cancellation) is not { Count: > 0 } all || await roster.SummaryAsync(forum, cancellation) is not { } summary)
        {
            return;
        }

        var now = time.GetUtcNow();
        List<Exception> failed = [];
        foreach (var chunk in all.Where(row => row.Drafter is not null && row.At + SavedDraft.Kept <= now).Chunk(ChunkSize))
        {
            // Saved again meanwhile: the draft is young again and stays, with the others of this chunk, until tomorrow.
            var changes = new Changes();
            foreach (var row in chunk)
            {
                changes.Delete(new Stored<SavedDraft>(new SavedDraft(row.Drafter!.Value, Nothing, row.At), row.ETag));
            }

            await actions.CommitAsync(forum, changes, cancellation);
        }

        foreach (var row in all)
        {
            try
            {
                if (row.Case is { } code && Step(row, summary.Settings.Retention, now) is var step and not CasePurge.Nothing)
                {
                    await PurgeAsync(summary, code, step, cancellation);
                }
            }
            catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or StorageUnavailableException))
            {
                // A row that cannot be read must not keep the others beyond their time.
                failed.Add(e);
            }
        }

        if (failed.Count > 0)
        {
            throw new AggregateException(failed);
        }
    }

    /// <summary>What has to go of a case by now.</summary>
    internal static CasePurge Step(KeptCase row, Retention retention, DateTimeOffset now) =>
        row.IsHeld || row.IsBare || retention.Held.Contains(RecordKind.Cases) ? CasePurge.Nothing
        : retention.OverdueUntil(RecordKind.Cases, FiscalYear.Of(now)) is { } last && FiscalYear.Of(row.At).Year <= last.Year ? CasePurge.AllButCount
        : row.KeptFrom is { } from && from.AddDays(retention.CaseTextDays) <= now ? CasePurge.Text
        : CasePurge.Nothing;

    internal static Changes Purge(Stored<CaseSubmission> found, CasePurge step, ForumSummary forum, DateTimeOffset now)
    {
        var before = found.Value;
        var left = step == CasePurge.AllButCount ? [] : before.FollowUps.Where(told => told.At.AddDays(forum.Settings.Retention.CaseTextDays) > now && told.Text.Length > 0).ToArray();
        var after = new CaseSubmission(
            before.Head with
            {
                Revision = before.Head.Revision + 1,
                ChangedAt = now,
                PurgedAt = before.Head.PurgedAt ?? now,
                KeptFrom = left.Length == 0 ? null : left.Min(static told => told.At),
                Readers = [],
                ReviewerName = "",
                Digest = step == CasePurge.AllButCount ? null : before.Head.Digest is { } digest ? digest with { Summary = "", Outcome = "" } : null,
                By = step == CasePurge.AllButCount ? CaseHead.Nobody : before.Head.By,
                ByName = step == CasePurge.AllButCount ? "" : before.Head.ByName,
            },
            Content: null,
            ReviewNotes.None)
        {
            FollowUps = step == CasePurge.AllButCount ? [] : [.. before.FollowUps.Select(told => left.Contains(told) ? told : told with { Text = "" })],
        };
        var changes = new Changes().Replace(found, after).Remember(new HistoryEntry(
            before.Head.Subject, after.Head.Revision, step == CasePurge.Text ? "purged" : "discarded", [], CaseHead.Nobody, "", now));
        return before.Head.Digest is null ? changes : changes.MarkStale(CaseMessages.DigestOf(before.Head.Code, forum));
    }

    /// <summary>The record of who read it goes first: a case that is bare is not looked at again.</summary>
    private async Task PurgeAsync(ForumSummary forum, CaseCode code, CasePurge step, CancellationToken cancellation)
    {
        if (step == CasePurge.AllButCount)
        {
            foreach (var chunk in (await reads.OfAsync(forum.Id, code, cancellation)).Chunk(ChunkSize))
            {
                var changes = new Changes();
                foreach (var read in chunk)
                {
                    changes.DeleteAny(read);
                }

                await actions.CommitAsync(forum.Id, changes, cancellation);
            }
        }

        await actions.CommitAsync(
            forum.Id,
            async stop => await cases.FindAsync(forum.Id, code, stop) is { } found && Step(KeptCase.Of(found), forum.Settings.Retention, time.GetUtcNow()) == step
                ? Purge(found, step, forum, time.GetUtcNow())
                : null,
            cancellation);
    }

    private static readonly CaseDraft Nothing = new(null, null, null, null, null, null, null, null, null, null);
}

/// <summary>How much of a case goes.</summary>
internal enum CasePurge
{
    Nothing,

    /// <summary>Every text; the bands stay.</summary>
    Text,

    /// <summary>The bands and the names as well; that there was a case, and when, stays.</summary>
    AllButCount,
}
