using CareSystem.Bot.Shared;
using CareSystem.Bot.Teams.Turns;
using CareSystem.Cards.Cases;
using CareSystem.Cards.Kit;

namespace CareSystem.Bot.Cases;

/// <summary>Where a turn about a case stands: what may be shown there, and who may look on.</summary>
internal sealed class CaseTurnModule(ISharedChannels channels, ShowCases show, CasesReplies replies)
{
    public static CaseSurface SurfaceOf(RenderContext context) => context switch
    {
        { Surface: Surface.Dialog } => CaseSurface.Dialog,
        { Place: not Place.Personal } => CaseSurface.Channel,
        { Surface: Surface.Card } => CaseSurface.View,
        _ => CaseSurface.Chat,
    };

    /// <summary>The answer becomes a message that nobody brings up to date: what has its time of retention does not belong there, not even an approved summary.</summary>
    public static bool Stays(RenderContext context) => context.Surface == Surface.Message;

    /// <summary>The rule of this slice: text only where it does not stay and nobody else looks on.</summary>
    public static bool MayShowText(RenderContext context) => SurfaceOf(context) is CaseSurface.Dialog or CaseSurface.View;

    /// <summary>Text may be shown again here: beside the rule of this slice, not where people of other tenants may look on.</summary>
    public async Task<bool> MayShowAsync(RenderContext context, CancellationToken cancellation) =>
        MayShowText(context) && !context.IsSaidShared && !(context.UnsureChannel is { } channel && await channels.MayBeSharedAsync(context.Forum, channel, cancellation));

    /// <summary>A text may be opened here by this turn.</summary>
    public async Task<bool> MayOpenAsync(TurnContext turn, CancellationToken cancellation) => MayOpen(turn) && !await IsSharedAsync(turn, cancellation);

    /// <summary>A text may be opened here by this turn: what a client asks by itself opens nothing, for it would stand on record as somebody's reading.</summary>
    private static bool MayOpen(TurnContext turn) => MayShowText(turn.Render) && !turn.IsAutomatic;

    public static bool IsPublic(TurnContext turn) => turn.Place != Place.Personal;

    /// <summary>A code of the wrong form names nothing, and is answered like one that is not there.</summary>
    public static CaseCode Code(string? claimed) => CaseCode.Parse(claimed) ?? new CaseCode("none");

    /// <summary>
    /// People of other tenants may look on: nothing about cases is ever posted there. A channel counts as shared until it is known not to
    /// be, by what the turn says of it or by what Teams has told of it before; of the team's first channel that is known.
    /// </summary>
    public async Task<bool> IsSharedAsync(TurnContext turn, CancellationToken cancellation) =>
        turn.Place == Place.Channel && (turn.IsSaidShared || (!turn.IsFirstChannel && (await channels.IsSharedAsync(turn.Forum, turn.Address.Conversation, cancellation) ?? turn.MayBeShared)));

    /// <summary>What is answered where the form itself is not shown again: the door to where it is, or what stands in the way. Null where every slice words it alike.</summary>
    /// <param name="typed">What was typed, where it may be shown.</param>
    public AdaptiveCard? Refused(RenderContext context, Refusal refusal, params IReadOnlyList<string?> typed) => refusal switch
    {
        CaseMovedOn moved => replies.MovedOn(context.Forum, moved.Current, SurfaceOf(context), typed),
        PledgeNeeded needed => replies.PledgeFirst(context.Forum, needed, SurfaceOf(context)),
        CaseFaults or CaseChanged => replies.DoorInstead(context.Forum, SurfaceOf(context)),
        _ => null,
    };

    /// <summary>Where a case stands, without its text.</summary>
    public async Task<Reply> StateAsync(TurnContext turn, CaseCode code, CancellationToken cancellation)
    {
        var found = Stays(turn.Render)
            ? show.OneAsync(turn.Forum, turn.Person, code, IsPublic(turn), cancellation)
            : show.WithIssuesAsync(turn.Forum, turn.Person, code, IsPublic(turn), cancellation);
        var shared = IsSharedAsync(turn, cancellation);
        await Task.WhenAll(found, shared);
        return await shared
            ? Reply.Showing(replies.SharedChannel(turn.Forum))
            : await found switch
            {
                Outcome<ShowCases.One>.Done done => Reply.Showing(replies.State(done.Value, SurfaceOf(turn.Render), Stays(turn.Render))),
                Outcome<ShowCases.One>.Refused { Refusal: NotFound } when IsPublic(turn) => Reply.Showing(replies.OnlyApprovedHere(turn.Forum)),
                Outcome<ShowCases.One>.Refused refused => Reply.No(refused.Refusal),
                var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
            };
    }
}
