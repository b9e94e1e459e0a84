using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The file could not be put where the person said.</summary>
/// <param name="Why">What became of it.</param>
internal sealed record FileNotSent(FileTransfer Why) : Refusal;

/// <summary>
/// The person has allowed the file: it is made from the roster as it is now, with the rights of now, and put into their OneDrive. That it
/// left is written down; an invoke that comes again is known by that and needs no second upload.
/// </summary>
internal sealed class SendRoster(IForumActions actions, RosterStates states, IFileTransfers transfers, ICsvFiles files, IRosterSheetNames names, IIdSource ids)
{
    internal sealed record Sent(int People);

    private sealed record View(byte[] Content, int People);

    public async Task<Outcome<Sent>> RunAsync(ActionOrigin origin, FileAddress upload, CancellationToken cancellation)
    {
        var read = await actions.ReadAsync<RosterState, View>(
            origin.Forum,
            origin.Person,
            stop => states.LoadAsync(origin.Forum, null, 0, stop),
            (state, context) => context.Caller.MayExchange()
                ? new View(files.Write(new RosterSheet(state.Book, state.Members, names.Names).Rows()), state.Book.People.Count)
                : new NotAllowed(),
            cancellation);
        if (read is not Outcome<View>.Done { Value: var view })
        {
            return new Outcome<Sent>.Refused(((Outcome<View>.Refused)read).Refusal, null);
        }

        var put = await transfers.PutAsync(upload, view.Content, cancellation);
        return await actions.ChangeAsync<object?, Sent>(
            origin, static _ => Task.FromResult<object?>(null), (_, context) => Decide(put, view.People, context, ids), cancellation);
    }

    internal static Decision<Sent> Decide(FileTransfer put, int people, ActionContext context, IIdSource ids) => put is FileTransfer.Put
        ? Decision.Of(
            new Sent(people),
            new Changes().Remember(RosterEdit.Entry($"rosterexport:{ids.NextAfter(context.Now)}", 1, RosterEvents.Exported, [], context)))
        : new FileNotSent(put);
}
