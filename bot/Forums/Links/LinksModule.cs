using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Forums.Links;

namespace CareSystem.Bot.Forums.Links;

/// <summary>ほかの協議の場とのつながり: the list, the code, asking, agreeing, ending.</summary>
internal sealed class LinksModule(ShowLinks show, MakeLinkCode make, AskLink ask, SettleLink settle, LinksReplies replies, IIdSource ids) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(LinksKept.Wire);
        LinksTable.Register(services);
        services.AddSingleton<MakeLinkCode>();
        services.AddSingleton<AskLink>();
        services.AddSingleton<SettleLink>();
        services.AddSingleton<CarryLink>();
        services.AddSingleton<ShowLinks>();
        services.AddSingleton<LinksReplies>();
        services.AddSingleton<IRoutedModule, LinksModule>();
        LinksDeliveryModule.Register(services);
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(LinkActions.List, async (turn, _, stop) => Reply.Of(
            await show.ListAsync(turn.Forum, turn.Person, stop), (view, _) => replies.List(view, turn.Place == Place.Personal)));
        routes.OnVerb(LinkActions.Code, CodeAsync);
        routes.OnChange<LinkActions.AskPayload, AskLink.Asked>(
            LinkActions.Ask,
            (origin, form, stop) => ask.RunAsync(origin, new AskLink.Command(form.Code), stop),
            (context, _, _) => Task.FromResult(replies.Asked(context.Forum)),
            async (context, form, refusal, stop) => replies.ListAgain(
                refusal is FormFaults && await show.ListAsync(context.Forum, context.Person, stop) is Outcome<ShowLinks.View>.Done done ? done.Value : null,
                form,
                refusal,
                context.Place == Place.Personal));
        routes.OnChange<LinkActions.LinkPayload, SettleLink.Settled>(
            LinkActions.Accept,
            (origin, payload, stop) => settle.RunAsync(origin, new SettleLink.Command(payload.Link, Accepts: true), stop),
            (context, done, _) => Task.FromResult(replies.Settled(context.Forum, done)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
        routes.OnChange<LinkActions.LinkPayload, SettleLink.Settled>(
            LinkActions.End,
            (origin, payload, stop) => settle.RunAsync(origin, new SettleLink.Command(payload.Link, Accepts: false), stop),
            (context, done, _) => Task.FromResult(replies.Settled(context.Forum, done)),
            (context, _, refusal, _) => Task.FromResult(replies.Refused(context.Forum, refusal)));
    }

    /// <summary>
    /// The code is made here and goes into the response and nowhere else: an outcome is kept in clear, so it holds the hash. Where the same
    /// press arrives again, the code that was shown cannot be shown again.
    /// </summary>
    private async Task<Reply> CodeAsync(TurnContext turn, PlainPayload payload, CancellationToken cancellation)
    {
        if (turn.IsAutomatic)
        {
            return Reply.No(new NotFound());
        }

        if (!turn.Render.IsPrivate)
        {
            return await show.MayMakeAsync(turn.Forum, turn.Person, cancellation) is Outcome<ShowLinks.Door>.Refused no ? Reply.No(no.Refusal) : Reply.Saying(replies.CodePrivate);
        }

        var code = ids.Next(LinkCode.Length);
        var hash = LinkCode.HashOf(code) ?? throw new InvalidOperationException("A code that is made can be read.");
        return await make.RunAsync(turn.Origin(LinkActions.Code.Name) with { Answer = null }, hash, cancellation) switch
        {
            Outcome<MakeLinkCode.Made>.Done done when done.Value.Hash == hash => Reply.Showing(replies.Code(turn.Forum, code, done.Value.Until)),
            Outcome<MakeLinkCode.Made>.Done => Reply.Showing(replies.CodeGone(turn.Forum)),
            Outcome<MakeLinkCode.Made>.Refused refused => Reply.No(refused.Refusal),
            _ => Reply.No(new NotFound()),
        };
    }
}
