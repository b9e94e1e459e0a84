namespace CareSystem.Bot.Shared;

/// <summary>The people and organisations a forum knows by name.</summary>
internal sealed record KnownNames(IReadOnlyList<string> People, IReadOnlyList<string> Organizations)
{
    public static readonly KnownNames None = new([], []);

    /// <summary>The type's name only: a name beside a seat may tell of an illness.</summary>
    public override string ToString() => nameof(KnownNames);
}

/// <summary>Looks up whom a forum knows, for what must not name them. Implemented by <c>Forums</c>.</summary>
internal interface IKnownNames
{
    Task<KnownNames> OfAsync(ForumId forum, CancellationToken cancellation);
}
