using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Files;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>The roster as a file: out through Teams' consent card, and in from a file that is sent in personal chat.</summary>
internal sealed class RosterExchangeModule(
    OfferRoster offer,
    SendRoster send,
    TakeRosterFile take,
    ShowImport show,
    ConfirmImport confirm,
    DiscardImport discard,
    ImportRoster import,
    FollowRoster follow,
    SweepRoster sweep,
    ShowRoster list,
    IRoster roster,
    RosterReplies rosterReplies,
    RosterFileReplies files,
    RosterImportReplies imports) : IRoutedModule
{
    /// <summary>The kind of file that is offered.</summary>
    public const string File = "roster.file.1";

    /// <summary>The name under which what a sent file led to is shown again.</summary>
    public const string Sent = "roster.import.file.1";

    private const string Extension = ".csv";

    public static void Register(IServiceCollection services)
    {
        RosterUploadsTable.Register(services);
        RosterGenerationsTable.Register(services);
        services.AddSingleton<IRosterSheetNames, RosterSheetReplies>();
        services.AddSingleton<ImportStates>();
        services.AddSingleton<ImportPlans>();
        services.AddSingleton<OfferRoster>();
        services.AddSingleton<SendRoster>();
        services.AddSingleton<TakeRosterFile>();
        services.AddSingleton<ShowImport>();
        services.AddSingleton<ConfirmImport>();
        services.AddSingleton<DiscardImport>();
        services.AddSingleton<ImportRoster>();
        services.AddSingleton<FollowRoster>();
        services.AddSingleton<SweepRoster>();
        services.AddSingleton<RosterFileReplies>();
        services.AddSingleton<RosterImportReplies>();
        services.AddSingleton<RosterExchangeModule>();
        services.AddSingleton<IRoutedModule>(static provider => provider.GetRequiredService<RosterExchangeModule>());
        services.OnDue<OfferRosterDue, RosterExchangeModule>("roster.file.offer.1", static (owner, due, stop) => owner.OfferAsync(due, stop));
        services.OnDue<ImportRosterDue, RosterExchangeModule>("roster.import.1", static (owner, due, stop) => owner.ImportAsync(due, stop));
        services.OnDue<TellImportDue, RosterExchangeModule>("roster.import.tell.1", static (owner, due, stop) => owner.TellAsync(due, stop));
        services.OnDue<FollowRosterDue, RosterExchangeModule>("roster.follow.1", static (owner, due, stop) => Done(owner.follow.RunAsync(due.Forum, due.Record.Generation, stop)));
        services.OnDue<RosterFollowedDue, RosterExchangeModule>("roster.followed.1", static (owner, due, stop) => Done(owner.follow.EndAsync(due.Forum, due.Record.Generation, stop)));
        services.OnDue<SweepRosterDue, RosterExchangeModule>("roster.sweep.1", static (owner, due, stop) => Done(owner.sweep.RunAsync(due.Forum, due.Record.Generation, stop)));
        services.OnDue<DropUploadDue, RosterExchangeModule>("roster.upload.drop.1", static (owner, due, stop) => Done(owner.sweep.DropAsync(due.Forum, due.Record.Upload, stop)));
    }

    private readonly FollowRoster follow = follow;
    private readonly SweepRoster sweep = sweep;

    public void Map(Routes routes)
    {
        routes.OnVerb(RosterExchangeActions.Open, OpenAsync);
        routes.OnChange<PlainPayload, OfferRoster.Offered>(
            RosterExchangeActions.Export,
            (origin, _, stop) => offer.RunAsync(origin, stop),
            (context, _, _) => Task.FromResult(files.Offered(context.Forum)),
            isPrivate: true);
        routes.OnFileOffer(File, SendAsync);
        routes.OnFile(Extension, async (turn, file, stop) => await take.RunAsync(turn.Origin(Sent), file, stop) switch
        {
            Outcome<TakeRosterFile.Taken>.Refused { Refusal: FileNotTaken no } => Reply.Saying(files.NotTaken(no)),
            var outcome => Reply.Promised(outcome),
        });
        routes.OnOutcome<TakeRosterFile.Taken>(Sent, (context, taken, stop) => PreviewAsync(context, taken.Upload, stop));
        routes.OnVerb(RosterExchangeActions.Show, async (turn, payload, stop) => RosterModule.InChat(
            turn, Reply.Of(await show.RunAsync(turn.Forum, turn.Person, payload.Upload, stop), (view, _) => imports.Preview(view, payload.Page)), rosterReplies));
        routes.OnChange<RosterExchangeActions.ImportPayload, ConfirmImport.Confirmed>(
            RosterExchangeActions.Confirm,
            (origin, payload, stop) => confirm.RunAsync(origin, new ConfirmImport.Command(payload.Upload, payload.Revision), stop),
            (context, _, _) => Task.FromResult(imports.Started(context.Forum)),
            async (context, payload, refusal, stop) => refusal switch
            {
                ImportUnderWay => imports.UnderWay(context.Forum),
                ImportMovedOn => await AgainAsync(context, payload.Upload, stop),
                _ => null,
            },
            isPrivate: true);
        routes.OnChange<RosterExchangeActions.ImportPayload, DiscardImport.Discarded>(
            RosterExchangeActions.Discard,
            (origin, payload, stop) => discard.RunAsync(origin, payload.Upload, stop),
            (context, _, _) => Task.FromResult(imports.Discarded(context.Forum)),
            (context, _, refusal, _) => Task.FromResult(refusal is ImportUnderWay ? imports.UnderWay(context.Forum) : null),
            isPrivate: true);
    }

    private static async Task<Dispatch> Done(Task work)
    {
        await work;
        return Dispatch.Nothing.Instance;
    }

    private async Task<Reply> OpenAsync(TurnContext turn, PlainPayload payload, CancellationToken cancellation) => Reply.Of(
        await list.CountAsync(turn.Forum, turn.Person, cancellation), (count, _) => files.Open(count.Forum, count.People));

    private async Task<Reply> SendAsync(TurnContext turn, FileConsent consent, CancellationToken cancellation) =>
        // The response of this invoke shows nothing; the file itself takes the place of the question.
        await send.RunAsync(turn.Origin(File) with { Answer = null }, consent.Upload, cancellation) switch
        {
            Outcome<SendRoster.Sent>.Refused { Refusal: FileNotSent no } => Reply.Saying(files.NotSent(no)),
            Outcome<SendRoster.Sent>.Refused refused => Reply.No(refused.Refusal),
            _ => new Reply.Delivered(consent.Place),
        };

    private async Task<AdaptiveCard> PreviewAsync(RenderContext context, string upload, CancellationToken cancellation) =>
        await show.RunAsync(context.Forum, context.Person, upload, cancellation) is Outcome<ShowImport.View>.Done done
            ? imports.Preview(done.Value, 0)
            : imports.Discarded(context.Forum);

    private async Task<AdaptiveCard?> AgainAsync(RenderContext context, string? upload, CancellationToken cancellation) =>
        await show.RunAsync(context.Forum, context.Person, upload, cancellation) is Outcome<ShowImport.View>.Done done
            ? context.IsPrivate ? imports.MovedOn(done.Value) : rosterReplies.OnlyInChat()
            : null;

    private async Task<Dispatch> OfferAsync(Due<OfferRosterDue> due, CancellationToken cancellation)
    {
        if (await roster.SummaryAsync(due.Forum, cancellation) is not { } forum)
        {
            return Dispatch.Nothing.Instance;
        }

        var (name, description) = files.Offer(forum, due.Now);
        return new Dispatch.Post(FileMessages.Of(new FileOffer(File, due.Forum, name, description, due.Record.Size)));
    }

    private async Task<Dispatch> ImportAsync(Due<ImportRosterDue> due, CancellationToken cancellation) =>
        await import.RunAsync(due.Forum, due.Record.Upload, cancellation) ? Dispatch.Nothing.Instance : new Dispatch.Later("RosterFollowing", TimeSpan.FromSeconds(5));

    private async Task<Dispatch> TellAsync(Due<TellImportDue> due, CancellationToken cancellation) => await roster.SummaryAsync(due.Forum, cancellation) is { } forum
        ? new Dispatch.Post(Messages.Of(imports.Ended(forum, due.Record)))
        : Dispatch.Nothing.Instance;
}
