using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>The bot was added to a team or group chat: the forum is made. Again: nothing is lost, the roster is filled up.</summary>
internal sealed class InstallForum(IForums forums, IForumActions actions, TimeProvider time)
{
    /// <param name="Channel">Where the forum will speak.</param>
    internal sealed record Command(ForumId Forum, string Name, TenantId Tenant, ConversationId Channel, PersonId InstalledBy);

    public Task RunAsync(Command command, CancellationToken cancellation) => actions.CommitAsync(
        command.Forum, async stop => Decide(command, await forums.FindAsync(command.Forum, stop), time.GetUtcNow()), cancellation);

    internal static Changes Decide(Command command, Stored<Forum>? existing, DateTimeOffset now)
    {
        var changes = new Changes();
        if (existing is null)
        {
            changes.Insert(new Forum(
                command.Forum, command.Name, ForumLayer.Municipality, command.Tenant, command.Channel, command.InstalledBy, RosterGeneration: 0, now));
        }

        return changes.Promise(new FillRosterDue(), new Recipient.Service("roster", command.Forum.Value), now);
    }
}
