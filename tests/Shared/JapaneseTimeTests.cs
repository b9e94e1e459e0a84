using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class JapaneseTimeTests
{
    [Theory]
    [InlineData("2026-04-01T01:00:00Z", "令和８年４月１日（水）午前10時")]
    [InlineData("2026-04-01T03:00:00Z", "令和８年４月１日（水）正午")]
    [InlineData("2026-04-01T03:30:00Z", "令和８年４月１日（水）午後0時30分")]
    [InlineData("2026-12-31T15:00:00Z", "令和９年１月１日（金）午前0時")]
    [InlineData("2019-04-30T14:59:00Z", "平成31年４月30日（火）午後11時59分")]
    [InlineData("2019-04-30T15:00:00Z", "令和元年５月１日（水）午前0時")]
    public void An_instant_is_written_in_the_era_with_weekday_and_without_a_24_hour_clock(string utc, string expected) =>
        Assert.Equal(expected, JapaneseTime.Long(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-03-31T14:59:59Z", "令和７年度", "R7")]
    [InlineData("2026-03-31T15:00:00Z", "令和８年度", "R8")]
    [InlineData("2019-05-01T00:00:00Z", "令和元年度", "R1")]
    public void A_fiscal_year_begins_on_the_first_of_April_in_Japan(string utc, string name, string number)
    {
        var year = FiscalYear.Of(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((name, number), (year.ToString(), year.Short));
    }
}
