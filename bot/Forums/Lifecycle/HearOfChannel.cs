using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>What was told of one channel.</summary>
internal enum ChannelEvent
{
    /// <summary>It is there: it was made, or somebody came to it or left it.</summary>
    Seen,
    Renamed,

    /// <summary>Deleted, or the bot was taken out of it.</summary>
    Lost,
    Restored,
    Shared,
    Unshared,
}

/// <summary>A channel was made, renamed, deleted, restored or shared. What a body says of it is told to the secretariat.</summary>
internal sealed class HearOfChannel(IForums forums, IForumChannels channels, IBodies bodies, IForumActions actions, TimeProvider time)
{
    /// <param name="Name">Null where the event tells none.</param>
    /// <param name="Type">As the event tells it.</param>
    internal sealed record Command(ForumId Forum, ConversationId Channel, ChannelEvent What, string? Name, ChannelType Type, DateTimeOffset At);

    internal sealed record State(Stored<ForumChannel>? Channel, BodyPlace? Body);

    public Task RunAsync(Command command, CancellationToken cancellation) => actions.CommitAsync(
        command.Forum,
        async stop =>
        {
            var forum = forums.FindAsync(command.Forum, stop);
            var channel = channels.FindAsync(command.Forum, command.Channel, stop);
            var body = bodies.OfChannelAsync(command.Forum, command.Channel, stop);
            await Task.WhenAll(forum, channel, body);
            return await forum is null ? null : Decide(command, new State(await channel, await body), time.GetUtcNow());
        },
        cancellation);

    /// <returns>Null where nothing is new.</returns>
    internal static Changes? Decide(Command command, State state, DateTimeOffset now)
    {
        var before = state.Channel?.Value ?? ForumChannel.Of(command.Channel);
        var after = Heard(command, before);
        if (state.Channel is { } stored && after == before)
        {
            return null;
        }

        var changes = state.Channel is { } known ? new Changes().Replace(known, after) : new Changes().Insert(after);
        if (state.Body is { } body)
        {
            foreach (var news in NewsOf(before, after))
            {
                changes.Tell(command.Forum, news, body.Id.Value, now);
            }
        }

        if (before.Lost.Holds && !after.Lost.Holds)
        {
            changes.Promise(new ReleaseResting(), new Recipient.Service("release", command.Forum.Value), now);
        }

        return changes;
    }

    private static ForumChannel Heard(Command command, ForumChannel before)
    {
        var at = command.At;
        var after = before with { Type = command.Type == ChannelType.Unknown ? before.Type : command.Type };
        if (!string.IsNullOrWhiteSpace(command.Name) && at >= before.NamedAt)
        {
            after = after with { Name = command.Name, NamedAt = at };
        }

        return command.What switch
        {
            ChannelEvent.Lost => after with { Lost = after.Lost.Hear(true, at) },
            ChannelEvent.Restored => after with { Lost = after.Lost.Hear(false, at) },
            ChannelEvent.Shared => after with { Open = after.Open.Hear(true, at) },
            ChannelEvent.Unshared => after with { Open = after.Open.Hear(false, at) },
            _ => after,
        };
    }

    private static IEnumerable<News> NewsOf(ForumChannel before, ForumChannel after)
    {
        if (before.Lost.Holds != after.Lost.Holds)
        {
            yield return after.Lost.Holds ? News.ChannelLost : News.ChannelBack;
        }

        if (before.Open.Holds != after.Open.Holds)
        {
            yield return after.Open.Holds ? News.ChannelShared : News.ChannelUnshared;
        }

        if (before.Name.Length > 0 && before.Name != after.Name)
        {
            yield return News.ChannelRenamed;
        }
    }
}
