using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class IssueNumberTests
{
    [Theory]
    [InlineData("R8-12", "R8-12")]
    [InlineData("ｒ８‐１２", "R8-12")]
    [InlineData("R10-000003", "R10-3")]
    public void A_number_is_read_in_any_width(string typed, string number) => Assert.Equal(number, IssueNumber.Parse(typed)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("R8")]
    [InlineData("R8-")]
    [InlineData("R8-0")]
    [InlineData("R0-1")]
    [InlineData("R8-1-2")]
    [InlineData("R123-1")]
    [InlineData("R8-1234567")]
    [InlineData("H30-1")]
    [InlineData("R8-１２；--")]
    public void Anything_else_is_none(string? typed) => Assert.Null(IssueNumber.Parse(typed));
}
