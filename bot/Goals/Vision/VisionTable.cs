using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;

namespace CareSystem.Bot.Goals.Vision;

/// <summary>The row <c>goal-vision</c>.</summary>
internal sealed class VisionTable(ForumPartitions partitions) : IVisions
{
    public static void Register(IServiceCollection services)
    {
        services.AddRowMap(Map.Instance);
        services.AddSingleton<IVisions, VisionTable>();
    }

    public Task<Stored<CommunityVision>?> FindAsync(ForumId forum, CancellationToken cancellation) =>
        partitions.GetAsync(forum, CommunityVision.Subject, Map.Instance, cancellation);

    private sealed class Map : RowMap<CommunityVision>
    {
        public static readonly Map Instance = new();

        public override string KeyOf(CommunityVision row) => CommunityVision.Subject;

        public override void Write(CommunityVision row, TableEntity entity)
        {
            entity["Text"] = row.Text;
            entity["By"] = row.By.Value;
            entity["ByName"] = row.ByName;
            entity["At"] = row.At;
            entity["Revision"] = row.Revision;
        }

        public override CommunityVision Read(TableEntity entity) =>
            new(entity.Text("Text"), new PersonId(entity.Text("By")), entity.Text("ByName"), entity.Instant("At"), entity.Number("Revision"));
    }
}
