using CareSystem.Bot.Cases.Reading;
using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;

namespace CareSystem.Bot.Cases;

/// <summary>What of the cases is sent after a commit: notices in personal chat and the digest in the channel. None holds case text.</summary>
internal sealed class CasesDeliveryModule(ICases cases, IRoster roster, ISharedChannels channels, CasesReplies replies)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<CasesDeliveryModule>();
        services.OnDue<CaseWaitingDue, CasesDeliveryModule>("case.waiting.1", static (owner, due, stop) => owner.ExpandAsync(due, stop));
        services.OnDue<CaseWaitingNotice, CasesDeliveryModule>("case.waiting.notice.1", static (owner, due, stop) => owner.WaitingAsync(due, stop));
        services.OnDue<CaseReviewedNotice, CasesDeliveryModule>("case.reviewed.notice.1", static (owner, due, stop) => owner.ReviewedAsync(due, stop));
        services.OnDue<CaseReaderNotice, CasesDeliveryModule>("case.reader.1", static (owner, due, stop) => owner.NamedAsync(due, stop));
        services.OnShared<CasesDeliveryModule>(CaseMessages.Digest, static (owner, forum, subject, stop) => owner.DigestAsync(forum, subject, stop));
    }

    /// <summary>One notice for each member of the secretariat, as it is now.</summary>
    private async Task<Dispatch> ExpandAsync(Due<CaseWaitingDue> due, CancellationToken cancellation)
    {
        var people = (await roster.OfRoleAsync(due.Forum, MemberRole.Secretariat, cancellation))
            .OrderBy(static person => person.Value, StringComparer.Ordinal)
            .Where(person => due.Cursor is null || string.CompareOrdinal(person.Value, due.Cursor) > 0)
            .ToArray();
        return new Dispatch.Expand(
            [
                .. people.Take(ChunkSize).Select(person => new Promise(
                    new CaseWaitingNotice(due.Record.Code, due.Record.Revision, person.Value), new Recipient.Person(person), due.Now)),
            ],
            people.Length > ChunkSize ? people[ChunkSize - 1].Value : null);
    }

    private async Task<Dispatch> WaitingAsync(Due<CaseWaitingNotice> due, CancellationToken cancellation)
    {
        var head = cases.FindHeadAsync(due.Forum, new CaseCode(due.Record.Code), cancellation);
        var person = roster.FindAsync(due.Forum, new PersonId(due.Record.Person), cancellation);
        await Task.WhenAll(head, person);

        // Decided on or withdrawn meanwhile, or no longer of the secretariat: nothing to say. What was returned and submitted again before this was sent is told once, by
        // the notice of the newer submission.
        return await head is { } waiting && waiting.WaitsSince(due.Record.Revision) && await person is var (_, caller) && CaseRights.Handles(caller)
            ? new Dispatch.Post(Messages.Of(replies.WaitingNotice(due.Forum, waiting, CaseRights.Of(waiting, caller))))
            : Dispatch.Nothing.Instance;
    }

    /// <summary>Whoever has left, or observes by now, is not told. What else has become of the case since does not stand in the way, as long as the decision stands.</summary>
    private async Task<Dispatch> ReviewedAsync(Due<CaseReviewedNotice> due, CancellationToken cancellation) =>
        await cases.FindHeadAsync(due.Forum, new CaseCode(due.Record.Code), cancellation) is { } head && head.IsDecidedIn(due.Record.Revision)
            && await roster.FindAsync(due.Forum, head.By, cancellation) is var (_, caller) && CaseRights.IsOwn(head, caller)
            ? new Dispatch.Post(Messages.Of(replies.ReviewedNotice(due.Forum, head)))
            : Dispatch.Nothing.Instance;

    /// <summary>Whoever is not among the readers any more is not told.</summary>
    private async Task<Dispatch> NamedAsync(Due<CaseReaderNotice> due, CancellationToken cancellation)
    {
        var head = cases.FindHeadAsync(due.Forum, new CaseCode(due.Record.Code), cancellation);
        var person = roster.FindAsync(due.Forum, new PersonId(due.Record.Person), cancellation);
        await Task.WhenAll(head, person);
        return await head is { } named && await person is var (_, caller) && named.Readers.Contains(caller.Person) && CaseRights.Of(named, caller).Open
            ? new Dispatch.Post(Messages.Of(replies.ReaderNotice(due.Forum, named)))
            : Dispatch.Nothing.Instance;
    }

    /// <summary>Where people outside the forum may look on, nothing of a case is posted; what stands there from before goes when its text has had its time.</summary>
    private async Task<OutgoingMessage?> DigestAsync(ForumId forum, string subject, CancellationToken cancellation)
    {
        var code = new CaseCode(subject);
        var head = cases.FindHeadAsync(forum, code, cancellation);
        var summary = roster.SummaryAsync(forum, cancellation);
        await Task.WhenAll(head, summary);
        return await head is { IsShared: true, Digest: { } digest } shown && await summary is { } known && !await channels.MayBeSharedAsync(forum, known.Channel, cancellation)
            ? Messages.Of(replies.Digest(forum, shown, digest))
            : await head is { PurgedAt: not null, Digest: not null } ? Messages.Of(replies.DigestGone())
            : null;
    }
}
