using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareSystem.Tests.Architecture;

internal sealed record SourceFile(string Path, string Text);

/// <summary>A place in the source that names, or takes a member of, a type. A using line has no type.</summary>
internal sealed record Reference(string Path, int Line, string Namespace, string? Type);

/// <summary>
/// The source text, read with the compiler's own parser and binder. It sees what the compiled code no longer shows: a const or a
/// nameof taken from elsewhere, an unused using line, a half-qualified name.
/// </summary>
internal sealed class SourceModel
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Everything the test process itself was built against, but for our own assemblies, whose source is read instead.</summary>
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("CareSystem.", StringComparison.Ordinal))
            .Select(MetadataReference (file) => MetadataReference.CreateFromFile(file)).ToList());

    /// <summary>What the SDK's implicit usings add to the web project and to the class library.</summary>
    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """, Options);

    private readonly CSharpCompilation compilation;

    public SourceModel(IEnumerable<SourceFile> files)
        : this(CSharpCompilation.Create("read", [ImplicitUsings, .. files.Select(Parse)], Platform.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)))
    {
    }

    private SourceModel(CSharpCompilation compilation) => this.compilation = compilation;

    public IEnumerable<SyntaxTree> Trees => compilation.SyntaxTrees.Where(tree => tree != ImplicitUsings);

    public IEnumerable<Diagnostic> Diagnostics => compilation.GetDiagnostics();

    /// <summary>The same source with these files added, or replaced where a path is taken.</summary>
    public SourceModel With(IReadOnlyCollection<SourceFile> files) => new(compilation
        .RemoveSyntaxTrees(Trees.Where(tree => files.Any(file => file.Path == tree.FilePath))).AddSyntaxTrees(files.Select(Parse)));

    /// <summary>The full names of the types that each file declares at its top level.</summary>
    public IEnumerable<(string Path, string Type)> DeclaredTypes() =>
        from tree in Trees
        from type in tree.GetRoot().DescendantNodes().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        where type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
        let symbol = compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)
        select (tree.FilePath, $"{symbol.ContainingNamespace.ToDisplayString()}.{symbol.MetadataName}");

    public IEnumerable<Reference> References() => Trees.SelectMany(ReferencesOf).Distinct();

    private static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, Options, file.Path);

    private IEnumerable<Reference> ReferencesOf(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var found = node switch
            {
                UsingDirectiveSyntax directive => OfUsing(model, directive),
                SimpleNameSyntax name when !IsPartOfUsingOrNamespace(name) => OfName(model, name),
                ImplicitObjectCreationExpressionSyntax creation => Of(model.GetSymbolInfo(creation)),
                _ => [],
            };
            var line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
            foreach (var (space, type) in found)
            {
                yield return new Reference(tree.FilePath, line, space, type);
            }
        }
    }

    private static IEnumerable<(string Namespace, string? Type)> OfUsing(SemanticModel model, UsingDirectiveSyntax directive)
    {
        var symbol = model.GetSymbolInfo(directive.NamespaceOrType).Symbol;
        return symbol is ITypeSymbol type ? Of(type)
            // A namespace that does not bind (the package is not referenced) is judged by its text.
            : [(symbol is INamespaceSymbol space ? space.ToDisplayString()
                : directive.NamespaceOrType.ToString().Replace("global::", "", StringComparison.Ordinal), null)];
    }

    private static IEnumerable<(string Namespace, string? Type)> OfName(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        if (info.Symbol is not null || info.CandidateSymbols.Length > 0)
        {
            return Of(info);
        }

        // What does not bind (generated code is not read here) is judged by the namespace it is looked for in.
        var qualifier = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
            _ => null,
        };
        return qualifier is not null && model.GetSymbolInfo(qualifier).Symbol is INamespaceSymbol { IsGlobalNamespace: false } space
            ? [($"{space.ToDisplayString()}.{name.Identifier.ValueText}", null)]
            : [];
    }

    private static bool IsPartOfUsingOrNamespace(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<SyntaxNode>(node => node is UsingDirectiveSyntax
            || (node.Parent is BaseNamespaceDeclarationSyntax space && space.Name == node)) is not null;

    private static IEnumerable<(string Namespace, string? Type)> Of(SymbolInfo info) =>
        (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IAliasSymbol { Target: ITypeSymbol target } => Of(target),
            ITypeSymbol type => Of(type),
            IMethodSymbol { ContainingType: not null } method => Of((method.ReducedFrom ?? method).ContainingType),
            IPropertySymbol or IFieldSymbol or IEventSymbol => Of(info.Symbol?.ContainingType ?? info.CandidateSymbols[0].ContainingType),
            _ => [],
        };

    private static IEnumerable<(string Namespace, string? Type)> Of(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Of(array.ElementType);
            case INamedTypeSymbol { TypeKind: not TypeKind.Error, IsAnonymousType: false } named:
                var arguments = named.IsTupleType ? named.TupleElements.SelectMany(element => Of(element.Type))
                    : named.TypeArguments.SelectMany(Of);
                var outermost = named;
                while (outermost.ContainingType is { } container)
                {
                    outermost = container;
                }

                var space = outermost.ContainingNamespace is { IsGlobalNamespace: false } inside ? inside.ToDisplayString() : "";
                return [(space, outermost.Name), .. arguments];
            default:
                return [];
        }
    }
}
