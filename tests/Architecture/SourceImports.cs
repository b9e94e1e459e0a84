namespace CareSystem.Tests.Architecture;

/// <summary>The import table held against source text.</summary>
internal static class SourceImports
{
    private static readonly Lazy<SourceModel> OfThisTree = new(() => new SourceModel(RoomFiles()));

    /// <summary>The model of bot and cards as they stand; read once, then only looked at.</summary>
    public static SourceModel Tree => OfThisTree.Value;

    public static IEnumerable<SourceFile> RoomFiles() => GitTree.Files()
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && Layout.Real.RulePath(path) is not null)
        .Select(path => new SourceFile(path, GitTree.Read(path)));

    public static IReadOnlyList<string> Violations(SourceModel model, Layout layout) =>
        model.References().SelectMany(reference => Judge(reference, layout)).Distinct(StringComparer.Ordinal).ToList();

    public static IReadOnlyList<string> Uncovered(IEnumerable<string> paths, Layout layout) =>
        paths.Where(path => layout.RulePath(path) is { } rulePath && ImportRules.For(rulePath) is null)
            .Select(path => $"{path}: no row of the import table governs it").ToList();

    private static IEnumerable<string> Judge(Reference reference, Layout layout)
    {
        if (layout.RulePath(reference.Path) is not { } rulePath || ImportRules.For(rulePath) is not { } rule)
        {
            yield break;
        }

        var other = layout.RoomOfNamespace(reference.Namespace);
        if (!rule.Allows(Layout.RoomOfRulePath(rulePath), other, reference.Namespace, reference.Type))
        {
            var what = reference.Type is null ? reference.Namespace : $"{reference.Namespace}.{reference.Type}";
            var may = string.Join(", ", rule.May.Select(import => import.Name).Prepend("System.*"));
            yield return $"{reference.Path}:{reference.Line} uses {what}; {rule.Room} may use {may}";
        }
    }
}
