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

/// <summary>The text has become another one while the card was open: nobody confirms what they have not read.</summary>
internal sealed record PledgeMovedOn(PledgeText Current) : Refusal;

/// <summary>Everybody must be asked to confirm a version: one row, expanded when due.</summary>
internal sealed record AskPledgeDue(int Version) : OutboxRecord;

/// <summary>One person must be asked.</summary>
internal sealed record AskPersonPledgeDue(string Person, int Version) : OutboxRecord;

/// <summary>Reads pledges. Implemented by <c>PledgesTable</c>.</summary>
internal interface IPledges
{
    Task<Stored<PledgeText>?> TextAsync(ForumId forum, CancellationToken cancellation);

    Task<Stored<Pledged>?> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation);

    Task<IReadOnlyList<Pledged>> AllAsync(ForumId forum, CancellationToken cancellation);
}
