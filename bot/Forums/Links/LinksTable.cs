using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Links;

/// <summary>The rows <c>link:{forum}</c> and <c>linkcode</c>.</summary>
internal sealed class LinksTable(ForumPartitions partitions) : ILinks, ILinkedForums
{
    public const string CodeKey = "linkcode";
    private const string Prefix = "link:";

    public static string KeyOf(ForumId other) => Prefix + other;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddRowMap(CodeMap.Instance);
        services.AddSingleton<LinksTable>();
        services.AddSingleton<ILinks>(static provider => provider.GetRequiredService<LinksTable>());
        services.AddSingleton<ILinkedForums>(static provider => provider.GetRequiredService<LinksTable>());
    }

    public Task<IReadOnlyList<Stored<ForumLink>>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance, cancellation);

    public Task<Stored<ForumLink>?> FindAsync(ForumId forum, ForumId other, CancellationToken cancellation) => partitions.GetAsync(forum, KeyOf(other), Map.Instance, cancellation);

    public Task<Stored<LinkCode>?> CodeAsync(ForumId forum, CancellationToken cancellation) => partitions.GetAsync(forum, CodeKey, CodeMap.Instance, cancellation);

    public async Task<IReadOnlyList<LinkedForum>> LinkedAsync(ForumId forum, CancellationToken cancellation) =>
    [
        .. (await AllAsync(forum, cancellation)).Select(static row => row.Value).Where(static link => link.State == LinkState.Linked)
            .OrderBy(static link => link.Name, StringComparer.Ordinal).Select(static link => new LinkedForum(link.Other, link.Name, link.Token)),
    ];

    private sealed class Map : RowMap<ForumLink>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(ForumLink row) => LinksTable.KeyOf(row.Other);

        public override void Write(ForumLink row, TableEntity entity)
        {
            entity["Name"] = row.Name;
            entity["Token"] = row.Token;
            entity["State"] = row.State.ToString();
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override ForumLink Read(TableEntity entity) => new(
            new ForumId(entity.RowKey[Prefix.Length..]),
            entity.Text("Name"),
            entity.Text("Token"),
            entity.Choice("State", LinkState.Ended),
            new PersonId(entity.Text("By")),
            entity.Text("ByName"),
            entity.Instant("At"),
            entity.Number("Revision"));
    }

    private sealed class CodeMap : RowMap<LinkCode>
    {
        public static readonly CodeMap Instance = new();

        public override string KeyOf(LinkCode row) => CodeKey;

        public override void Write(LinkCode row, TableEntity entity)
        {
            entity["Hash"] = row.Hash;
            entity["Until"] = row.Until;
        }

        public override LinkCode Read(TableEntity entity) => new(entity.Text("Hash"), entity.Instant("Until"));
    }
}
