using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareSystem.Tests.Architecture;

/// <summary>Rules of the house that one source file keeps or breaks by itself. Each returns the faults it found, as sentences.</summary>
internal static partial class HouseRules
{
    /// <summary>The folders that hold C# and the namespace each stands for.</summary>
    private static readonly (string Folder, string Namespace)[] Roots =
    [
        ("bot", "CareSystem.Bot"), ("cards", "CareSystem.Cards"), ("infra/local", "CareSystem.Local"),
        ("tests/load", "CareSystem.Load"), ("tests", "CareSystem.Tests"),
    ];

    /// <summary>Words that no type, member or parameter may be named with, and what to say instead.</summary>
    private static readonly Dictionary<string, string> Banned = new(StringComparer.OrdinalIgnoreCase)
    {
        ["org"] = "Organization", ["orgs"] = "Organizations", ["mtg"] = "Meeting", ["dto"] = "what it is", ["impl"] = "what it does",
        ["util"] = "what it does", ["utils"] = "what it does", ["utility"] = "what it does", ["utilities"] = "what it does",
        ["helper"] = "what it does", ["helpers"] = "what it does", ["misc"] = "what it is", ["foo"] = "what it is",
        ["gidai"] = "AgendaItem", ["kadai"] = "CommunityIssue", ["jirei"] = "CaseSubmission", ["kaigi"] = "Meeting",
        ["kyogi"] = "Forum", ["jimukyoku"] = "Secretariat", ["touhyou"] = "Poll", ["nendo"] = "FiscalYear",
    };

    /// <summary>Words of the field that have been replaced because they hurt people.</summary>
    private static readonly Dictionary<string, string> Outdated = new(StringComparer.Ordinal)
    {
        ["精神分裂病"] = "統合失調症", ["痴呆"] = "認知症", ["精神薄弱"] = "知的障害", ["精神病院"] = "精神科病院",
    };

    /// <summary>Where a Japanese literal may stand in bot, and why. Every other sentence belongs to a wording record in cards.</summary>
    private static readonly (string Files, string Why)[] JapaneseAllowed =
    [
        ("bot/*Commands.cs", "command words and their aliases are matched, not shown"),
        ("bot/*Check.cs", "check rules look for words in what people typed"),
        ("bot/*Checks.cs", "check rules look for words in what people typed"),
        ("bot/*Template.cs", "document templates"),
        ("bot/Cases/PersonalData/*.cs", "looks for words in what people typed and proposes others in their place"),
        ("bot/Shared/*Date*.cs", "eras and weekdays"),
        ("bot/Shared/*Time*.cs", "times of day"),
        ("bot/Shared/*Era*.cs", "eras"),
        ("bot/Shared/*FiscalYear*.cs", "fiscal years are written with their era"),
        ("bot/Shared/*Holiday*.cs", "names of holidays"),
        ("bot/Shared/*Text*.cs", "text normalising maps Japanese characters"),
    ];

    public static IEnumerable<string> Faults(SourceFile file)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Latest), file.Path).GetRoot();
        return [.. NamespaceIsNotTheFolder(file.Path, root), .. GlobalUsing(file.Path, root), .. BannedNames(file.Path, root),
            .. OutdatedWords(file.Path, root), .. JapaneseInBot(file.Path, root)];
    }

    private static IEnumerable<string> NamespaceIsNotTheFolder(string path, SyntaxNode root)
    {
        var folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";
        var (rootFolder, rootNamespace) = Roots.FirstOrDefault(entry => folder == entry.Folder || folder.StartsWith(entry.Folder + "/", StringComparison.Ordinal));
        if (rootFolder is null)
        {
            return [$"{path}: C# stands in no known folder"];
        }

        var expected = rootNamespace + folder[rootFolder.Length..].Replace('/', '.');
        var declared = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().ToList();
        // Program.cs has top-level statements; what it declares beside them lies in no namespace.
        var outside = root.ChildNodes().Any(node => node is BaseTypeDeclarationSyntax) && !path.EndsWith("/Program.cs", StringComparison.Ordinal);
        return
        [
            .. declared.Where(space => space.Name.ToString() != expected).Select(space => $"{path}: namespace {space.Name} should be {expected}"),
            .. declared.OfType<NamespaceDeclarationSyntax>().Select(space => $"{path}: namespace {space.Name} is not file-scoped"),
            .. outside ? [$"{path}: a type stands in no namespace"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> GlobalUsing(string path, SyntaxNode root) =>
        root.DescendantNodes().OfType<UsingDirectiveSyntax>()
            .Where(line => !line.GlobalKeyword.IsKind(SyntaxKind.None))
            .Where(line => line.NamespaceOrType.ToString().Replace("global::", "", StringComparison.Ordinal).StartsWith("CareSystem", StringComparison.Ordinal))
            .Select(line => $"{path}: {line.ToString().Trim()} hides what each file imports");

    private static IEnumerable<string> BannedNames(string path, SyntaxNode root) =>
        from name in root.DescendantNodes().SelectMany(DeclaredNames)
        from word in Words().Matches(name).Select(match => match.Value)
        where Banned.ContainsKey(word)
        select $"{path}: {name} says \"{word}\"; say {Banned[word]}";

    private static IEnumerable<string> DeclaredNames(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EnumMemberDeclarationSyntax member => [member.Identifier.ValueText],
        VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
        ParameterSyntax parameter => [parameter.Identifier.ValueText],
        SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
        ForEachStatementSyntax loop => [loop.Identifier.ValueText],
        BaseNamespaceDeclarationSyntax space => space.Name.ToString().Split('.'),
        _ => [],
    };

    private static IEnumerable<string> OutdatedWords(string path, SyntaxNode root) =>
        from literal in Literals(root)
        from word in Outdated
        where IsShown(path) && literal.ValueText.Contains(word.Key, StringComparison.Ordinal)
        select $"{path}: {word.Key} is called {word.Value} today";

    private static IEnumerable<string> JapaneseInBot(string path, SyntaxNode root) =>
        !path.StartsWith("bot/", StringComparison.Ordinal)
            || JapaneseAllowed.Any(allowed => FileSystemName.MatchesSimpleExpression(allowed.Files, path, ignoreCase: false))
            ? []
            : from literal in Literals(root)
              where Japanese().IsMatch(literal.ValueText)
              select $"{path}:{literal.GetLocation().GetLineSpan().StartLinePosition.Line + 1} \"{literal.ValueText}\" belongs to a wording record in cards";

    private static bool IsShown(string path) =>
        path.StartsWith("bot/", StringComparison.Ordinal) || path.StartsWith("cards/", StringComparison.Ordinal);

    private static IEnumerable<SyntaxToken> Literals(SyntaxNode root) => root.DescendantTokens().Where(token => token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken);

    /// <summary>The words of a name: <c>orgId2</c> has org, Id; <c>URLOrg</c> has URL, Org.</summary>
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    /// <summary>Hiragana, katakana (half width too) and kanji.</summary>
    [GeneratedRegex(@"[\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9D]",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Japanese();
}
