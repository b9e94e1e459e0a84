using CareSystem.Bot.Cases.Drafts;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Cases.Keeping;

/// <summary>As much of a row as it takes to know whether its time is over; nothing sealed is opened for it.</summary>
/// <param name="Case">Null for a draft.</param>
/// <param name="Drafter">Null for a case.</param>
/// <param name="At">When it was aggregated; else when it was submitted, or the draft saved. The years count from here.</param>
/// <param name="From">From when the days count; null = they do not yet.</param>
internal sealed record KeptCase(CaseCode? Case, PersonId? Drafter, string ETag, DateTimeOffset At, DateTimeOffset? From, bool IsHeld, bool HasText)
{
    public static KeptCase Of(Stored<CaseSubmission> found) => Of(found.Value.Head, found.ETag);

    public static KeptCase Of(CaseHead head, string etag) => new(head.Code, null, etag, head.AggregatedAt ?? head.At, head.KeptFrom, head.IsHeld, head.HasText);
}

/// <summary>Reads what has its time. Implemented by <c>KeptCasesTable</c>.</summary>
internal interface IKeptCases
{
    /// <summary>Every case and every draft of the forum, in one range of keys.</summary>
    Task<IReadOnlyList<KeptCase>> AllAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>
/// Once a day: what was written of a case goes when its time after 集約済 is over, and its bands and its number stay until the years of its kind
/// are over as well. Drafts go after thirty days. Each leaves a line in the history, except drafts, of which nobody but their writer knew.
/// </summary>
internal sealed class PurgeCases(IForumActions actions, IRoster roster, ICases cases, IKeptCases kept, TimeProvider time) : IDailyWork
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public async Task RunAsync(ForumId forum, bool isDue, CancellationToken cancellation)
    {
        // Also where a copy of the service has just started: one that is started again and again must not keep the text beyond its time. A forum without cases costs one look.
        if (await kept.AllAsync(forum, cancellation) is not { Count: > 0 } all || await roster.SummaryAsync(forum, cancellation) is not { } summary)
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
                if (row.Case is { } code && IsOver(row, summary.Settings.Retention, now))
                {
                    await PurgeAsync(summary, code, cancellation);
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

    /// <summary>
    /// Whether some text of a case has had its time: its days after 集約済, or, of what was never aggregated, the years of its kind. Then it goes
    /// some days before the row, so that what stands of it in the channel is brought up to date while it can still be found.
    /// </summary>
    internal static bool IsOver(KeptCase row, Retention retention, DateTimeOffset now) =>
        !row.IsHeld && !retention.Held.Contains(RecordKind.Cases) && row.HasText
        && (row.From?.AddDays(retention.CaseTextDays) <= now
            || (retention.OverdueUntil(RecordKind.Cases, FiscalYear.Of(now.AddDays(DaysBeforeRow))) is { } last && FiscalYear.Of(row.At).Year <= last.Year));

    /// <summary>How many days before its row the text goes at the latest.</summary>
    private const int DaysBeforeRow = 7;

    internal static Changes Purge(Stored<CaseSubmission> found, ForumSummary forum, DateTimeOffset now)
    {
        var before = found.Value;
        var left = before.FollowUps.Where(told => told.Text.Length > 0 && told.At.AddDays(forum.Settings.Retention.CaseTextDays) > now).ToArray();
        var after = new CaseSubmission(
            before.Head with
            {
                Revision = before.Head.Revision + 1,
                ChangedAt = now,
                PurgedAt = before.Head.PurgedAt ?? now,
                KeptFrom = left.Length == 0 ? null : left.Min(static told => told.At),
                Readers = [],
                ReviewerName = "",
                Digest = before.Head.Digest is { } digest ? digest with { Summary = "", Outcome = "" } : null,
            },
            Content: null,
            ReviewNotes.None)
        {
            FollowUps = [.. before.FollowUps.Select(told => left.Contains(told) ? told : told with { Text = "", Passed = null })],
        };
        var changes = new Changes()
            .Replace(found, after)
            .Remember(new HistoryEntry(before.Head.Subject, after.Head.Revision, "purged", [], new PersonId(""), "", now));

        // Of what was never accepted nothing stands in the channel.
        return before.Head.Digest is null ? changes : changes.MarkStale(CaseMessages.DigestOf(before.Head.Code, forum));
    }

    /// <summary>Looked at once more as it stands: it may be held by now, or another copy of the service was here first.</summary>
    private Task PurgeAsync(ForumSummary forum, CaseCode code, CancellationToken cancellation) => actions.CommitAsync(
        forum.Id,
        async stop => await cases.FindAsync(forum.Id, code, stop) is { } found && IsOver(KeptCase.Of(found), forum.Settings.Retention, time.GetUtcNow())
            ? Purge(found, forum, time.GetUtcNow())
            : null,
        cancellation);

    private static readonly CaseDraft Nothing = new(null, null, null, null, null, null, null, null, null, null);
}
