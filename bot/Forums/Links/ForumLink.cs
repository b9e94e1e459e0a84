using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Links;

internal enum LinkState
{
    /// <summary>This forum has typed the other one's code, and waits for its consent.</summary>
    Asked,

    /// <summary>The other forum has typed this one's code, and waits for this one's consent.</summary>
    Asking,

    /// <summary>Both agree: issues may go from one to the other.</summary>
    Linked,

    /// <summary>Declined, taken back or ended; it may be asked for again.</summary>
    Ended,
}

/// <summary>What a forum knows of another one with which it is linked, or was, or may be: nothing but its name.</summary>
/// <param name="Name">Empty = the other one has not agreed yet.</param>
/// <param name="Token">Names the agreement: the same on both sides, and another one for each that is asked for.</param>
/// <param name="ByName">Who brought it to where it stands: of the other forum where that asks.</param>
internal sealed record ForumLink(ForumId Other, string Name, string Token, LinkState State, PersonId By, string ByName, DateTimeOffset At, int Revision)
{
    public string Subject => $"link:{Other}";

    public HistoryEntry Entry(LinkState before) =>
        new(Subject, Revision, State.ToString(), [new FieldChange("state", before.ToString(), State.ToString())], By, ByName, At);

    public ForumLink Then(LinkState state, PersonId by, string byName, DateTimeOffset at) => this with { State = state, By = by, ByName = byName, At = at, Revision = Revision + 1 };
}

/// <summary>The connection code of a forum: one at a time, as a hash, and gone once it was used.</summary>
internal sealed record LinkCode(string Hash, DateTimeOffset Until)
{
    public const int Length = 10;

    /// <summary>So long a code is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public bool IsGood(string hash, DateTimeOffset now) => Hash == hash && now < Until;

    /// <summary>In two groups, as it is told on the telephone.</summary>
    public static string Spell(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}".ToUpperInvariant();

    /// <returns>The hash of a code as people type it; null for what is no code.</returns>
    public static string? HashOf(string? typed)
    {
        if (typed is null or { Length: > 40 })
        {
            return null;
        }

        var code = string.Concat(FoldedText.Of(typed).Text.ToLowerInvariant().Where(static c => !char.IsWhiteSpace(c) && !FoldedText.IsHyphen(c))
            .Select(static c => c switch { 'o' => '0', 'i' or 'l' => '1', _ => c }));
        return code.Length == Length && code.All(static c => IdText.Alphabet.Contains(c, StringComparison.Ordinal)) ? IdText.Hash("link-code", code) : null;
    }
}

/// <summary>Reads what a forum knows of others. Implemented by <c>LinksTable</c>.</summary>
internal interface ILinks
{
    Task<IReadOnlyList<Stored<ForumLink>>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<ForumLink>?> FindAsync(ForumId forum, ForumId other, CancellationToken cancellation);

    Task<Stored<LinkCode>?> CodeAsync(ForumId forum, CancellationToken cancellation);
}

/// <summary>It is no longer as it was when the button was shown.</summary>
internal sealed record LinkStandsOtherwise : Refusal;

/// <summary>No code is good that reads like this.</summary>
internal sealed record LinkCodeUnknown : Fault;

/// <summary>The code is this forum's own.</summary>
internal sealed record OwnLinkCode : Fault;

/// <summary>There is a link already, or one is asked for.</summary>
internal sealed record AlreadyLinked : Fault;
