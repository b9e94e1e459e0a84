using System.Text.Json.Serialization;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Deliveries;

/// <summary>送信の状態: names and what did not reach them, so only as one person's view or in their own chat.</summary>
internal sealed class DeliveriesModule(ShowDeliveries show, SettleDelivery settle, DeliveriesReplies replies) : IRoutedModule
{
    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<JsonSerializerContext>(DeliveriesKept.Wire);
        services.AddSingleton<ShowDeliveries>();
        services.AddSingleton<SettleDelivery>();
        services.AddSingleton<DeliveriesReplies>();
        services.AddSingleton<IRoutedModule, DeliveriesModule>();
    }

    public void Map(Routes routes)
    {
        routes.OnVerb(DeliveriesActions.Show, async (turn, payload, stop) =>
        {
            var reply = Reply.Of(await show.RunAsync(turn.Forum, turn.Person, stop), (view, _) => replies.List(view, payload.Page, turn.Place == Place.Personal));
            return reply is Reply.Show && !turn.Render.IsPrivate ? Reply.Showing(replies.OnlyInChat()) : reply;
        });
        routes.OnChange<DeliveriesActions.DeliveryPayload, SettleDelivery.Settled>(
            DeliveriesActions.SendAgain, (origin, payload, stop) => settle.SendAgainAsync(origin, payload.Id, stop), ShownAsync, isPrivate: true);
        routes.OnChange<DeliveriesActions.DeliveryPayload, SettleDelivery.Settled>(
            DeliveriesActions.SetAside, (origin, payload, stop) => settle.SetAsideAsync(origin, payload.Id, stop), ShownAsync, isPrivate: true);
    }

    private async Task<AdaptiveCard> ShownAsync(RenderContext context, SettleDelivery.Settled settled, CancellationToken cancellation) =>
        await show.RunAsync(context.Forum, context.Person, cancellation) is Outcome<ShowDeliveries.View>.Done done
            ? replies.List(done.Value, page: 0, context.Place == Place.Personal, settled)
            : replies.Receipt(settled);
}
