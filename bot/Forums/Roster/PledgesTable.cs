using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Forums.Roster;

/// <summary>The rows <c>pledgetext</c>, <c>pledge:{person}</c> and <c>pledgeasked:{person}</c>.</summary>
internal sealed class PledgesTable(ForumPartitions partitions) : IPledges, IPledgeStandings
{
    public const string TextKey = "pledgetext";
    private const string Prefix = "pledge:";
    private const string AskedPrefix = "pledgeasked:";

    public static string KeyOf(PersonId person) => Prefix + person;

    public static string AskedKeyOf(PersonId person) => AskedPrefix + person;

    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(TextMap.Instance);
        services.AddRowMap(Map.Instance);
        services.AddRowMap(AskedMap.Instance);
        services.AddSingleton<PledgesTable>();
        services.AddSingleton<IPledges>(static provider => provider.GetRequiredService<PledgesTable>());
        services.AddSingleton<IPledgeStandings>(static provider => provider.GetRequiredService<PledgesTable>());
    }

    public Task<Stored<PledgeText>?> TextAsync(ForumId forum, CancellationToken cancellation) => partitions.GetAsync(forum, TextKey, TextMap.Instance, cancellation);

    public Task<Stored<Pledged>?> OfAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, KeyOf(person), Map.Instance, cancellation);

    public async Task<IReadOnlyList<Pledged>> AllAsync(ForumId forum, CancellationToken cancellation) =>
        await partitions.RangeAsync(forum, KeyRange.Of(Prefix), Map.Instance.Read, int.MaxValue, cancellation);

    public Task<Stored<PledgeAsked>?> AskedAsync(ForumId forum, PersonId person, CancellationToken cancellation) =>
        partitions.GetAsync(forum, AskedKeyOf(person), AskedMap.Instance, cancellation);

    public async Task<IReadOnlyList<PledgeAsked>> AllAskedAsync(ForumId forum, CancellationToken cancellation) =>
        await partitions.RangeAsync(forum, KeyRange.Of(AskedPrefix), AskedMap.Instance.Read, int.MaxValue, cancellation);

    async Task<PledgeStanding> IPledgeStandings.OfAsync(ForumId forum, PersonId person, CancellationToken cancellation)
    {
        var text = TextAsync(forum, cancellation);
        var own = OfAsync(forum, person, cancellation);
        await Task.WhenAll(text, own);
        return await text is not { } asked ? PledgeStanding.NoText
            : await own is { } pledged && pledged.Value.Version == asked.Value.Version ? PledgeStanding.Confirmed
            : PledgeStanding.NotConfirmed;
    }

    private sealed class TextMap : RowMap<PledgeText>
    {
        public static readonly TextMap Instance = new();

        public override string KeyOf(PledgeText row) => TextKey;

        public override void Write(PledgeText row, TableEntity entity)
        {
            entity["Version"] = row.Version;
            entity["Text"] = row.Text;
            entity["SetAt"] = row.SetAt;
            entity["SetByName"] = row.SetByName;
        }

        public override PledgeText Read(TableEntity entity) => new(entity.Number("Version"), entity.Text("Text"), entity.Instant("SetAt"), entity.Text("SetByName"));
    }

    private sealed class Map : RowMap<Pledged>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(Pledged row) => PledgesTable.KeyOf(row.Person);

        public override void Write(Pledged row, TableEntity entity)
        {
            entity["Version"] = row.Version;
            entity["At"] = row.At;
        }

        public override Pledged Read(TableEntity entity) => new(new PersonId(entity.RowKey[Prefix.Length..]), entity.Number("Version"), entity.Instant("At"));
    }

    private sealed class AskedMap : RowMap<PledgeAsked>
    {
        public static readonly AskedMap Instance = new();

        public override string KeyOf(PledgeAsked row) => AskedKeyOf(row.Person);

        public override void Write(PledgeAsked row, TableEntity entity)
        {
            entity["Version"] = row.Version;
            entity["By"] = row.By;
        }

        public override PledgeAsked Read(TableEntity entity) => new(new PersonId(entity.RowKey[AskedPrefix.Length..]), entity.Number("Version"), entity.Text("By"));
    }
}
