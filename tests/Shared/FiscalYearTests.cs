using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData(2026, "令和８年度")]
    [InlineData(2019, "令和元年度")]
    [InlineData(2018, "平成30年度")]
    [InlineData(2014, "平成26年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1988, "1988年度")]
    public void A_year_is_named_by_its_era(int year, string name) => Assert.Equal(name, new FiscalYear(year).ToString());
}
