using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>
/// Learns from the team which of its channels are shared, and their names: an activity from a channel does not always say. What is not
/// listed is not taken for deleted, because the list leaves out channels that the bot is not in.
/// </summary>
internal sealed class SyncChannels(IForumChannels channels, ITeamDirectory team, IForumActions actions, TimeProvider time)
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int ChunkSize = 90;

    /// <param name="address">Of the forum's channel.</param>
    public async Task RunAsync(Forum forum, Address address, CancellationToken cancellation)
    {
        if (!IsTeam(forum.Team))
        {
            return;
        }

        foreach (var chunk in (await team.ChannelsAsync(address, forum.Team.Value, cancellation)).Chunk(ChunkSize))
        {
            await actions.CommitAsync(forum.Id, async stop => Decide(chunk, await channels.AllAsync(forum.Id, stop), time.GetUtcNow()), cancellation);
        }
    }

    internal static Changes Decide(IEnumerable<TeamChannel> listed, IReadOnlyList<Stored<ForumChannel>> known, DateTimeOffset now)
    {
        var changes = new Changes();
        foreach (var channel in listed)
        {
            var stored = known.FirstOrDefault(one => one.Value.Id == channel.Id.Bare);
            var before = stored?.Value ?? ForumChannel.Of(channel.Id.Bare);
            var after = before with { Type = channel.IsShared ? ChannelType.Shared : before.Type is ChannelType.Private ? before.Type : ChannelType.Standard };
            if (after.Name.Length == 0 && channel.Name is { Length: > 0 } name)
            {
                after = after with { Name = name, NamedAt = now };
            }

            if (stored is null)
            {
                changes.Insert(after);
            }
            else if (after != before)
            {
                changes.Replace(stored, after);
            }
        }

        return changes;
    }

    /// <summary>A group chat has no channels.</summary>
    private static bool IsTeam(ConversationId team) => team.Value.Contains("@thread.tacv2", StringComparison.Ordinal) || team.Value.Contains("@thread.skype", StringComparison.Ordinal);
}
