using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What was told of a team as a whole.</summary>
internal enum TeamEvent
{
    Renamed,
    Archived,
    Unarchived,
    Deleted,
    Restored,
    DeletedForGood,
    AppRemoved,
    AppInstalled,
}

/// <summary>A team was renamed, archived, deleted or restored, or the app was taken out of it or put back. Nothing is lost by any of it.</summary>
internal sealed class HearOfTeam(IForums forums, IForumActions actions, TimeProvider time)
{
    /// <param name="Name">The team's name, where the event tells one.</param>
    /// <param name="At">When it happened.</param>
    internal sealed record Command(ForumId Forum, TeamEvent What, string? Name, DateTimeOffset At);

    /// <summary>Somebody spoke there: where the forum thinks that the bot is not in it, it has missed something.</summary>
    /// <returns>Whether it had.</returns>
    public async Task<bool> HeardFromAsync(ForumId id, DateTimeOffset at, CancellationToken cancellation)
    {
        var missed = false;
        await actions.CommitAsync(
            id,
            async stop =>
            {
                var away = await forums.FindAsync(id, stop) is { Value.Presence.IsAway: true } forum ? forum : null;
                var changes = away is null ? null : Decide(new Command(id, TeamEvent.AppInstalled, null, at), away, time.GetUtcNow());
                missed |= changes is not null;
                return changes;
            },
            cancellation);
        return missed;
    }

    public Task RunAsync(Command command, CancellationToken cancellation) => actions.CommitAsync(
        command.Forum,
        async stop => await forums.FindAsync(command.Forum, stop) is { } forum ? Decide(command, forum, time.GetUtcNow()) : null,
        cancellation);

    /// <returns>Null where nothing is new.</returns>
    internal static Changes? Decide(Command command, Stored<Forum> forum, DateTimeOffset now)
    {
        var (before, at) = (forum.Value, command.At);
        var after = before with { Presence = Heard(command, before.Presence) };
        var isRenamed = command.What == TeamEvent.Renamed && !string.IsNullOrWhiteSpace(command.Name) && at >= before.Presence.NamedAt && command.Name != before.Name;
        if (isRenamed)
        {
            after = after with { Name = command.Name!, Presence = after.Presence with { NamedAt = at } };
        }

        if (after == before)
        {
            return null;
        }

        var changes = new Changes().Replace(forum, after);
        if (isRenamed)
        {
            changes.Promise(new ListMembersDue(), new Recipient.Service("directory", before.Id.Value), now).Tell(before.Id, News.TeamRenamed, "", now);
        }

        foreach (var news in NewsOf(before.Presence, after.Presence))
        {
            changes.Tell(before.Id, news, "", now);
        }

        if (before.Presence.Rest is not null && after.Presence.Rest is null)
        {
            changes.Promise(new ReleaseResting(), new Recipient.Service("release", before.Id.Value), now);
        }

        // Who came and went meanwhile was told to nobody.
        if (before.Presence.IsAway && !after.Presence.IsAway)
        {
            changes.Promise(new SyncRosterDue(), new Recipient.Service("roster", before.Id.Value), now);
        }

        return changes;
    }

    private static ForumPresence Heard(Command command, ForumPresence before)
    {
        var at = command.At;
        return command.What switch
        {
            TeamEvent.Archived => before with { Archived = before.Archived.Hear(true, at) },
            TeamEvent.Unarchived => before with { Archived = before.Archived.Hear(false, at), Removed = before.Removed.Hear(false, at) },
            TeamEvent.Deleted => before with { Deleted = before.Deleted.Hear(true, at) },

            // Only a team in which the bot stands tells it anything: whatever was said of its removal before is over.
            TeamEvent.Restored => before with { Deleted = before.Deleted.Hear(false, at), Gone = before.Gone.Hear(false, at), Removed = before.Removed.Hear(false, at) },
            TeamEvent.DeletedForGood => before with { Gone = before.Gone.Hear(true, at) },
            TeamEvent.AppRemoved => before with { Removed = before.Removed.Hear(true, at) },
            TeamEvent.AppInstalled => before with { Removed = before.Removed.Hear(false, at), Deleted = before.Deleted.Hear(false, at), Gone = before.Gone.Hear(false, at) },
            _ => before,
        };
    }

    private static IEnumerable<News> NewsOf(ForumPresence before, ForumPresence after)
    {
        var (was, isDeleted) = (before.Deleted.Holds || before.Gone.Holds, after.Deleted.Holds || after.Gone.Holds);
        if (!before.Gone.Holds && after.Gone.Holds)
        {
            yield return News.TeamGone;
        }
        else if (was != isDeleted)
        {
            yield return isDeleted ? News.TeamDeleted : News.TeamRestored;
        }

        if (before.Removed.Holds != after.Removed.Holds)
        {
            yield return after.Removed.Holds ? News.AppRemoved : News.AppBack;
        }

        if (before.Archived.Holds != after.Archived.Holds)
        {
            yield return after.Archived.Holds ? News.TeamArchived : News.TeamUnarchived;
        }
    }
}
