using Xunit;

namespace CareSystem.Tests.Architecture;

public class CompiledImportTests
{
    /// <summary>The types under Planted/ that break a rule on purpose, each once; the others there are clean and must stay unreported.</summary>
    private static readonly string[] Wrong =
    [
        "Bot.Agenda.AnswersTable", "Bot.Agenda.BooksModule", "Bot.Agenda.StoresReplies", "Bot.Agenda.UsesAnotherSlice",
        "Bot.Agenda.UsesStorage", "Bot.Calendar.KnowsStorage", "Bot.CareSystemApp", "Bot.Delivery.SendsThroughTeams",
        "Bot.Shared.ReadsFiles", "Bot.Storage.KnowsTeams", "Bot.Teams.KnowsASlice", "Cards.Agenda.KnowsTheBot",
        "Cards.Common.KnowsASlice", "Cards.Issues.UsesAnotherSlice", "Cards.Kit.Logs",
    ];

    [Fact]
    public void The_compiled_bot_and_cards_keep_the_import_rules() =>
        Faults.None(CompiledImports.Violations(
            [System.Reflection.Assembly.Load("CareSystem.Bot"), System.Reflection.Assembly.Load("CareSystem.Cards")],
            SourceImports.Tree, Layout.Real));

    [Fact]
    public void Each_planted_violation_is_reported_and_no_clean_type_is()
    {
        var reported = CompiledImports.Violations([typeof(CompiledImportTests).Assembly], Planted(), Layout.Planted)
            .Select(violation => violation.Split(' ')[0]["CareSystem.Tests.Architecture.Planted.".Length..])
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(Wrong, reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_source_rules_report_the_planted_files_too()
    {
        var violations = SourceImports.Violations(Planted(), Layout.Planted);

        Assert.All(Wrong, type => Assert.Contains(violations, violation =>
            violation.StartsWith($"tests/Architecture/Planted/{type.Replace('.', '/')}.cs:", StringComparison.Ordinal)));
    }

    private static SourceModel Planted() => new(GitTree.Files()
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && Layout.Planted.RulePath(path) is not null)
        .Select(path => new SourceFile(path, GitTree.Read(path))));
}
