using CareSystem.Bot.Issues;
using CareSystem.Bot.Shared;
using Xunit;
using Request = CareSystem.Bot.Issues.IssuesCommands.Request;

namespace CareSystem.Tests.Issues;

public sealed class IssuesCommandsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("検索")]
    [InlineData("検索　")]
    public void The_word_alone_means_the_list(string rest) => Assert.IsType<Request.All>(IssuesCommands.Read(rest));

    [Theory]
    [InlineData("12")]
    [InlineData("１２")]
    [InlineData("12番")]
    [InlineData("第12号")]
    [InlineData("#12")]
    [InlineData("00012")]
    public void A_number_alone_leaves_the_year_open(string rest) => Assert.Equal(new Request.Numbered(12), IssuesCommands.Read(rest));

    [Theory]
    [InlineData("R7-12")]
    [InlineData("r7－12")]
    [InlineData("Ｒ７ー１２")]
    [InlineData("R7 - 12")]
    public void A_number_with_its_year_names_one_issue(string rest) =>
        Assert.Equal(new Request.Exactly(new IssueNumber(new FiscalYear(2025), 12)), IssuesCommands.Read(rest));

    [Theory]
    [InlineData("検索 住まい", "住まい")]
    [InlineData("検索住まい", "住まい")]
    [InlineData("探す　住まい 保証人", "住まい 保証人")]
    [InlineData("search ｱﾊﾟｰﾄ", "アパート")]
    public void Words_behind_search_are_searched_for(string rest, string words) => Assert.Equal(new Request.Search(words, MaybeNew: false), IssuesCommands.Read(rest));

    [Theory]
    [InlineData("住まいが足りない")]
    [InlineData("searching")]
    [InlineData("0")]
    [InlineData("1234567")]
    public void Other_words_are_searched_for_and_may_be_a_new_subject(string rest) => Assert.Equal(new Request.Search(rest, MaybeNew: true), IssuesCommands.Read(rest));
}
