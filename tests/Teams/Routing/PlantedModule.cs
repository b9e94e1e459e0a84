using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Common;
using CareSystem.Cards.Kit;
using CareSystem.Tests.Kit.Cards;

namespace CareSystem.Tests.Teams.Routing;

/// <summary>What a careless change would add: a refusal for which nobody has words, once behind a change and once behind a look.</summary>
internal sealed class PlantedModule : IRoutedModule
{
    private static readonly CardVerb<PlainPayload> Change = new("planted.change.1", AnyPayload.Wire);
    private static readonly CardVerb<PlainPayload> Look = new("planted.look.1", AnyPayload.Wire);

    public void Map(Routes routes)
    {
        routes.OnChange<PlainPayload, PlainPayload>(
            Change,
            static (_, payload, _) => RunAsync(payload),
            static (context, _, _) => Task.FromResult(Card(context)),
            static (context, _, refusal, _) => Task.FromResult(refusal is WordedRefusal ? Card(context) : null));
        routes.OnVerb(Look, static async (_, payload, _) => await RunAsync(payload) is Outcome<PlainPayload>.Refused refused ? Reply.No(refused.Refusal) : Reply.None);
    }

    private static async Task<Outcome<PlainPayload>> RunAsync(PlainPayload payload)
    {
        await Task.Yield();
        return new Outcome<PlainPayload>.Refused(payload.Form is null ? new WordedRefusal() : new UnwordedRefusal(), Caller: null);
    }

    private static AdaptiveCard Card(RenderContext context) => new NoticeCard("", "", context.Forum.Value, "").ToCard();

    internal sealed record WordedRefusal : Refusal;

    internal sealed record UnwordedRefusal : Refusal;
}
