using Azure.Data.Tables;
using CareSystem.Bot.Shared;

namespace CareSystem.Bot.Storage;

/// <summary>Counts the rows of a kind of record by the fiscal year in which they were made.</summary>
internal sealed class RecordYears(ForumPartitions partitions, RecordKind kind, string prefix, string column) : IRecordYears
{
    public RecordKind Kind => kind;

    public async Task<IReadOnlyDictionary<FiscalYear, int>> CountAsync(ForumId forum, CancellationToken cancellation)
    {
        var years = await partitions.RangeAsync(forum, KeyRange.Of(prefix), Year, int.MaxValue, cancellation);
        return years.CountBy(static year => year).ToDictionary();
    }

    private FiscalYear Year(TableEntity entity) => FiscalYear.Of(entity.Instant(column));
}

internal static class RecordYearsRegistration
{
    /// <param name="prefix">Of the row keys, with its colon.</param>
    /// <param name="column">Holds the moment that decides the fiscal year.</param>
    public static IServiceCollection AddRecordYears(this IServiceCollection services, RecordKind kind, string prefix, string column) =>
        services.AddSingleton<IRecordYears>(provider => new RecordYears(provider.GetRequiredService<ForumPartitions>(), kind, prefix, column));
}
