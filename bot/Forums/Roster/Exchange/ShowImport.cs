using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>What a use case of an import looks at.</summary>
internal sealed record ImportState(Stored<RosterUpload>? Upload, RosterState Roster);

/// <summary>Loads what was sent beside the roster, in one round of parallel reads.</summary>
internal sealed class ImportStates(RosterStates states, IRosterUploads uploads)
{
    public async Task<ImportState> LoadAsync(ForumId forum, string upload, CancellationToken cancellation)
    {
        var sent = uploads.FindAsync(forum, upload, cancellation);
        var roster = states.LoadAsync(forum, null, 0, cancellation);
        await Task.WhenAll(sent, roster);
        return new ImportState(await sent, await roster);
    }
}

/// <summary>Works out what a file makes of a roster.</summary>
internal sealed class ImportPlans(ICsvFiles files, IRosterSheetNames names, IIdSource ids)
{
    public RosterPlan Of(RosterUpload upload, RosterState state, DateTimeOffset now) => files.Read(upload.Text) is CsvReading.Read read
        ? RosterSheetReader.Plan(read.Rows, state, names.Names, JapaneseTime.DateOf(now), () => ids.NextAfter(now))
        : throw new InvalidOperationException("What was kept could be read before.");
}

/// <summary>What the file would change, page by page. Only whoever sent it sees it.</summary>
internal sealed class ShowImport(IForumActions actions, ImportStates states, ImportPlans plans)
{
    /// <param name="Revision">The roster's, against which the plan was made.</param>
    internal sealed record View(RosterPlan Plan, string Upload, string FileName, int Revision, ForumSummary Forum);

    public Task<Outcome<View>> RunAsync(ForumId forum, PersonId person, string? upload, CancellationToken cancellation) => actions.ReadAsync<ImportState, View>(
        forum,
        person,
        stop => states.LoadAsync(forum, upload ?? "", stop),
        (state, context) => !context.Caller.MayExchange() ? new NotAllowed()
            : state.Upload is { Value: { ConfirmedAt: null } sent } && sent.IsOf(person, context.Now)
                ? new View(plans.Of(sent, state.Roster, context.Now), sent.Id, sent.FileName, state.Roster.Book.Revision, context.Forum)
            : new NotFound(),
        cancellation);
}
