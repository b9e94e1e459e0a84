using CareSystem.Bot.Forums;
using CareSystem.Bot.Forums.Bodies;
using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Forums.Roster;
using CareSystem.Bot.Shared;

namespace CareSystem.Tests.Forums.Lifecycle;

/// <summary>A forum's rows in memory, with ETags as storage has them, behind the ports that coming and going needs; and what was promised.</summary>
internal sealed class TeamShelf : IForums, IForumChannels, ITeamMemberships, IRosterBooks, IBodies, IForumActions, IAddressBook
{
    private readonly Dictionary<string, (object Row, string ETag)> rows = new(StringComparer.Ordinal);
    private int version;

    public List<OutboxRecord> Promised { get; } = [];

    public List<Recipient> PromisedTo { get; } = [];

    /// <summary>相談支援部会's channel.</summary>
    public required ConversationId Consultation { get; init; }

    public Address? Chat { get; private set; }

    public IEnumerable<T> All<T>() where T : class => rows.Values.Select(static each => each.Row).OfType<T>();

    public Task<bool> CommitAsync(ForumId forum, Changes changes, CancellationToken cancellation)
    {
        foreach (var change in changes.Rows)
        {
            var there = rows.TryGetValue(KeyOf(change.Row), out var now);
            var fits = change switch
            {
                RowChange.Insert => !there,
                RowChange.Replace replace => there && now.ETag == replace.ETag,
                RowChange.Delete delete => there && now.ETag == delete.ETag,
                _ => true,
            };
            if (!fits)
            {
                return Task.FromResult(false);
            }
        }

        foreach (var change in changes.Rows)
        {
            if (change is RowChange.Delete)
            {
                rows.Remove(KeyOf(change.Row));
            }
            else
            {
                rows[KeyOf(change.Row)] = (change.Row, $"v{++version}");
            }
        }

        Promised.AddRange(changes.Promises.Select(static promise => promise.Record));
        PromisedTo.AddRange(changes.Promises.Select(static promise => promise.To));
        return Task.FromResult(true);
    }

    Task<Stored<Forum>?> IForums.FindAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult(Get<Forum>("forum"));

    public Task<IReadOnlyList<Stored<Member>>> MembersAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult(Every<Member>());

    public Task<Stored<Member>?> MemberAsync(ForumId forum, PersonId person, CancellationToken cancellation) => Task.FromResult(Get<Member>($"member:{person}"));

    Task<Stored<ForumChannel>?> IForumChannels.FindAsync(ForumId forum, ConversationId channel, CancellationToken cancellation) =>
        Task.FromResult(Get<ForumChannel>($"channel:{channel}"));

    Task<IReadOnlyList<Stored<ForumChannel>>> IForumChannels.AllAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult(Every<ForumChannel>());

    Task<Stored<TeamMembership>?> ITeamMemberships.FindAsync(ForumId forum, PersonId person, CancellationToken cancellation) => Task.FromResult(Get<TeamMembership>($"inteam:{person}"));

    Task<IReadOnlyList<TeamMembership>> ITeamMemberships.AllAsync(ForumId forum, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TeamMembership>>([.. All<TeamMembership>()]);

    Task<RosterBook> IRosterBooks.FindAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult(RosterBook.Empty);

    Task<IReadOnlyList<BodyPlace>> IBodies.AllAsync(ForumId forum, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<BodyPlace>>(
        [.. Body.Standard.Select(body => body.Kind == BodyType.ConsultationSupport ? body with { Channel = Consultation } : body).Select(static body => body.Place)]);

    async Task<BodyPlace?> IBodies.OfChannelAsync(ForumId forum, ConversationId channel, CancellationToken cancellation) =>
        (await ((IBodies)this).AllAsync(forum, cancellation)).FirstOrDefault(body => body.Channel == channel);

    Task<IReadOnlyList<BodyPlace>> IBodies.RouteAsync(ForumId forum, RouteStep step, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<TOutcome>> IForumActions.ChangeAsync<TState, TOutcome>(
        ActionOrigin origin, Func<CancellationToken, Task<TState>> load, Func<TState, ActionContext, Decision<TOutcome>> decide, CancellationToken cancellation) => throw new NotSupportedException();

    Task<Outcome<TView>> IForumActions.ReadAsync<TState, TView>(
        ForumId forum, PersonId person, Func<CancellationToken, Task<TState>> load, Func<TState, ActionContext, Viewed<TView>> view, CancellationToken cancellation) => throw new NotSupportedException();

    Task IAddressBook.RememberAsync(Address address, PersonId? chatOf, bool isNews, CancellationToken cancellation)
    {
        Chat = chatOf is null ? Chat : address;
        return Task.CompletedTask;
    }

    Task<Address?> IAddressBook.FindAsync(ConversationId conversation, CancellationToken cancellation) =>
        Task.FromResult<Address?>(new Address("https://smba.example.jp/", conversation, "28:bot", new TenantId("t")));

    Task<Address?> IAddressBook.FindChatAsync(PersonId person, CancellationToken cancellation) => Task.FromResult(Chat);

    Task IAddressBook.ForgetAsync(Address address, PersonId? chatOf, CancellationToken cancellation)
    {
        Chat = null;
        return Task.CompletedTask;
    }

    Task IAddressBook.CloseAsync(Address address, PersonId? chatOf, string code, CancellationToken cancellation) => throw new NotSupportedException();

    private static string KeyOf(object row) => row switch
    {
        Forum => "forum",
        Member member => $"member:{member.Person}",
        ForumChannel channel => $"channel:{channel.Id}",
        TeamMembership said => $"inteam:{said.Person}",
        _ => throw new InvalidOperationException($"No shelf for {row.GetType().Name}."),
    };

    private Stored<T>? Get<T>(string key) where T : class => rows.TryGetValue(key, out var found) ? new Stored<T>((T)found.Row, found.ETag) : null;

    private IReadOnlyList<Stored<T>> Every<T>() where T : class =>
        [.. rows.Values.Where(static each => each.Row is T).Select(static each => new Stored<T>((T)each.Row, each.ETag))];
}
