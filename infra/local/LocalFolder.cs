using System.Reflection;

namespace CareSystem.Local;

/// <summary>Where this program's own files are, as known when it was built.</summary>
internal static class LocalFolder
{
    private static readonly string Root = Path.GetFullPath(
        typeof(LocalFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == nameof(LocalFolder)).Value!);

    /// <summary>What the parts keep, unless another folder is named: git ignores it.</summary>
    public static string Data { get; } = Path.GetFullPath(Path.Combine(Root, "..", "..", ".local"));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Package(params string[] parts) => PathOf(["node_modules", .. parts]);
}
