using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>A body (会議体) as it is kept; the ones that every forum has are kept only once they differ from what they are at first.</summary>
/// <param name="Name">Empty = what its kind is called.</param>
/// <param name="Channel">Null = it has none in this team. Of the forum itself this stands in the forum's own row.</param>
internal sealed record Body(
    BodyId Id, BodyType Kind, string Name, BodyId? Parent, IReadOnlyList<RouteStep> Receives, IReadOnlyList<MemberRole> Deciders, ConversationId? Channel)
{
    public static readonly BodyId OfForum = new("forum");

    private static readonly BodyId LivingId = new("living");

    private static readonly MemberRole[] UsualDeciders = [MemberRole.Secretariat, MemberRole.Chair];

    /// <summary>
    /// What every forum begins with. The arrows of the ward's picture are ambiguous (domain.md §1.3); this is the plainest reading of it:
    /// ① to 相談支援部会, ② to 自立支援協議会, ③ to 自殺対策地域協議会.
    /// </summary>
    public static readonly IReadOnlyList<Body> Standard =
    [
        new(OfForum, BodyType.Forum, "", null, [], UsualDeciders, null),
        new(new("secretariat"), BodyType.Secretariat, "", null, [], [MemberRole.Secretariat], null),
        new(new("consultation"), BodyType.ConsultationSupport, "", LivingId, [RouteStep.Report], UsualDeciders, null),
        new(LivingId, BodyType.IndependentLivingSupport, "", null, [RouteStep.Examine], UsualDeciders, null),
        new(new("suicide"), BodyType.SuicidePrevention, "", null, [RouteStep.Direction], UsualDeciders, null),
    ];

    public static Body New(BodyId id) => new(id, BodyType.Other, "", null, [], UsualDeciders, null);

    public BodyPlace Place => new(Id, Kind, Name, Parent, Receives, Deciders, Channel);
}

/// <summary>Guards all bodies of a forum: every change replaces it, and a form carries its revision.</summary>
internal sealed record BodyHead(int Revision)
{
    public const string Subject = "bodies";
}

/// <summary>The bodies of a forum, whole.</summary>
/// <param name="Head">Null = nobody has changed anything yet.</param>
/// <param name="All">In the order in which they are listed.</param>
internal sealed record BodyBook(Stored<BodyHead>? Head, IReadOnlyList<Body> All)
{
    public int Revision => Head?.Value.Revision ?? 0;

    public static BodyBook Of(Stored<BodyHead>? head, IReadOnlyList<Body> kept, ConversationId? forumChannel)
    {
        var standard = Body.Standard.Select(one => kept.FirstOrDefault(row => row.Id == one.Id) ?? one)
            .Select(one => one.Kind == BodyType.Forum ? one with { Channel = forumChannel?.Bare } : one);
        return new(head, [.. standard, .. kept.Where(static row => row.Kind == BodyType.Other).OrderBy(static row => row.Id.Value, StringComparer.Ordinal)]);
    }

    public Body? Find(BodyId? id) => All.FirstOrDefault(one => one.Id == id);

    public Body? OfChannel(ConversationId channel) => All.FirstOrDefault(one => one.Channel == channel.Bare);

    public IEnumerable<Body> Route(RouteStep step) => All.Where(one => one.Receives.Contains(step));

    public BodyBook With(Body body) => this with
    {
        All = Find(body.Id) is null ? [.. All, body] : [.. All.Select(one => one.Id == body.Id ? body : one)],
    };

    /// <summary>Whether a body lies below another one, at any depth.</summary>
    public bool IsBelow(Body body, BodyId other)
    {
        var seen = new HashSet<BodyId>();
        for (var at = body.Parent; at is { } parent && seen.Add(parent); at = Find(parent)?.Parent)
        {
            if (parent == other)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The fields of a body by the names under which faults and history speak of them.</summary>
internal static class BodyFields
{
    public const string Body = "body";
    public const string Name = "name";
    public const string Parent = "parent";
    public const string Receives = "receives";
    public const string Deciders = "deciders";
    public const string Channel = "channel";
}

/// <summary>Somebody else changed the bodies while a form of them was open.</summary>
/// <param name="By">Who was last.</param>
internal sealed record BodiesChanged(int Revision, IReadOnlyList<FieldChange> Fields, string By) : Refusal;

/// <summary>What the change would do; nothing has been changed. Pressed again with the same input, it is made.</summary>
/// <param name="Team">The team, which is also the id of its first channel.</param>
internal sealed record BodyPreview(BodyBook Before, BodyBook After, BodyId Body, IReadOnlyList<ForumChannel> Channels, ConversationId Team) : Refusal
{
    /// <returns>Empty = the first channel, or one whose name nobody has said.</returns>
    public string NameOfChannel(ConversationId channel) => Channels.FirstOrDefault(one => one.Id == channel.Bare)?.Name ?? "";

    /// <summary>Whether people outside the forum may look on in the body's channel: a channel counts as shared until it is known not to be.</summary>
    public bool MayBeShared => After.Find(Body)?.Channel is { } channel && channel != Team.Bare && Channels.FirstOrDefault(one => one.Id == channel)?.IsShared != false;

    public static BodyPreview Of(BodyState state, BodyBook after, BodyId body) => new(state.Book, after, body, state.Channels, state.Forum?.Value.Team ?? default);
}

/// <summary>A body cannot lie below itself.</summary>
internal sealed record BelowItself : Fault;

/// <summary>The forum speaks in this channel; it needs another one before this can be a body's.</summary>
internal sealed record ForumsOwnChannel : Fault;

/// <summary>A forum has no room for more bodies.</summary>
internal sealed record TooManyBodies(int Most) : Fault;

/// <summary>Reads the bodies of a forum. Implemented by <c>BodiesTable</c>.</summary>
internal interface IBodyBooks
{
    /// <summary>What of them is kept; <see cref="BodyBook.Of"/> adds what every forum begins with.</summary>
    Task<(Stored<BodyHead>? Head, IReadOnlyList<Body> Kept)> FindAsync(ForumId forum, CancellationToken cancellation);
}
