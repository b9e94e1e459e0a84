using System.Diagnostics;
using CareSystem.Tests.Kit;
using Xunit;

namespace CareSystem.Tests.Architecture;

/// <summary>The working tree these tests were built from, as git sees it.</summary>
internal static class GitTree
{
    /// <summary>Every file that is, or with the next commit would be, in git: paths relative to the root, with "/".</summary>
    public static IReadOnlyList<string> Files()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var errors = git.StandardError.ReadToEndAsync();
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git ls-files failed: {errors.Result}");

        // A file deleted but not yet committed is still listed.
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Where(path => File.Exists(FullPath(path))).Order(StringComparer.Ordinal).ToList();
    }

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    public static string FullPath(string path) => Path.Combine(Repository.Root, path.Replace('/', Path.DirectorySeparatorChar));
}
