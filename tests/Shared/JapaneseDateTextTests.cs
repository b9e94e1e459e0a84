using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class JapaneseDateTextTests
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026/4/1")]
    [InlineData("２０２６／４／１")]
    [InlineData("2026.4.1")]
    [InlineData("2026年4月1日")]
    [InlineData(" 2026年 4月 1日 ")]
    [InlineData("令和8年4月1日")]
    [InlineData("令和８年４月１日（水）")]
    [InlineData("R8.4.1")]
    [InlineData("r8/4/1")]
    [InlineData("2026/4/1 0:00")]
    public void A_day_is_read_however_it_is_written(string text) => Assert.Equal(new DateOnly(2026, 4, 1), JapaneseDateText.Parse(text));

    [Theory]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("H31.4.30", 2019, 4, 30)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    [InlineData("2028-02-29", 2028, 2, 29)]
    public void An_era_has_its_years(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), JapaneseDateText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("4/1")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("26/4/1")]
    [InlineData("令和0年4月1日")]
    [InlineData("年度末")]
    [InlineData("45383")]
    [InlineData("2026-04-01 10:00")]
    public void What_is_no_day_is_none(string text) => Assert.Null(JapaneseDateText.Parse(text));
}
