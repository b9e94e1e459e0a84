using System.Text;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>What was sent is no file of a roster.</summary>
internal abstract record FileNotTaken : Refusal
{
    internal sealed record NotFetched(FileTransfer Why) : FileNotTaken;

    /// <summary>It came, but is no table of text.</summary>
    internal sealed record NotRead(CsvReading Why) : FileNotTaken;
}

/// <summary>The secretariat has sent a file in their own chat: it is fetched and kept sealed, and what it would change is shown.</summary>
internal sealed class TakeRosterFile(IForumActions actions, IFileTransfers transfers, ICsvFiles files, IIdSource ids)
{
    private const int LongestName = 100;

    internal sealed record Taken(string Upload);

    private sealed record Allowed;

    public async Task<Outcome<Taken>> RunAsync(ActionOrigin origin, ReceivedFile file, CancellationToken cancellation)
    {
        // Who may not do this makes us fetch nothing.
        var may = await actions.ReadAsync<object?, Allowed>(
            origin.Forum,
            origin.Person,
            static _ => Task.FromResult<object?>(null),
            static (_, context) => context.Caller.MayExchange() ? new Allowed() : new NotAllowed(),
            cancellation);
        if (may is Outcome<Allowed>.Refused refused)
        {
            return new Outcome<Taken>.Refused(refused.Refusal, refused.Caller);
        }

        var fetched = await transfers.FetchAsync(file.Address, RosterUpload.Limit, cancellation);
        var reading = fetched is FileTransfer.Fetched { Content: var content } ? files.Read(content) : null;
        return await actions.ChangeAsync<object?, Taken>(
            origin, static _ => Task.FromResult<object?>(null), (_, context) => Decide(file.Name, fetched, reading, context, ids), cancellation);
    }

    internal static Decision<Taken> Decide(string name, FileTransfer fetched, CsvReading? reading, ActionContext context, IIdSource ids)
    {
        if (!context.Caller.MayExchange())
        {
            return new NotAllowed();
        }

        switch (reading)
        {
            case null:
                return new FileNotTaken.NotFetched(fetched);
            case CsvReading.Read read when Encoding.UTF8.GetByteCount(read.Text) > RosterUpload.TextLimit:
                return new FileNotTaken.NotFetched(new FileTransfer.TooLarge());
            case CsvReading.Read read:
                var upload = new RosterUpload(ids.NextAfter(context.Now), context.Caller.Person, context.Caller.Name, context.Now, TextLimits.Cut(name, LongestName), read.Text);
                return Decision.Of(
                    new Taken(upload.Id),
                    new Changes().Insert(upload).Promise(
                        new DropUploadDue(upload.Id), new Recipient.Service("rosterupload", context.Forum.Id.Value), context.Now + RosterUpload.Kept));
            default:
                return new FileNotTaken.NotRead(reading);
        }
    }
}
