using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>
/// Takes away the rows of a generation that does not count: of an attempt that died, or of the roster before an import. First the
/// generation's own row is marked, by which an attempt that is still alive fails to turn; only then rows go.
/// </summary>
internal sealed class SweepRoster(IForumActions actions, IRosterBooks books, IRosterGenerations generations, IRosterUploads uploads)
{
    public async Task RunAsync(ForumId id, int number, CancellationToken cancellation)
    {
        var mine = (await generations.AllAsync(id, cancellation)).FirstOrDefault(row => row.Value.Number == number);
        if (mine is null || (await books.FindAsync(id, cancellation)).Generation == number)
        {
            return;
        }

        if (!mine.Value.IsSwept)
        {
            await actions.CommitAsync(
                id,
                async stop => (await generations.AllAsync(id, stop)).FirstOrDefault(row => row.Value.Number == number) is { Value.IsSwept: false } row
                    ? new Changes().Replace(row, row.Value with { IsSwept = true })
                    : null,
                cancellation);

            // It may have come to count in the meantime: then its row is gone, and so is the mark.
            await RunAsync(id, number, cancellation);
            return;
        }

        while (await generations.RowsAsync(id, number, ImportRoster.ChunkSize, cancellation) is { Count: > 0 } rows)
        {
            var changes = new Changes();
            foreach (var row in rows)
            {
                changes.DeleteAny(row);
            }

            await actions.CommitAsync(id, changes, cancellation);
        }

        await actions.CommitAsync(id, new Changes().DeleteAny(mine.Value), cancellation);
    }

    /// <summary>A file that nobody has confirmed goes when its day is over; one that is being worked in goes with that.</summary>
    public Task DropAsync(ForumId id, string upload, CancellationToken cancellation) => actions.CommitAsync(
        id,
        async stop => await uploads.FindAsync(id, upload, stop) is { Value.ConfirmedAt: null } sent ? new Changes().Delete(sent) : null,
        cancellation);
}
