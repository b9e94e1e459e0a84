using CareSystem.Bot.Forums.Lifecycle;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums;

/// <summary>The bot, or people, came to a team or group chat: the forum is made. Again: nothing is lost, the roster is filled up.</summary>
internal sealed class InstallForum(IForums forums, ITeamMemberships memberships, IForumActions actions, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <param name="Team">The team, by the id of its first channel; a group chat is one itself.</param>
    /// <param name="Channel">Where the forum will speak.</param>
    /// <param name="IsBot">Whether it was the bot that came.</param>
    /// <param name="At">When it happened.</param>
    internal sealed record Command(
        ForumId Forum, string Name, TenantId Tenant, ConversationId Team, ConversationId Channel, PersonId InstalledBy, bool IsBot, DateTimeOffset At);

    /// <param name="people">Those who came, where the event names them.</param>
    public async Task RunAsync(Command command, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        // A team may come with a thousand people, and the event has seconds.
        foreach (var some in people.Distinct().Chunk(ChunkSize))
        {
            await actions.CommitAsync(
                command.Forum,
                async stop => Came(some, await Task.WhenAll(some.Select(person => memberships.FindAsync(command.Forum, person, stop))), command.At),
                cancellation);
        }

        await actions.CommitAsync(
            command.Forum, async stop => Decide(command, await forums.FindAsync(command.Forum, stop), time.GetUtcNow()), cancellation);
    }

    internal static Changes Decide(Command command, Stored<Forum>? existing, DateTimeOffset now)
    {
        var installed = new Fact(false, command.At);
        if (existing is null)
        {
            return Fill(
                new Changes().Insert(new Forum(
                    command.Forum, command.Name, ForumLayer.Municipality, command.Tenant, command.Channel, command.InstalledBy, RosterGeneration: 0, now)
                {
                    Team = command.Team,
                    Presence = ForumPresence.Usual with { Removed = installed, NamedAt = command.At },
                }),
                command,
                now);
        }

        var heard = HearOfTeam.Decide(new HearOfTeam.Command(command.Forum, TeamEvent.AppInstalled, null, command.At), existing, now) ?? new Changes();

        // What was refused without anybody having told why goes on as well.
        if (command.IsBot && !heard.Promises.Any(static promise => promise.Record is ReleaseResting))
        {
            heard.Promise(new ReleaseResting(), new Recipient.Service("release", command.Forum.Value), now);
        }

        return Fill(heard, command, now);
    }

    private static Changes Fill(Changes changes, Command command, DateTimeOffset now) =>
        changes.Promise(new FillRosterDue(), new Recipient.Service("roster", command.Forum.Value), now);

    /// <summary>Of whom a newer event has said otherwise nothing is said.</summary>
    private static Changes Came(IReadOnlyList<PersonId> people, IReadOnlyList<Stored<TeamMembership>?> known, DateTimeOffset at)
    {
        var changes = new Changes();
        foreach (var (person, said) in people.Zip(known))
        {
            if (said is null || said.Value.Left.IsNews(false, at))
            {
                LeaveTeam.Say(changes, said, new TeamMembership(person, new Fact(false, at), ""));
            }
        }

        return changes;
    }
}
