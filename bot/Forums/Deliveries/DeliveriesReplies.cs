using CareSystem.Bot.Shared;
using CareSystem.Cards.Forums;
using CareSystem.Cards.Forums.Deliveries;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Forums.Deliveries;

/// <summary>The cards of what did and did not arrive.</summary>
internal sealed class DeliveriesReplies
{
    private readonly DeliveriesWording wording = DeliveriesWording.Standard;

    public AdaptiveCard List(ShowDeliveries.View view, int page, bool isPersonal, SettleDelivery.Settled? settled = null) => new DeliveriesCard(
        view.Forum.Id.Value,
        isPersonal ? view.Forum.Name : null,
        view.Overview.LastDelivered is { } last ? JapaneseTime.Long(last) : null,
        view.Overview.Waiting,
        view.Overview.NextDue is { } next ? JapaneseTime.Short(next) : null,
        view.Overview.Late,
        view.Overview.LateCode,
        [.. view.Lines.Select(Line)],
        page,
        settled is null ? null : wording.Settled(settled.IsSentAgain),
        wording).ToCard();

    public AdaptiveCard Receipt(SettleDelivery.Settled settled) => new SentenceCard(wording.Settled(settled.IsSentAgain)).ToCard();

    public AdaptiveCard OnlyInChat() => new SentenceCard(wording.OnlyInChat).ToCard();

    private static DeliveryLine Line(ShowDeliveries.Line line) => new(
        line.What.Id,
        line.What.Kind,
        line.What.To switch
        {
            Recipient.Person => line.Name,
            _ => null,
        },
        line.What.To switch
        {
            Recipient.Person => DeliveryTarget.Person,
            Recipient.Conversation => DeliveryTarget.Channel,
            _ => DeliveryTarget.Service,
        },
        JapaneseTime.Short(line.What.Due),
        line.What.Code,
        line.What.MayHaveArrived);
}
