using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Roster.Exchange;

/// <summary>A file of the roster that somebody sent, kept sealed until they have said what to do with it, or for a day.</summary>
/// <param name="Text">The whole file.</param>
internal sealed record RosterUpload(string Id, PersonId By, string ByName, DateTimeOffset At, string FileName, string Text)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Bytes of a file: 300 people with all they have been in years have some 350,000.</summary>
    public const int Limit = 500_000;

    /// <summary>Bytes of its text in UTF-8, in which Shift_JIS grows: sealed, they still fit into one row of a table (1 MiB).</summary>
    public const int TextLimit = 900_000;

    /// <summary>Set when the person has said yes: the work is under way.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The roster's revision that the person has seen the changes to; any other, and nothing is done.</summary>
    public int Revision { get; init; }

    public bool IsOf(PersonId person, DateTimeOffset now) => By == person && At + Kept > now;
}

/// <summary>Who may take the whole roster out, or bring one in.</summary>
internal static class ExchangeRights
{
    /// <summary>The secretariat; a guest's own storage belongs to another organisation, whatever role they have here.</summary>
    public static bool MayExchange(this Caller caller) => caller is { IsSecretariat: true, IsGuest: false };
}

/// <summary>Reads what was sent. Implemented by <c>RosterUploadsTable</c>.</summary>
internal interface IRosterUploads
{
    Task<Stored<RosterUpload>?> FindAsync(ForumId forum, string id, CancellationToken cancellation);
}

/// <summary>A generation of rows that is being written, or that has been replaced: not the one that counts.</summary>
/// <param name="IsSwept">Its rows are being taken away, so it must never come to count.</param>
internal sealed record RosterGeneration(int Number, DateTimeOffset At, bool IsSwept);

/// <summary>
/// What the rights of a member are by a generation that counts already, until the member's own row says so. Read together with that row,
/// so that rights change with the roster and not a moment later (see <c>RosterTable</c>).
/// </summary>
internal sealed record MemberRights(int Generation, PersonId Person, MemberRole Role, string Organisation, IReadOnlyList<MemberTerm>? Terms)
{
    public Member Of(Member member) => member with { Role = Role, Organisation = Organisation, Terms = Terms, Followed = Generation };
}

/// <summary>An entry of the history that belongs to a generation: it comes to be when that one counts.</summary>
internal sealed record LaterHistory(int Generation, int Number, HistoryEntry Entry);

/// <summary>A row known by its key alone, to be taken away.</summary>
internal sealed record SweptRow(string Key);

/// <summary>Reads the generations beside the one that counts. Implemented by <c>RosterGenerationsTable</c>.</summary>
internal interface IRosterGenerations
{
    Task<IReadOnlyList<Stored<RosterGeneration>>> AllAsync(ForumId forum, CancellationToken cancellation);

    Task<IReadOnlyList<MemberRights>> RightsAsync(ForumId forum, int generation, int most, CancellationToken cancellation);

    Task<IReadOnlyList<LaterHistory>> HistoryAsync(ForumId forum, int generation, int most, CancellationToken cancellation);

    /// <summary>Some of the rows of a generation, of every kind.</summary>
    Task<IReadOnlyList<SweptRow>> RowsAsync(ForumId forum, int generation, int most, CancellationToken cancellation);
}

/// <summary>A person was offered the roster as a file.</summary>
internal sealed record OfferRosterDue(int Size) : OutboxRecord;

/// <summary>A file that was confirmed must be worked into the roster.</summary>
internal sealed record ImportRosterDue(string Upload) : OutboxRecord;

/// <summary>The members' own rows and the history must follow the generation that counts now.</summary>
internal sealed record FollowRosterDue(int Generation) : OutboxRecord;

/// <summary>The members' own rows say everything again: nothing beside them is to be read any more.</summary>
internal sealed record RosterFollowedDue(int Generation) : OutboxRecord;

/// <summary>The rows of a generation that does not count must go.</summary>
internal sealed record SweepRosterDue(int Generation) : OutboxRecord;

/// <summary>A file that nobody has confirmed must go.</summary>
internal sealed record DropUploadDue(string Upload) : OutboxRecord;

/// <summary>Whoever sent the file must be told what came of it.</summary>
internal sealed record TellImportDue(ImportEnding Ending, int Added, int Changed, int Ended) : OutboxRecord;

/// <summary>What came of a file that was confirmed.</summary>
internal enum ImportEnding
{
    Done,

    /// <summary>Somebody changed the roster after the changes were looked at.</summary>
    RosterMovedOn,

    /// <summary>The person is no 事務局 any more, or what the file says cannot be done any more.</summary>
    NotPossible,
}
