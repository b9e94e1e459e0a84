using System.Reflection;

namespace CareSystem.Tests.Kit;

/// <summary>The folder that holds the solution, as known when the tests were built.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>Whether this runs where nobody looks: then nothing is accepted and nothing is skipped.</summary>
    public static bool IsContinuousIntegration { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ci
        && ci is not ("0" or "false" or "False");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
