using System.Diagnostics;
using System.IO.Compression;
using CareSystem.Tests.Architecture;
using CareSystem.Tests.Infra;
using Xunit;

namespace CareSystem.Tests.Manifest;

public class PackageTests
{
    private const string AppId = "12345678-1234-1234-1234-123456789ABC";

    [Fact]
    public async Task The_package_holds_the_filled_manifest_its_languages_and_icons_and_is_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Path.Combine(folder.Path, "first.zip"), Path.Combine(folder.Path, "deeper", "second.zip"));

        Assert.Equal(0, (await PackAsync($"-p:AppId={AppId}", $"-p:PackageFile={first}")).ExitCode);
        Assert.Equal(0, (await PackAsync($"-p:AppId={AppId.ToLowerInvariant()}", $"-p:PackageFile={second}")).ExitCode);

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        await using var package = await ZipFile.OpenReadAsync(first);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(await package.GetEntry("manifest.json")!.OpenAsync());
        var manifest = TeamsManifest.Parse(await reader.ReadToEndAsync());
        Assert.Equal(AppId.ToLowerInvariant(), manifest.GetProperty("id").GetString());
        Assert.Equal(AppId.ToLowerInvariant(), manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(TeamsManifest.Read("manifest.json").GetProperty("version").GetString(), manifest.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_version_given_to_the_step_replaces_the_version_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "package.zip");

        Assert.Equal(0, (await PackAsync($"-p:AppId={AppId}", "-p:AppVersion=2.3.4", $"-p:PackageFile={file}")).ExitCode);

        await using var package = await ZipFile.OpenReadAsync(file);
        using var reader = new StreamReader(await package.GetEntry("manifest.json")!.OpenAsync());
        var manifest = TeamsManifest.Parse(await reader.ReadToEndAsync());
        Assert.Equal("2.3.4", manifest.GetProperty("version").GetString());
        Assert.Equal(TeamsManifest.Read("manifest.json").GetProperty("manifestVersion").GetString(), manifest.GetProperty("manifestVersion").GetString());
    }

    [Theory]
    [InlineData("", "AppId must be")]
    [InlineData("-p:AppId=kyogi", "AppId must be")]
    [InlineData("-p:AppId=00000000-0000-0000-0000-000000000000", "AppId must be")]
    [InlineData("-p:AppId=" + AppId + " -p:AppVersion=next", "AppVersion must be")]
    public async Task A_wrong_setting_is_refused_and_makes_no_package(string settings, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "package.zip");

        var (exitCode, said) = await PackAsync([.. settings.Split(' ', StringSplitOptions.RemoveEmptyEntries), $"-p:PackageFile={file}"]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static async Task<(int ExitCode, string Said)> PackAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["build", GitTree.FullPath("manifest"), "-nologo", "-nodeReuse:false", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test host started by "dotnet test" hands down settings of the outer build; this one is its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
