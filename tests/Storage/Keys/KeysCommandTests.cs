using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareSystem.Tests.Storage.Keys;

/// <summary>The commands with which whoever runs the service copies its keys and puts them back.</summary>
public sealed class KeysCommandTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"keys-{Guid.NewGuid():N}.xml");

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task A_backup_is_written_once_and_put_back_and_each_is_told()
    {
        await using var door = await FrontDoor.StartAsync(azurite, settings: new Dictionary<string, string?> { ["Keys:AcceptUnwrapped"] = "true" });
        door.Services.GetRequiredService<ProtectedText>().Seal(new ForumId("f1"), "row", "x");

        Assert.Equal(0, await KeysModule.RunCommandAsync(["keys", "backup", file], door.Services));
        Assert.Contains("1 keys written to", door.Log.Of(160, 161), StringComparison.Ordinal);
        Assert.Equal(1, await KeysModule.RunCommandAsync(["keys", "backup", file], door.Services));
        Assert.Equal(0, await KeysModule.RunCommandAsync(["keys", "restore", file], door.Services));
        Assert.Contains("0 keys put back, 1 were there", door.Log.Of(161, 162), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_or_is_not_understood_says_so_and_anything_else_starts_the_service()
    {
        await using var door = await FrontDoor.StartAsync(azurite);
        door.Services.GetRequiredService<ProtectedText>().Seal(new ForumId("f1"), "row", "x");

        Assert.Equal(1, await KeysModule.RunCommandAsync(["keys", "backup", file], door.Services));
        Assert.Contains("Keys:AcceptUnwrapped", door.Log.Of(163, 164), StringComparison.Ordinal);
        Assert.Equal(1, await KeysModule.RunCommandAsync(["keys", "restore", file], door.Services));
        Assert.Equal(2, await KeysModule.RunCommandAsync(["keys"], door.Services));
        Assert.Equal(2, await KeysModule.RunCommandAsync(["keys", "rotate"], door.Services));
        Assert.Null(await KeysModule.RunCommandAsync([], door.Services));
        Assert.Null(await KeysModule.RunCommandAsync(["--urls", "http://127.0.0.1:3978"], door.Services));
    }
}
