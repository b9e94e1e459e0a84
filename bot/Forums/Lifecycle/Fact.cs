using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>
/// Something of a team that is so or not, as Teams said it last. Its events come late, twice and in any order: of two the one that
/// happened later counts, whichever is heard first.
/// </summary>
internal readonly record struct Fact(bool Holds, DateTimeOffset SaidAt)
{
    public Fact Hear(bool holds, DateTimeOffset at) => IsNews(holds, at) ? new(holds, at) : this;

    /// <summary>Of two things said of the same instant the one heard later counts; the same said again is nothing new.</summary>
    public bool IsNews(bool holds, DateTimeOffset at) => at > SaidAt || (at == SaidAt && holds != Holds);
}

/// <summary>Whether a forum can speak in its team. What nobody has spoken of is as usual.</summary>
/// <param name="Removed">The app is not in the team.</param>
/// <param name="Gone">The team was deleted for good.</param>
/// <param name="NamedAt">When the team got the name it has.</param>
internal sealed record ForumPresence(Fact Removed, Fact Archived, Fact Deleted, Fact Gone, DateTimeOffset NamedAt)
{
    public static readonly ForumPresence Usual = new(default, default, default, default, default);

    /// <summary>Nobody there hears of it, and the bot hears of nobody: who has left since cannot be known.</summary>
    public bool IsAway => Removed.Holds || Deleted.Holds || Gone.Holds;

    /// <summary>Why what is promised rests; null = it does not.</summary>
    public string? Rest => Deleted.Holds || Gone.Holds ? RestCodes.TeamDeleted
        : Removed.Holds ? RestCodes.AppRemoved
        : Archived.Holds ? RestCodes.TeamArchived
        : null;
}
