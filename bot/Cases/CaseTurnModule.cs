using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Routing;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;

namespace CareSystem.Bot.Cases;

/// <summary>Where a turn about a case stands: what may be shown there, and who may look on.</summary>
internal sealed class CaseTurnModule(ISharedChannels channels)
{
    public static CaseSurface SurfaceOf(RenderContext context) => context switch
    {
        { Surface: Surface.Dialog } => CaseSurface.Dialog,
        { Place: not Place.Personal } => CaseSurface.Channel,
        { Surface: Surface.Card } => CaseSurface.View,
        _ => CaseSurface.Chat,
    };

    /// <summary>The rule of this slice: text only where it does not stay and nobody else looks on.</summary>
    public static bool MayShowText(RenderContext context) => SurfaceOf(context) is CaseSurface.Dialog or CaseSurface.View;

    public static bool IsPublic(TurnContext turn) => turn.Place != Place.Personal;

    /// <summary>A code of the wrong form names nothing, and is answered like one that is not there.</summary>
    public static CaseCode Code(string? claimed) => CaseCode.Parse(claimed) ?? new CaseCode("none");

    /// <summary>
    /// People of other tenants may look on: nothing about cases is ever posted there. A channel counts as shared until it is known not to
    /// be, by what the turn says of it or by what Teams has told of it before; of the team's first channel that is known.
    /// </summary>
    public async Task<bool> IsSharedAsync(TurnContext turn, CancellationToken cancellation) =>
        turn.Place == Place.Channel && (turn.IsSaidShared || (!turn.IsFirstChannel && (await channels.IsSharedAsync(turn.Forum, turn.Address.Conversation, cancellation) ?? turn.MayBeShared)));
}
