using Xunit;

namespace CareSystem.Tests.Architecture;

public class HouseRuleTests
{
    [Fact]
    public void Every_source_file_keeps_the_house_rules() =>
        Faults.None(GitTree.Files().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => HouseRules.Faults(new SourceFile(path, GitTree.Read(path)))));

    /// <summary>Where storage does not answer, and where too many press at once, nothing was recorded: a form that comes back as it was typed for the one comes back for the other.</summary>
    [Fact]
    public void What_was_typed_is_kept_where_too_many_press_at_once_as_where_storage_does_not_answer()
    {
        var lines = GitTree.Files().Where(static path => path.StartsWith("bot/", StringComparison.Ordinal) && path.EndsWith("Replies.cs", StringComparison.Ordinal))
            .SelectMany(path => GitTree.Read(path).Split('\n').Where(MeansAnOutage).Select(line => $"{path}: {line.Trim()}"))
            .ToArray();
        Assert.True(lines.Length > 20, "The forms were not found.");
        Assert.All(lines, static line => Assert.Contains("Unavailable or TooBusy", line, StringComparison.Ordinal));
    }

    private static bool MeansAnOutage(string line) => line.TrimStart().StartsWith("Unavailable", StringComparison.Ordinal)
        || ((string[])["or Unavailable", "is Unavailable", "not Unavailable", "(Unavailable"]).Any(form => line.Contains(form, StringComparison.Ordinal));

    /// <summary>
    /// Exports never hold case text: what writes a file is closed to cases, and to issues, which stand on cases and say so, also by its ports,
    /// which every slice may name.
    /// </summary>
    [Theory]
    [InlineData("bot/Cases/")]
    [InlineData("bot/Issues/")]
    public void Cases_and_issues_write_no_files(string room)
    {
        var sources = GitTree.Files().Where(path => path.StartsWith(room, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        Assert.True(sources.Length > 30, $"{room} was not found.");
        Assert.DoesNotContain(sources, path => WritesFiles(GitTree.Read(path)));
        Assert.True(WritesFiles("internal sealed class ExportCases(ICsvFiles files);"));
        Assert.True(WritesFiles("internal sealed class SendCases(IFileTransfers transfers);"));
        Assert.True(WritesFiles("using CareSystem.Bot.Documents;"));
        Assert.True(GitTree.Files().Where(static path => path.StartsWith("bot/Forums/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).Any(path => WritesFiles(GitTree.Read(path))), "The ports were renamed.");
    }

    private static bool WritesFiles(string text) =>
        ((string[])["ICsvFiles", "IFileTransfers", "Bot.Documents", "CsvHelper"]).Any(means => text.Contains(means, StringComparison.Ordinal));

    [Theory]
    [InlineData("bot/Agenda/X.cs", "namespace CareSystem.Bot.Issues; class X;", "should be CareSystem.Bot.Agenda")]
    [InlineData("bot/Teams/Tokens/X.cs", "namespace CareSystem.Bot.Teams; class X;", "should be CareSystem.Bot.Teams.Tokens")]
    [InlineData("infra/local/Graph/X.cs", "namespace CareSystem.Infra.Local.Graph; class X;", "should be CareSystem.Local.Graph")]
    [InlineData("bot/Agenda/X.cs", "namespace CareSystem.Bot.Agenda { class X; }", "not file-scoped")]
    [InlineData("bot/Agenda/X.cs", "class X;", "in no namespace")]
    [InlineData("scripts/X.cs", "class X;", "no known folder")]
    public void A_namespace_that_is_not_the_folder_is_reported(string path, string text, string fault) => AssertFault(path, text, fault);

    [Theory]
    [InlineData("using CareSystem.Bot.Shared;")]
    [InlineData("using global::CareSystem.Cards.Kit;")]
    [InlineData("using static CareSystem.Bot.Shared.Require;")]
    public void A_global_using_of_our_own_is_reported(string line) =>
        AssertFault("bot/Usings.cs", "global " + line, "hides what each file imports");

    [Theory]
    [InlineData("record X(string OrgName);", "OrgName says \"Org\"; say Organization")]
    [InlineData("class X { string orgId; }", "say Organization")]
    [InlineData("class AgendaHelper;", "say what it does")]
    [InlineData("class X { void Run() { var mtg = 1; } }", "say Meeting")]
    [InlineData("class X { void AddKadai() { } }", "say CommunityIssue")]
    [InlineData("enum X { Nendo }", "say FiscalYear")]
    public void A_banned_word_in_a_name_is_reported(string declaration, string fault) =>
        AssertFault("bot/Agenda/X.cs", "namespace CareSystem.Bot.Agenda; " + declaration, fault);

    [Theory]
    [InlineData("record X(string Organization, string Organizer);")]
    [InlineData("class X { object Run() => Helper.Org(); } // the names of others are theirs")]
    public void A_word_that_only_looks_banned_is_accepted(string declaration) =>
        Faults.None(HouseRules.Faults(new SourceFile("bot/Agenda/X.cs", "namespace CareSystem.Bot.Agenda; " + declaration)));

    [Fact]
    public void A_word_that_hurts_people_is_reported() =>
        AssertFault("cards/Cases/X.cs", "namespace CareSystem.Cards.Cases; class X { string Text => \"痴呆の方\"; }", "認知症");

    [Theory]
    [InlineData("\"議題\"")]
    [InlineData("\"ぎだい\"")]
    [InlineData("\"\\u8b70\\u984c\"")]
    [InlineData("$\"{1}件\"")]
    [InlineData("\"\"\"ア\"\"\"")]
    [InlineData("'令'")]
    [InlineData("\"ｱ\"u8")]
    public void A_japanese_literal_in_bot_is_reported(string literal) =>
        AssertFault("bot/Agenda/AddItem.cs", $"namespace CareSystem.Bot.Agenda; class X {{ object Text => {literal}; }}", "belongs to a wording record");

    [Theory]
    [InlineData("bot/Agenda/AgendaCommands.cs", "CareSystem.Bot.Agenda")]
    [InlineData("bot/Cases/PersonalDataCheck.cs", "CareSystem.Bot.Cases")]
    [InlineData("bot/Shared/JapaneseEraDate.cs", "CareSystem.Bot.Shared")]
    [InlineData("cards/Agenda/AgendaWording.cs", "CareSystem.Cards.Agenda")]
    public void A_japanese_literal_is_accepted_where_it_belongs(string path, string space) =>
        Faults.None(HouseRules.Faults(new SourceFile(path, $"namespace {space}; class X {{ string Text => \"議題\"; }}")));

    [Fact]
    public void A_japanese_comment_is_no_literal() =>
        Faults.None(HouseRules.Faults(new SourceFile("bot/Agenda/AddItem.cs", "namespace CareSystem.Bot.Agenda; /* 議題 */ class X; // 協議の場")));

    private static void AssertFault(string path, string text, string fault) =>
        Assert.Contains(HouseRules.Faults(new SourceFile(path, text)), found => found.Contains(fault, StringComparison.Ordinal));
}
