using Azure.Data.Tables;
using CareSystem.Bot.Shared;
using CareSystem.Bot.Storage;
using CareSystem.Bot.Storage.Keys;
using CareSystem.Tests.Kit.Door;
using CareSystem.Tests.Kit.Processes;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareSystem.Tests.Storage.Keys;

/// <summary>The key ring in its table: wrapped, wrapped anew, rotated while everybody writes, lost and put back.</summary>
public sealed class KeyRingTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private static readonly ForumId Forum = new("f1");

    private readonly string prefix = "k" + Guid.NewGuid().ToString("N")[..12];
    private readonly string file = Path.Combine(Path.GetTempPath(), $"keys-{Guid.NewGuid():N}.xml");
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    public ValueTask DisposeAsync()
    {
        File.Delete(file);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task With_a_certificate_no_key_lies_open_and_what_was_sealed_opens_with_it_alone()
    {
        var certificate = TestKeys.Certificate("one");
        var sealedText = Copy(certificate).Seal(Forum, "row", "事例の本文");

        Assert.All(await RingAsync(), static row => Assert.False(KeyWrap.IsOpen(row.Xml)));
        Assert.Equal("事例の本文", Copy(certificate).Open(Forum, "row", sealedText));
        Assert.ThrowsAny<Exception>(() => Copy(TestKeys.Certificate("another")).Open(Forum, "row", sealedText));
    }

    [Fact]
    public async Task A_certificate_that_comes_later_wraps_what_lay_open_and_a_new_one_what_the_old_one_wrapped()
    {
        var (first, second) = (TestKeys.Certificate("first"), TestKeys.Certificate("second"));
        var sealedText = Copy().Seal(Forum, "row", "事例の本文");
        Assert.Contains(await RingAsync(), static row => KeyWrap.IsOpen(row.Xml));

        Assert.Equal(1, await Rewrap(first).RunAsync(CancellationToken.None));
        Assert.Equal(0, await Rewrap(first).RunAsync(CancellationToken.None));
        Assert.All(await RingAsync(), static row => Assert.False(KeyWrap.IsOpen(row.Xml)));
        Assert.Equal("事例の本文", Copy(first).Open(Forum, "row", sealedText));

        Assert.Equal(1, await Rewrap(second, first).RunAsync(CancellationToken.None));
        Assert.Equal("事例の本文", Copy(second).Open(Forum, "row", sealedText));
        Assert.Equal(0, await Rewrap(second).RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_key_whose_certificate_is_gone_is_left_as_it_is()
    {
        var first = TestKeys.Certificate("first");
        var sealedText = Copy(first).Seal(Forum, "row", "事例の本文");
        Assert.Equal(0, await Rewrap(TestKeys.Certificate("second")).RunAsync(CancellationToken.None));
        Assert.Equal("事例の本文", Copy(first).Open(Forum, "row", sealedText));
    }

    /// <summary>Each round a key is made and used at once, which no copy that runs already has heard of.</summary>
    [Fact]
    public async Task Keys_rotated_while_everybody_writes_lose_nothing()
    {
        var certificate = TestKeys.Certificate("one");
        List<ProtectedText> copies = [Copy(certificate)];
        List<byte[]> all = [copies[0].Seal(Forum, "row", "事例 0")];
        for (var round = 1; round <= 5; round++)
        {
            await using (var services = KeyServices.Make(Ring(), Options(certificate)))
            {
                services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
            }

            copies.Add(Copy(certificate));
            var first = all.Count;
            var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => copies[i % copies.Count].Seal(Forum, "row", $"事例 {first + i}"))));
            all.AddRange(written);
            var read = await Task.WhenAll(Enumerable.Range(0, all.Count * copies.Count).Select(i => Task.Run(() => copies[i % copies.Count].Open(Forum, "row", all[i / copies.Count]))));
            Assert.Equal(Enumerable.Range(0, all.Count * copies.Count).Select(i => $"事例 {i / copies.Count}"), read);
        }

        Assert.Equal(6, all.Select(static text => new Guid(text.AsSpan(4, 16))).Distinct().Count());
    }

    [Fact]
    public async Task Lost_keys_are_put_back_from_their_backup_and_a_running_copy_reads_again()
    {
        var certificate = TestKeys.Certificate("one");
        var sealedText = Copy(certificate).Seal(Forum, "row", "事例の本文");
        Assert.Equal(1, await Backup(certificate).WriteAsync(file, CancellationToken.None));
        Assert.DoesNotContain("requiresEncryption", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var table = new TableClient(azurite.ConnectionString, prefix + "keys");
        foreach (var row in table.Query<TableEntity>("PartitionKey eq 'ring'").ToArray())
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        var running = Copy(certificate);
        Assert.ThrowsAny<Exception>(() => running.Open(Forum, "row", sealedText));
        Assert.Equal(new KeyRestored(1, 0), await Backup(certificate).RestoreAsync(file, CancellationToken.None));
        Assert.Equal(new KeyRestored(0, 1), await Backup(certificate).RestoreAsync(file, CancellationToken.None));
        Assert.Equal("事例の本文", running.Open(Forum, "row", sealedText));
    }

    [Fact]
    public async Task Open_keys_are_written_to_a_file_only_where_that_was_accepted_and_a_backup_that_cannot_be_unwrapped_is_refused()
    {
        Copy().Seal(Forum, "row", "事例の本文");
        await Assert.ThrowsAsync<KeyBackupException>(() => Backup().WriteAsync(file, CancellationToken.None));
        Assert.False(File.Exists(file));

        var certificate = TestKeys.Certificate("one");
        await Rewrap(certificate).RunAsync(CancellationToken.None);
        await Backup(certificate).WriteAsync(file, CancellationToken.None);
        await Assert.ThrowsAsync<KeyBackupException>(() => Backup(TestKeys.Certificate("another")).RestoreAsync(file, CancellationToken.None));
        await File.WriteAllTextAsync(file, "<html/>");
        await Assert.ThrowsAsync<KeyBackupException>(() => Backup(certificate).RestoreAsync(file, CancellationToken.None));
        await File.WriteAllTextAsync(file, "no xml");
        await Assert.ThrowsAsync<KeyBackupException>(() => Backup(certificate).RestoreAsync(file, CancellationToken.None));
    }

    [Fact]
    public async Task The_health_of_the_keys_says_how_they_are_wrapped_and_whether_a_backup_has_them_all()
    {
        Copy().Seal(Forum, "row", "事例の本文");
        Assert.Equal(["keys NotSetUp Unwrapped", "keys-backup NotSetUp NoBackup"], await HealthAsync());

        var certificate = TestKeys.Certificate("one", now.AddDays(20));
        Assert.Equal(["keys Broken KeyNotWrapped", "keys-backup NotSetUp NoBackup"], await HealthAsync(certificate));
        await Rewrap(certificate).RunAsync(CancellationToken.None);
        await Backup(certificate).WriteAsync(file, CancellationToken.None);
        Assert.Equal(["keys Expiring ", "keys-backup Well "], await HealthAsync(certificate));

        await using var services = KeyServices.Make(Ring(), Options(certificate));
        services.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
        Assert.Equal(["keys Expiring ", "keys-backup Expiring NewerKeys"], await HealthAsync(certificate));
    }

    [Fact]
    public async Task A_case_submitted_before_there_was_a_certificate_is_read_after_the_start_with_one()
    {
        await using var before = await FrontDoor.StartAsync(azurite);
        before.Services.GetRequiredService<ProtectedText>().Seal(Forum, "row", "x");
        var sealedText = before.Services.GetRequiredService<ProtectedText>().Seal(Forum, "row", "事例の本文");
        await before.StopAsync();

        await using var after = await FrontDoor.StartAsync(azurite, settings: new Dictionary<string, string?> { ["Keys:Certificates:0"] = TestKeys.Certificate("one") }, before: before);
        Assert.Equal("事例の本文", after.Services.GetRequiredService<ProtectedText>().Open(Forum, "row", sealedText));
        var until = DateTime.UtcNow.AddSeconds(30);
        while ((await after.RowsAsync("keys", prefix: "")).Any(static row => row.GetString("Xml").Contains("requiresEncryption", StringComparison.Ordinal)))
        {
            Assert.True(DateTime.UtcNow < until, "A key still lies open.");
            await Task.Delay(100);
        }
    }

    private StorageClients Clients() => new(Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = azurite.ConnectionString, Prefix = prefix, NetworkTimeout = TimeSpan.FromSeconds(20) }), []);

    private KeyRing Ring() => new(Clients());

    private async Task<IReadOnlyList<KeyRow>> RingAsync() => await Ring().RowsAsync(CancellationToken.None);

    private static KeyOptions Options(params string[] certificates) => new() { Certificates = certificates };

    private static IOptions<KeyOptions> Given(string[] certificates) => Microsoft.Extensions.Options.Options.Create(Options(certificates));

    /// <summary>The keys as another copy of the service has them after its start.</summary>
    private ProtectedText Copy(params string[] certificates) => new(new ProtectionKeys(Ring(), Given(certificates)));

    private KeyRewrap Rewrap(params string[] certificates) => new(Ring(), Given(certificates), new ProtectionKeys(Ring(), Given(certificates)), NullLoggerFactory.Instance, NullLogger<KeyRewrap>.Instance);

    private KeyBackup Backup(params string[] certificates) => new(Ring(), Clients(), Given(certificates), TimeProvider.System);

    private async Task<string[]> HealthAsync(params string[] certificates) =>
    [
        .. (await new KeysHealth(Ring(), Backup(certificates), Given(certificates), TimeProvider.System).CheckAsync(CancellationToken.None))
            .Select(static finding => $"{finding.Subject} {finding.State} {finding.Code}"),
    ];
}
