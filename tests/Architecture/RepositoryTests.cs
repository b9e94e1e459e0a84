using Xunit;

namespace CareSystem.Tests.Architecture;

public class RepositoryTests
{
    private static readonly string[] Tree = ["README.md", "bot/Program.cs", "infra/main.bicep", "infra/local/Program.cs", "docs/guide.md", "docs/pictures/a.png"];

    [Fact]
    public void No_file_in_git_names_a_registry_or_has_a_global_using_of_our_own() =>
        Faults.None(GitTree.Files().Where(IsText).SelectMany(path => RepositoryRules.ForbiddenText(path, GitTree.Read(path))));

    [Theory]
    [InlineData("https://registry.", "npmjs.org/azurite", "names the registry")]
    [InlineData("https://api.", "nuget.org/v3", "names the registry")]
    [InlineData("\"resolved\": \"htt", "ps://example.jp/x.tgz\"", "download addresses")]
    [InlineData("a\n<<<<<<<", " HEAD\nb", "merge")]
    [InlineData("global ", "using CareSystem.Bot.Shared;", "global using")]
    [InlineData("global  ", "using static global::CareSystem.Cards.Kit.Card;", "global using")]
    [InlineData("<Using ", "Include=\"CareSystem.Bot\" />", "global using")]
    public void Forbidden_text_is_reported(string start, string end, string fault) =>
        Assert.Contains(RepositoryRules.ForbiddenText("x", start + end), found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Every_path_that_the_readme_and_the_docs_name_exists()
    {
        var files = GitTree.Files();
        var ignored = GitTree.Read(".gitignore").Split('\n').Select(line => line.Trim().TrimEnd('/')).Where(line => line.Length > 0).ToList();
        var documents = files.Where(path => path == "README.md"
            || (path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)));

        Faults.None(documents.SelectMany(path => RepositoryRules.MissingPaths(path, GitTree.Read(path), files, ignored)));
    }

    [Theory]
    [InlineData("README.md", "see `bot/Nowhere.cs`")]
    [InlineData("README.md", "see `nowhere/`")]
    [InlineData("README.md", "see `Nowhere.cs`")]
    [InlineData("README.md", "run `dotnet run --project infra/nowhere`")]
    [InlineData("docs/guide.md", "see `pictures/b.png`")]
    public void A_path_that_is_gone_is_reported(string document, string text) =>
        Assert.Single(RepositoryRules.MissingPaths(document, text, Tree, [".local"]));

    [Theory]
    [InlineData("README.md", "`bot/Program.cs`, `bot/`, `infra/local`, `main.bicep` and `README.md`")]
    [InlineData("README.md", "`dotnet run --project infra/local` answers on `http://127.0.0.1:3978/api/messages`, `/healthz`, `task/fetch`")]
    [InlineData("README.md", "kept in `.local/`, `令和8/4/1`, `application/json`, `System.Text.Json`, `1/2`")]
    [InlineData("docs/guide.md", "`pictures/a.png` and `bot/Program.cs`")]
    public void A_path_that_exists_or_is_none_is_accepted(string document, string text) =>
        Faults.None(RepositoryRules.MissingPaths(document, text, Tree, [".local"]));

    private static bool IsText(string path) => Path.GetExtension(path) is not (".png" or ".docx" or ".xlsx" or ".pdf" or ".zip");
}
