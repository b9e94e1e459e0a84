using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CareSystem.Tests.Architecture;
using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Infra;

/// <summary>The Bicep compiler, run as an operator runs it. It reads and writes files only; nothing is deployed.</summary>
internal static class Bicep
{
    private const string SomeId = "00000000-0000-0000-0000-000000000001";

    /// <summary>Builds a .bicep or .bicepparam file and returns the exit code and everything the compiler had to say.</summary>
    public static async Task<(int ExitCode, string Said)> BuildAsync(string file)
    {
        var command = file.EndsWith(".bicepparam", StringComparison.Ordinal) ? "build-params" : "build";
        var (exitCode, _, said) = await RunAsync([command, file, "--stdout", .. command == "build" ? new[] { "--no-restore" } : []]);
        return (exitCode, said.Trim());
    }

    /// <summary>
    /// The resources that a deployment with these parameters would make, worked out by the compiler without any cloud. It writes
    /// its answer beside the file, so the file must lie in a <see cref="CopyOfInfra"/>.
    /// </summary>
    public static async Task<IReadOnlyList<JsonElement>> PredictAsync(string parametersFile)
    {
        var (exitCode, _, said) = await RunAsync(["snapshot", parametersFile, "--mode", "overwrite", "--tenant-id", SomeId,
            "--subscription-id", SomeId, "--resource-group", "any", "--deployment-name", "any"]);
        Assert.True(exitCode == 0, said);
        using var snapshot = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(parametersFile, ".snapshot.json")));
        Assert.Empty(snapshot.RootElement.GetProperty("diagnostics").EnumerateArray());
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(resource => resource.Clone())];
    }

    /// <summary>A copy of the infra folder that a test may change, deleted afterwards.</summary>
    public static TemporaryFolder CopyOfInfra()
    {
        var folder = new TemporaryFolder();
        foreach (var path in GitTree.Files().Where(path => path.StartsWith("infra/", StringComparison.Ordinal)
            && !path.StartsWith("infra/local/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder.Path, path["infra/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(GitTree.FullPath(path), target);
        }

        return folder;
    }

    private static async Task<(int ExitCode, string Output, string Said)> RunAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Find(), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A bare machine has no ICU library, and nothing here depends on a culture.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bicep did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await said);
    }

    private static string Find()
    {
        var fromPackage = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "BicepPath")?.Value;
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "bicep"), Path.Combine(folder, "bicep.exe") });
        var found = onPath.Prepend(fromPackage).FirstOrDefault(File.Exists);
        if (found is null && !Repository.IsContinuousIntegration)
        {
            Assert.Skip("No Bicep compiler for this machine: install bicep and put it on the PATH.");
        }

        return found ?? throw new InvalidOperationException("No Bicep compiler: neither its package nor a bicep on the PATH");
    }
}

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("caresystem-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
