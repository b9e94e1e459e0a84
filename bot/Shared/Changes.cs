namespace CareSystem.Bot.Shared;

/// <summary>Something that must happen after the commit. Holds ids only: what is shown is made from them when it is due.</summary>
internal abstract record OutboxRecord;

/// <summary>A promised record, for whom, and when.</summary>
internal sealed record Promise(OutboxRecord Record, Recipient To, DateTimeOffset Due);

/// <summary>Who changed what of a thing. Of a case the names of the fields only.</summary>
/// <param name="Subject">The key of the thing, such as <c>issue:2026:000001</c>.</param>
/// <param name="Revision">The revision this entry leads to.</param>
internal sealed record HistoryEntry(
    string Subject, int Revision, string What, IReadOnlyList<FieldChange> Fields, PersonId By, string ByName, DateTimeOffset At)
{
    /// <summary>Orders what happened to a revision without leading to another one, so that no form goes out of date by it; null = the entry leads to its revision.</summary>
    public string? Within { get; init; }
}

internal sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>What one action changes, all of it in one transaction or none of it. Filled by a pure decision.</summary>
internal sealed class Changes
{
    private const string AnyVersion = "*";

    private readonly List<RowChange> rows = [];
    private readonly List<HistoryEntry> history = [];
    private readonly List<Promise> promises = [];

    public IReadOnlyList<RowChange> Rows => rows;

    public IReadOnlyList<HistoryEntry> History => history;

    public IReadOnlyList<Promise> Promises => promises;

    public bool IsEmpty => rows.Count == 0 && history.Count == 0 && promises.Count == 0;

    /// <summary>A new row; if it is there already the commit fails and the decision runs again.</summary>
    public Changes Insert(object row) => Add(new RowChange.Insert(row));

    /// <summary>A row as it was read, in its new form; if somebody else changed it the commit fails and the decision runs again.</summary>
    public Changes Replace<T>(Stored<T> before, T after) where T : class => Add(new RowChange.Replace(after, before.ETag));

    /// <summary>Whatever is there, this is there afterwards: for a row of which every writer writes the same, or the last one counts.</summary>
    public Changes Upsert(object row) => Add(new RowChange.Upsert(row));

    /// <summary>
    /// A row that many may write at once and that must still be there, whatever its version: if it is gone the commit fails and the
    /// decision runs again. So one person closes what others are just filling in, and nobody waits for anybody.
    /// </summary>
    public Changes StillThere(object row) => Add(new RowChange.Replace(row, AnyVersion));

    /// <summary>Takes away a row that must be there, whatever its version.</summary>
    public Changes DeleteAny(object row) => Add(new RowChange.Delete(row, AnyVersion));

    public Changes Delete<T>(Stored<T> before) where T : class => Add(new RowChange.Delete(before.Value, before.ETag));

    public Changes Remember(HistoryEntry entry)
    {
        history.Add(entry);
        return this;
    }

    public Changes Promise(OutboxRecord record, Recipient to, DateTimeOffset due)
    {
        promises.Add(new Promise(record, to, due));
        return this;
    }

    /// <summary>A shared message that no longer shows the truth: brought up to date soon, at most once in five seconds, and in the end always.</summary>
    public Changes MarkStale(SharedMessage message)
    {
        promises.Add(new Promise(new RefreshShared(message.Key, message.Kind, message.Subject), message.To, DateTimeOffset.MinValue));
        return this;
    }

    private Changes Add(RowChange change)
    {
        rows.Add(change);
        return this;
    }
}

internal abstract record RowChange(object Row)
{
    internal sealed record Insert(object Row) : RowChange(Row);

    internal sealed record Replace(object Row, string ETag) : RowChange(Row);

    internal sealed record Upsert(object Row) : RowChange(Row);

    internal sealed record Delete(object Row, string ETag) : RowChange(Row);
}

/// <summary>A message in a conversation that many look at, such as the card of a poll; posted once, then kept up to date.</summary>
/// <param name="Kind">Whose it is: its owner renders it.</param>
/// <param name="Subject">The id of the thing it shows.</param>
internal sealed record SharedMessage(string Kind, string Subject, Recipient To)
{
    public string Key => $"{Kind}:{Subject}";
}

/// <summary>The shared message <paramref name="Key"/> must be posted, or brought up to date.</summary>
internal sealed record RefreshShared(string Key, string Kind, string Subject) : OutboxRecord;

/// <summary>The answer to an activity whose response carries none.</summary>
/// <param name="Name">The verb or command that knows how to render the outcome kept under <paramref name="Turn"/>.</param>
/// <param name="Conversation">Empty = the person's own chat.</param>
internal sealed record TurnAnswer(string Name, string Turn, string Conversation, string? Replaces, string Person) : OutboxRecord;

/// <summary>Reads who changed what. Implemented by <c>Storage</c>.</summary>
internal interface IHistory
{
    /// <summary>The entries of one thing after a revision, oldest first; revision 0 = all of them.</summary>
    Task<IReadOnlyList<HistoryEntry>> OfAsync(ForumId forum, string subject, int afterRevision, CancellationToken cancellation);
}
