using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Lifecycle;

/// <summary>The rows <c>channel:{hash}</c>: an id of the channel's own has characters that no key may hold.</summary>
internal sealed class ForumChannelsTable(ForumPartitions partitions, IForums forums) : IForumChannels, ISharedChannels
{
    private const string Prefix = "channel:";

    public static string KeyOf(ConversationId channel) => Prefix + IdText.Hash("channel", channel.Bare.Value);

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<ForumChannelsTable>();
        services.AddSingleton<IForumChannels>(static provider => provider.GetRequiredService<ForumChannelsTable>());
        services.AddSingleton<ISharedChannels>(static provider => provider.GetRequiredService<ForumChannelsTable>());
    }

    public Task<Stored<ForumChannel>?> FindAsync(ForumId forum, ConversationId channel, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(channel), Map.Instance, cancellation);

    public Task<IReadOnlyList<Stored<ForumChannel>>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance, cancellation);

    public async Task<bool?> IsSharedAsync(ForumId forum, ConversationId channel, CancellationToken cancellation) =>
        (await FindAsync(forum, channel, cancellation))?.Value.IsShared;

    public async Task<bool> MayBeSharedAsync(ForumId forum, ConversationId channel, CancellationToken cancellation)
    {
        var found = forums.FindAsync(forum, cancellation);
        var known = FindAsync(forum, channel, cancellation);
        await Task.WhenAll(found, known);
        return (await found)?.Value.Team.Bare != channel.Bare && (await known)?.Value.IsShared != false;
    }

    private sealed class Map : RowMap<ForumChannel>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(ForumChannel row) => ForumChannelsTable.KeyOf(row.Id);

        public override void Write(ForumChannel row, TableEntity entity)
        {
            entity["Conversation"] = row.Id.Value;
            entity["Name"] = row.Name;
            entity["NamedAt"] = FactColumns.Instant(row.NamedAt);
            entity["Type"] = row.Type.ToString();
            FactColumns.Write(entity, "Lost", row.Lost);
            FactColumns.Write(entity, "Open", row.Open);
        }

        public override ForumChannel Read(TableEntity entity) => new(
            new ConversationId(entity.Text("Conversation")),
            entity.Text("Name"),
            entity.Instant("NamedAt"),
            entity.Choice<ChannelType>("Type"),
            FactColumns.Read(entity, "Lost"),
            FactColumns.Read(entity, "Open"));
    }
}
