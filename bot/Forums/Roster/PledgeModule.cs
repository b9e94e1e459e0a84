using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Roster;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>守秘義務の確認: word it, ask for it, confirm it.</summary>
internal sealed class PledgeModule(ShowPledge show, ConfirmPledge confirm, SetPledgeText set, AskPledge ask, IRoster roster, PledgeReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        PledgesTable.Register(services);
        services.AddSingleton<ShowPledge>();
        services.AddSingleton<ConfirmPledge>();
        services.AddSingleton<SetPledgeText>();
        services.AddSingleton<AskPledge>();
        services.AddSingleton<IDailyWork, DailyPledge>();
        services.AddSingleton<PledgeReplies>();
        services.AddSingleton<PledgeModule>();
        services.AddSingleton<IRoutedModule>(static provider => provider.GetRequiredService<PledgeModule>());
        services.OnDue<AskPledgeDue, PledgeModule>("pledge.ask.all.1", static (owner, due, stop) => owner.AskAllAsync(due, stop));
        services.OnDue<AskPersonPledgeDue, PledgeModule>("pledge.ask.person.1", static (owner, due, stop) => owner.AskAsync(due, stop));
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(PledgeDoor.Show, async (turn, _, stop) => Reply.Of(await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => replies.Show(view)));
        routes.OnVerb(PledgeActions.Form, async (turn, _, stop) => await show.RunAsync(turn.Forum, turn.Person, stop) switch
        {
            Outcome<ShowPledge.View>.Done { Value.MayEdit: true } done => Reply.Showing(replies.Form(turn.Forum, done.Value.Text)),
            Outcome<ShowPledge.View>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotAllowed()),
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
        var page = await ask.PageAsync(due.Forum, due.Record.Version, PersonId.Parse(due.Cursor), cancellation);
        return new Dispatch.Expand(
            [.. page.People.Select(person => new Promise(new AskPersonPledgeDue(person.Value, page.Version), new Recipient.Person(person), due.DueAt))], page.Last?.Value);
    }

    /// <summary>Who has confirmed in the meantime or has left is not asked, nobody is asked twice, and nobody at night.</summary>
    private async Task<Dispatch> AskAsync(Due<AskPersonPledgeDue> due, CancellationToken cancellation)
    {
        var (person, version) = (new PersonId(due.Record.Person), due.Record.Version);
        var asked = show.AskAsync(due.Forum, person, version, cancellation);
        var member = roster.FindAsync(due.Forum, person, cancellation);
        await Task.WhenAll(asked, member);
        if (await asked is not var (text, own) || await member is not var (forum, _))
        {
            return Dispatch.Nothing.Instance;
        }

        return forum.Settings.Hours.FirstAllowed(due.Now) is var allowed && allowed > due.Now ? new Dispatch.Later("QuietHours", allowed - due.Now)
            : await ask.ClaimAsync(due.Forum, person, version, due.Promise, cancellation) ? new Dispatch.Post(Messages.Of(replies.Ask(forum, text, own)))
            : Dispatch.Nothing.Instance;
    }
}
