namespace CareSystem.Bot.Shared;

/// <summary>A body (会議体) of a forum.</summary>
internal readonly record struct BodyId(string Value)
{
    public static BodyId? Parse(string? text) => IdText.IsValid(text) ? new BodyId(text!) : null;

    public override string ToString() => Value;
}

/// <summary>What a body is. Each kind but the last is there from the first day.</summary>
internal enum BodyType
{
    /// <summary>協議の場 itself.</summary>
    Forum,

    /// <summary>事務局.</summary>
    Secretariat,

    /// <summary>相談支援部会.</summary>
    ConsultationSupport,

    /// <summary>自立支援協議会.</summary>
    IndependentLivingSupport,

    /// <summary>自殺対策地域協議会.</summary>
    SuicidePrevention,

    /// <summary>One of the forum's own naming.</summary>
    Other,
}

/// <summary>The three ways from a forum to its other bodies.</summary>
internal enum RouteStep
{
    /// <summary>①課題の報告・共有.</summary>
    Report,

    /// <summary>②課題の検討.</summary>
    Examine,

    /// <summary>③方向性の検討・課題の共有.</summary>
    Direction,
}

/// <summary>A body as other slices see it.</summary>
/// <param name="Name">Empty = what its kind is called.</param>
/// <param name="Parent">The body it belongs to; null = none.</param>
/// <param name="Deciders">Whose decision counts there.</param>
/// <param name="Channel">Where it speaks; null = it has no channel in this team.</param>
internal sealed record BodyPlace(
    BodyId Id, BodyType Kind, string Name, BodyId? Parent, IReadOnlyList<RouteStep> Receives, IReadOnlyList<MemberRole> Deciders, ConversationId? Channel)
{
    public bool MayDecide(Caller caller) => Deciders.Contains(caller.Role);
}

/// <summary>Which channel is which body, and where ① ② ③ go. Implemented by <c>Forums</c>.</summary>
internal interface IBodies
{
    /// <summary>The bodies of a forum, in the order in which they are listed.</summary>
    Task<IReadOnlyList<BodyPlace>> AllAsync(ForumId forum, CancellationToken cancellation);

    /// <summary>The body of a channel; null where none is bound to it.</summary>
    Task<BodyPlace?> OfChannelAsync(ForumId forum, ConversationId channel, CancellationToken cancellation);

    /// <summary>The bodies that one step goes to.</summary>
    Task<IReadOnlyList<BodyPlace>> RouteAsync(ForumId forum, RouteStep step, CancellationToken cancellation);
}

/// <summary>What is known of channels. Implemented by <c>Forums</c>.</summary>
internal interface ISharedChannels
{
    /// <summary>Whether people outside the forum may look on; null where nobody has said.</summary>
    Task<bool?> IsSharedAsync(ForumId forum, ConversationId channel, CancellationToken cancellation);

    /// <summary>A channel counts as shared until it is known not to be; of the team's first one that is known.</summary>
    Task<bool> MayBeSharedAsync(ForumId forum, ConversationId channel, CancellationToken cancellation);
}
