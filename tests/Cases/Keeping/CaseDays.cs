using Azure.Data.Tables;
using CareSystem.Bot.Delivery;
using CareSystem.Tests.Issues;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Channel;
using CareSystem.Tests.Kit.Door;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Cases.Keeping;

internal static class CaseDays
{
    /// <summary>The secretariat changes settings of a group in 設定.</summary>
    public static async Task SetAsync(this FrontDoor door, string group, params (string Field, string Value)[] values)
    {
        var chat = TeamsPlace.ChatOf(People.Sato);
        var card = await (await (await door.SayAsync(chat, People.Sato, "設定")).PressAsync(People.Sato, "協議の場の決めごと")).PressAsync(People.Sato, group);
        var preview = await (await card.PressAsync(People.Sato, "変える")).PressAsync(People.Sato, "変えるとどうなるかを見る", values);
        Assert.Contains("変えました", (await preview.PressAsync(People.Sato, "この内容に変える")).Text);
        await door.AdvanceAsync(TimeSpan.FromMinutes(1));
    }

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
