using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The pledge of confidentiality (守秘義務の確認) of a forum, in its own words. A change makes a new version, and everybody is asked anew.</summary>
internal sealed record PledgeText(int Version, string Text, DateTimeOffset SetAt, string SetByName)
{
    public const string Subject = "pledge";
    public const string TextField = "text";
    public const int Limit = 1500;
}

/// <summary>A person has confirmed a version.</summary>
internal sealed record Pledged(PersonId Person, int Version, DateTimeOffset At);

/// <summary>A person was asked to confirm a version, whatever they did then.</summary>
/// <param name="By">The promise that asked. It alone may ask once more: whether its message went out is not always known.</param>
internal sealed record PledgeAsked(PersonId Person, int Version, string By);

/// <summary>The text has become another one while the card was open: nobody confirms what they have not read.</summary>
internal sealed record PledgeMovedOn(PledgeText Current) : Refusal;

/// <summary>Whoever has not been asked to confirm a version must be: one row, expanded when due.</summary>
/// <param name="Version">0 = the one that counts then: somebody has come.</param>
internal sealed record AskPledgeDue(int Version) : OutboxRecord
{
    public const int Current = 0;

    public static Recipient By(ForumId forum) => new Recipient.Service("pledge", forum.Value);
}

/// <summary>One person must be asked.</summary>
internal sealed record AskPersonPledgeDue(string Person, int Version) : OutboxRecord;

/// <summary>Reads pledges. Implemented by <c>PledgesTable</c>.</summary>
internal interface IPledges
{
    Task<Stored<PledgeText>?> TextAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<Pledged>?> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    Task<IReadOnlyList<Pledged>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<PledgeAsked>?> AskedAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    Task<IReadOnlyList<PledgeAsked>> AllAskedAsync(ForumId forum, CancellationToken cancellation);
}
