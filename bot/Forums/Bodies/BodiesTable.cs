using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Bodies;

/// <summary>The rows <c>body:-</c> (the head) and <c>body:{id}</c>: one range, one request.</summary>
internal sealed class BodiesTable(ForumPartitions partitions, IForums forums) : IBodyBooks, IBodies
{
    public const string HeadKey = Prefix + "-";
    private const string Prefix = "body:";

    public static string KeyOf(BodyId body) => Prefix + body;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(HeadMap.Instance);
        services.AddRowMap(Map.Instance);
        services.AddSingleton<BodiesTable>();
        services.AddSingleton<IBodyBooks>(static provider => provider.GetRequiredService<BodiesTable>());
        services.AddSingleton<IBodies>(static provider => provider.GetRequiredService<BodiesTable>());
    }

    public async Task<(Stored<BodyHead>? Head, IReadOnlyList<Body> Kept)> FindAsync(ForumId forum, CancellationToken cancellation)
    {
        var rows = await partitions.RangeAsync(forum, KeyRange.Of(Prefix), static entity => entity, int.MaxValue, cancellation);
        var head = rows.FirstOrDefault(static row => row.RowKey == HeadKey);
        return (
            head is null ? null : new Stored<BodyHead>(HeadMap.Instance.Read(head), head.ETag.ToString()),
            [.. rows.Where(static row => row.RowKey != HeadKey).Select(Map.Instance.Read)]);
    }

    public async Task<IReadOnlyList<BodyPlace>> AllAsync(ForumId forum, CancellationToken cancellation)
    {
        var found = forums.FindAsync(forum, cancellation);
        var rows = FindAsync(forum, cancellation);
        await Task.WhenAll(found, rows);
        var (head, kept) = await rows;
        return [.. BodyBook.Of(head, kept, (await found)?.Value.Channel).All.Select(static body => body.Place)];
    }

    public async Task<BodyPlace?> OfChannelAsync(ForumId forum, ConversationId channel, CancellationToken cancellation) =>
        (await AllAsync(forum, cancellation)).FirstOrDefault(body => body.Channel == channel.Bare);

    public async Task<IReadOnlyList<BodyPlace>> RouteAsync(ForumId forum, RouteStep step, CancellationToken cancellation) =>
        [.. (await AllAsync(forum, cancellation)).Where(body => body.Receives.Contains(step))];

    private sealed class HeadMap : RowMap<BodyHead>
    {
        public static readonly HeadMap Instance = new();

        public override string KeyOf(BodyHead row) => HeadKey;

        public override void Write(BodyHead row, TableEntity entity) => entity["Revision"] = row.Revision;

        public override BodyHead Read(TableEntity entity) => new(entity.Number("Revision"));
    }

    private sealed class Map : RowMap<Body>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(Body row) => BodiesTable.KeyOf(row.Id);

        public override void Write(Body row, TableEntity entity)
        {
            entity["Kind"] = row.Kind.ToString();
            entity["Name"] = row.Name;
            entity["Parent"] = row.Parent?.Value;
            entity["Receives"] = string.Join(',', row.Receives);
            entity["Deciders"] = string.Join(',', row.Deciders);
            entity["Channel"] = row.Channel?.Value;
        }

        public override Body Read(TableEntity entity) => new(
            new BodyId(entity.RowKey[Prefix.Length..]),
            entity.Choice("Kind", BodyType.Other),
            entity.Text("Name"),
            BodyId.Parse(entity.TextOrNull("Parent")),
            Several<RouteStep>(entity.Text("Receives")),
            Several<MemberRole>(entity.Text("Deciders")),
            entity.TextOrNull("Channel") is { } channel ? new ConversationId(channel) : null);

        private static IReadOnlyList<TEnum> Several<TEnum>(string text) where TEnum : struct, Enum =>
            [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static one => Enum.TryParse<TEnum>(one, out var value) ? value : (TEnum?)null).OfType<TEnum>()];
    }
}
