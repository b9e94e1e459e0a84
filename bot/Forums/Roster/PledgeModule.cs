using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>守秘義務の確認: word it, ask for it, confirm it.</summary>
internal sealed class PledgeModule(ShowPledge show, ConfirmPledge confirm, SetPledgeText set, IRoster roster, PledgeReplies replies) : IRoutedModule
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    public static void Register(IServiceCollection services)
    {
        PledgesTable.Register(services);
        services.AddSingleton<ShowPledge>();
        services.AddSingleton<ConfirmPledge>();
        services.AddSingleton<SetPledgeText>();
        services.AddSingleton<PledgeReplies>();
        services.AddSingleton<PledgeModule>();
        services.AddSingleton<IRoutedModule>(static provider => provider.GetRequiredService<PledgeModule>());
        services.OnDue<AskPledgeDue, PledgeModule>("pledge.ask.all.1", static (owner, due, stop) => owner.AskAllAsync(due, stop));
        services.OnDue<AskPersonPledgeDue, PledgeModule>("pledge.ask.person.1", static (owner, due, stop) => owner.AskAsync(due, stop));
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(PledgeActions.Show, async (turn, _, stop) => Reply.Of(await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => replies.Show(view)));
        routes.OnVerb(PledgeActions.Form, async (turn, _, stop) => await show.RunAsync(turn.Forum, turn.Person, stop) switch
        {
            Outcome<ShowPledge.View>.Done { Value.MayEdit: true } done => Reply.Showing(replies.Form(turn.Forum, done.Value.Text)),
            Outcome<ShowPledge.View>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed(MemberRole.Secretariat)),
        });
        routes.OnChange<PledgeActions.PledgePayload, ConfirmPledge.Confirmed>(
            PledgeActions.Confirm,
            (origin, payload, stop) => confirm.RunAsync(origin, payload.Version, stop),
            async (context, _, stop) => await ViewAsync(context, view => replies.Show(view), stop),
            async (context, _, refusal, stop) => refusal is PledgeMovedOn ? await ViewAsync(context, replies.MovedOn, stop) : null,
            isPrivate: true);
        routes.OnChange<PledgeActions.PledgePayload, SetPledgeText.Done>(
            PledgeActions.Set,
            (origin, payload, stop) => set.RunAsync(origin, new SetPledgeText.Command(payload.Version, payload.Text), stop),
            async (context, done, stop) => await ViewAsync(context, view => replies.Set(view, done.Version), stop),
            (context, payload, refusal, _) => Task.FromResult(replies.FormAgain(context.Forum, payload, refusal)),
            isPrivate: true);
    }

    private async Task<AdaptiveCard> ViewAsync(RenderContext context, Func<ShowPledge.View, AdaptiveCard> card, CancellationToken cancellation) =>
        await show.RunAsync(context.Forum, context.Person, cancellation) is Outcome<ShowPledge.View>.Done done
            ? card(done.Value)
            : replies.Recorded();

    /// <summary>One row becomes one per person, ninety at a time.</summary>
    private async Task<Dispatch> AskAllAsync(Due<AskPledgeDue> due, CancellationToken cancellation)
    {
        var people = await roster.PageAsync(due.Forum, PersonId.Parse(due.Cursor), ChunkSize, cancellation);
        return new Dispatch.Expand(
            [.. people.Select(person => new Promise(new AskPersonPledgeDue(person.Person.Value, due.Record.Version), new Recipient.Person(person.Person), due.DueAt))],
            people.Count == 0 ? null : people[^1].Person.Value);
    }

    /// <summary>Who has confirmed in the meantime is not asked, and nobody at night.</summary>
    private async Task<Dispatch> AskAsync(Due<AskPersonPledgeDue> due, CancellationToken cancellation)
    {
        var asked = show.AskAsync(due.Forum, new PersonId(due.Record.Person), due.Record.Version, cancellation);
        var summary = roster.SummaryAsync(due.Forum, cancellation);
        await Task.WhenAll(asked, summary);
        if (await asked is not var (text, own) || await summary is not { } forum)
        {
            return Dispatch.Nothing.Instance;
        }

        return forum.Settings.Hours.FirstAllowed(due.Now) is var allowed && allowed > due.Now
            ? new Dispatch.Later("QuietHours", allowed - due.Now)
            : new Dispatch.Post(Messages.Of(replies.Ask(forum, text, own)));
    }
}
