using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareSystem.Tests.Kit;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Xunit;

namespace CareSystem.Tests.Teams.Turns;

public sealed class LostEventTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task An_event_that_storage_did_not_take_is_not_told_as_kept_and_counts_when_it_comes_again()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var door = await FrontDoor.StartAsync(azurite.ConnectionString);
        var team = await door.InstallAsync("sakura", People.Sato, People.Suzuki);
        var left = door.Activities.MembersRemoved(team, People.Sato, People.Suzuki);
        var before = door.Channel.Sent.Count;

        azurite.Pause();
        try
        {
            using var lost = await door.Channel.DeliverAsync(door.Client, left);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        }
        finally
        {
            azurite.Resume();
        }

        using var kept = await door.Channel.DeliverAsync(door.Client, left);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        await door.SettledAsync();
        Assert.Contains(People.Suzuki.Name, Assert.Single(door.Channel.Sent.Skip(before)).Card!.ToJsonString(Readable));
        Assert.Equal(People.Sato.Name, Assert.Single(await door.RowsAsync(prefix: "member:")).GetString("Name"));
    }
}
