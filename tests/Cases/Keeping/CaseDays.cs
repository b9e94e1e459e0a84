using Azure.Data.Tables;
using CareSystem.Bot.Delivery;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit.Door;
using Microsoft.Extensions.DependencyInjection;

namespace CareSystem.Tests.Cases.Keeping;

internal static class CaseDays
{
    /// <summary>The forum's next daily housekeeping.</summary>
    public static async Task DayAsync(this FrontDoor door)
    {
        TableClient directory = new(door.ConnectionString, door.Prefix + "directory");
        var row = (await directory.GetEntityAsync<TableEntity>("forums", (await door.ForumAsync()).Value)).Value;
        row["KeptAt"] = door.Time.GetUtcNow() - TimeSpan.FromHours(21);
        await directory.UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Merge);
        await door.Services.GetRequiredService<Housekeeping>().RunAsync(everything: false, default);
        await door.SettledAsync();
    }
}
