using CareSystem.Bot.Meetings;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Meetings;

/// <summary>One meeting and its forum in memory, with ETags as storage has them.</summary>
internal sealed class MeetingShelf(Meeting meeting) : IMeetings, IForumActions, IRoster
{
    private int version = 1;

    public Meeting Meeting { get; private set; } = meeting;

    public List<RosterEntry> Members { get; } =
    [
        new(new PersonId("sato"), "佐藤 美咲", "sato@sakura.example.jp", "29:1sato", MemberRole.Secretariat),
        new(new PersonId("suzuki"), "鈴木 健", null, "29:1suzuki", MemberRole.Member),
    ];

    /// <summary>How often the card was marked stale.</summary>
    public int CardUpdates { get; private set; }

    /// <summary>A person changes the meeting.</summary>
    public void Take<T>(Decision<T> decision) where T : class
    {
        if (decision is Decision<T>.Yes { Changes.Rows: [{ Row: Meeting after }] })
        {
            Meeting = after;
            version++;
        }
    }

    public Stored<Meeting> Stored() => new(Meeting, $"v{version}");

    public Task<Stored<Meeting>?> FindAsync(ForumId forum, MeetingId id, CancellationToken cancellation) =>
        Task.FromResult(id == Meeting.Id ? Stored() : null);

    public Task<bool> CommitAsync(ForumId forum, Changes changes, CancellationToken cancellation)
    {
        var replaced = (RowChange.Replace)changes.Rows.Single();
        if (replaced.ETag != $"v{version}")
        {
            return Task.FromResult(false);
        }

        Meeting = (Meeting)replaced.Row;
        version++;
        CardUpdates += changes.Promises.Count(static promise => promise.Record is RefreshShared);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<RosterEntry>> PageAsync(ForumId forum, PersonId? after, int size, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RosterEntry>>(Members);

    public Task<ForumSummary?> SummaryAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult<ForumSummary?>(MeetingSamples.Summary);

    public Task<IReadOnlyList<Meeting>> AllAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Meeting>>([Meeting]);

    Task<(ForumSummary Forum, Caller Caller)?> IRoster.FindAsync(ForumId forum, PersonId person, CancellationToken cancellation) => throw new NotSupportedException();

    Task<(ForumSummary Forum, ChatPartner Partner)?> IRoster.FindPartnerAsync(ForumId forum, PersonId person, CancellationToken cancellation) => throw new NotSupportedException();

    Task<IReadOnlyList<PersonId>> IRoster.OfRoleAsync(ForumId forum, MemberRole role, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<TOutcome>> IForumActions.ChangeAsync<TState, TOutcome>(
        ActionOrigin origin, Func<CancellationToken, Task<TState>> load, Func<TState, ActionContext, Decision<TOutcome>> decide, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<TView>> IForumActions.ReadAsync<TState, TView>(
        ForumId forum, PersonId person, Func<CancellationToken, Task<TState>> load, Func<TState, ActionContext, Viewed<TView>> view, CancellationToken cancellation) => throw new NotSupportedException();
}
