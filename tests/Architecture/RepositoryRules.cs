using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace CareSystem.Tests.Architecture;

/// <summary>Rules about the files in git as a whole.</summary>
internal static partial class RepositoryRules
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Package registries: they are a matter of the machine that restores, not of the project.</summary>
    private static readonly string[] Registries =
    [
        Host("registry", "npmjs", "org"), Host("registry", "yarnpkg", "com"), Host("registry", "npmmirror", "com"),
        Host("npm", "pkg", "github", "com"), Host("nuget", "pkg", "github", "com"), Host("api", "nuget", "org"),
        Host("pkgs", "dev", "azure", "com"), Host("pkgs", "visualstudio", "com"), Host("deb", "debian", "org"),
        Host("proxy", "golang", "org"), Host("pypi", "org"), Host("files", "pythonhosted", "org"), Host("repo", "maven", "apache", "org"),
    ];

    /// <summary>Words in backticks that have the shape of a path and are something else.</summary>
    private static readonly string[] NotPaths =
    [
        "task/fetch", "task/submit", "adaptiveCard/action", "composeExtension/*", "application/*", "text/*", "api/messages",
        "v1.0/*", "v3/*", "me/*", "users/*",
    ];

    public static IEnumerable<string> ForbiddenText(string path, string text) =>
    [
        .. Registries.Where(host => text.Contains(host, StringComparison.OrdinalIgnoreCase)).Select(host => $"{path} names the registry {host}"),
        .. ResolvedFromAddress().IsMatch(text) ? [$"{path} keeps the download addresses of its packages"] : Array.Empty<string>(),
        .. Conflict().IsMatch(text) ? [$"{path} holds a merge that was not finished"] : Array.Empty<string>(),
        .. OwnGlobalUsing().IsMatch(text) ? [$"{path} has a global using of our own namespaces"] : Array.Empty<string>(),
    ];

    /// <summary>Paths in backticks of a document that the tree does not have.</summary>
    /// <param name="document">The document's own path: a path in it is relative to the root or to its folder.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="files">Every file in git.</param>
    /// <param name="ignored">The folders that .gitignore names: made on the spot, so not there in a fresh clone.</param>
    public static IEnumerable<string> MissingPaths(string document, string text, IReadOnlyCollection<string> files, IReadOnlyCollection<string> ignored)
    {
        var known = files.Concat(files.SelectMany(FoldersOf)).ToHashSet(StringComparer.Ordinal);
        var names = files.Select(file => file[(file.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var top = known.Where(path => !path.Contains('/')).ToHashSet(StringComparer.Ordinal);
        var folder = document.Contains('/') ? document[..(document.LastIndexOf('/') + 1)] : "";
        foreach (var words in Backticks().Matches(text).Select(match => match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var word in words)
            {
                var path = word.TrimEnd('/');
                var first = path.Split('/')[0];
                // Of a whole command only what begins with a folder of ours is a path; alone in backticks, whatever looks like one.
                var isPath = Slashed().IsMatch(word) ? words.Length == 1 || top.Contains(first)
                    : words.Length == 1 && FileName().IsMatch(word);
                if (isPath && !known.Contains(path) && !known.Contains(folder + path) && !(names.Contains(path) && !path.Contains('/'))
                    && !ignored.Contains(first) && !NotPaths.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false)))
                {
                    yield return $"{document} names {word}, which does not exist";
                }
            }
        }
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var cut = file.LastIndexOf('/'); cut > 0; cut = file.LastIndexOf('/', cut - 1))
        {
            yield return file[..cut];
        }
    }

    // Put together here, so that this file does not hold what it forbids.
    private static string Host(params string[] labels) => string.Join('.', labels);

    [GeneratedRegex("\"resolved\"\\s*:\\s*\"https?:", Options, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ResolvedFromAddress();

    [GeneratedRegex(@"^(<{7}|>{7}) ", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\bglobal[ \t]+using[ \t]+(static[ \t]+)?(global::)?CareSystem\b|<Using[ \t]+Include=""CareSystem", Options, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OwnGlobalUsing();

    [GeneratedRegex("`(?<words>[^`\n]+)`", Options, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^(?!v?\d+/\d)\.?[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)+/?$|^[A-Za-z0-9_.-]+/$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]*[A-Za-z0-9_-]\.(cs|csproj|sln|props|targets|proj|json|md|bicep|bicepparam|txt|yml|png|sh)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
