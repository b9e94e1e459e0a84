using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>People left the team: they leave the roster, and the directory forgets them. What they wrote stays.</summary>
internal sealed class RemoveMembers(IForums forums, IForumActions actions, TimeProvider time)
{
    /// <summary>A member who left, as the channel names them.</summary>
    /// <param name="DirectoryId">The Entra object id, which the channel may leave out; then the roster knows them by the other one.</param>
    /// <param name="ChannelUserId">The channel's own id.</param>
    internal sealed record Departed(string? DirectoryId, string ChannelUserId);

    public async Task RunAsync(ForumId forum, IReadOnlyList<Departed> people, CancellationToken cancellation)
    {
        foreach (var departed in people)
        {
            await actions.CommitAsync(
                forum, async stop => await FindAsync(forum, departed, stop) is { } member ? Of(forum, member, time.GetUtcNow()) : null, cancellation);
        }
    }

    /// <summary>The transaction by which one person leaves.</summary>
    internal static Changes Of(ForumId forum, Stored<Member> member, DateTimeOffset now) => new Changes().Delete(member).Promise(
        new UnlistMemberDue(member.Value.Person.Value), new Recipient.Service("directory", forum.Value), now);

    private async Task<Stored<Member>?> FindAsync(ForumId forum, Departed departed, CancellationToken cancellation) =>
        await forums.MemberAsync(forum, PersonId.Of(departed.DirectoryId, departed.ChannelUserId), cancellation) is { } member
            ? member
            : (await forums.MembersAsync(forum, cancellation)).FirstOrDefault(row => string.Equals(row.Value.ChannelUserId, departed.ChannelUserId, StringComparison.Ordinal));
}
