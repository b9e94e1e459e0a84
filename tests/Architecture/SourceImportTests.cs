using Microsoft.CodeAnalysis;
using Xunit;

namespace CareSystem.Tests.Architecture;

public class SourceImportTests
{
    private static readonly Lazy<SourceModel> Clean = new(() => new SourceModel(SourcePlants.CleanTree));

    /// <summary>The clean tree with as many plants as find room beside each other: reading a tree takes long, and each plant in one of its own takes very long.</summary>
    private static readonly Lazy<IReadOnlyList<(IReadOnlyList<SourcePlant> Plants, IReadOnlyList<string> Violations)>> Planted = new(() =>
    [
        .. SourcePlants.Beds.Select(static plants => (plants, SourceImports.Violations(Clean.Value.With([.. plants.Select(static plant => new SourceFile(plant.Path, plant.Text))]), Layout.Real))),
    ]);

    public static TheoryData<int, string> Plants => new(SourcePlants.All.Select((plant, index) => (index, $"{plant.Path} uses {plant.Uses}")));

    [Fact]
    public void The_source_of_bot_and_cards_keeps_the_import_rules() =>
        Faults.None(SourceImports.Violations(SourceImports.Tree, Layout.Real));

    [Fact]
    public void Every_file_of_bot_and_cards_is_governed_by_a_row_of_the_table() =>
        Faults.None(SourceImports.Uncovered(SourceImports.Tree.Trees.Select(tree => tree.FilePath), Layout.Real));

    [Theory]
    [InlineData("bot/Payments/Pay.cs")]
    [InlineData("bot/Extra.cs")]
    [InlineData("cards/Payments/PayCard.cs")]
    [InlineData("cards/Extra.cs")]
    public void A_file_outside_the_rooms_is_reported(string path) =>
        Assert.Single(SourceImports.Uncovered([path], Layout.Real));

    [Fact]
    public void A_clean_tree_compiles_and_is_accepted()
    {
        Assert.DoesNotContain(Clean.Value.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        Faults.None(SourceImports.Violations(Clean.Value, Layout.Real));
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void A_planted_violation_is_reported(int index, string _)
    {
        var plant = SourcePlants.All[index];

        Assert.Contains(Planted.Value.Single(planted => planted.Plants.Contains(plant)).Violations, violation =>
            violation.StartsWith($"{plant.Path}:", StringComparison.Ordinal) && violation.Contains($" uses {plant.Uses}", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_but_the_planted_violations_is_reported() => Assert.All(Planted.Value, static planted =>
        Assert.All(planted.Violations, violation => Assert.Contains(planted.Plants, plant => violation.StartsWith($"{plant.Path}:", StringComparison.Ordinal))));

    [Fact]
    public void Every_row_of_the_table_has_a_planted_violation()
    {
        // The rows of the slices are made from one pattern; Agenda stands for all of them.
        var others = ImportRules.Slices.Where(slice => slice != "Agenda").ToList();
        var rows = ImportRules.All.Where(rule => !others.Any(slice => rule.Files.Contains($"/{slice}/", StringComparison.Ordinal)));

        Faults.None(rows.Where(rule => !SourcePlants.All.Any(plant => ImportRules.For(plant.Path) == rule)).Select(rule => rule.Room));
    }
}
