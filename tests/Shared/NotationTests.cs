using CareSystem.Bot.Shared;
using Xunit;

namespace CareSystem.Tests.Shared;

public sealed class NotationTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    [Theory]
    [InlineData(DateStyle.Era, DigitWidth.SingleWide, "令和８年４月１日（水）", "令和８年度")]
    [InlineData(DateStyle.Era, DigitWidth.Half, "令和8年4月1日（水）", "令和8年度")]
    [InlineData(DateStyle.Western, DigitWidth.SingleWide, "2026年４月１日（水）", "2026年度")]
    [InlineData(DateStyle.Western, DigitWidth.Half, "2026年4月1日（水）", "2026年度")]
    [InlineData(DateStyle.Both, DigitWidth.SingleWide, "令和８年（2026年）４月１日（水）", "令和８年度（2026年度）")]
    [InlineData(DateStyle.Both, DigitWidth.Half, "令和8年（2026年）4月1日（水）", "令和8年度（2026年度）")]
    internal void Days_and_years_are_written_as_the_forum_writes(DateStyle dates, DigitWidth digits, string day, string year)
    {
        Notation.Begin();
        new Notation(dates, DisabilitySpelling.Kana, digits).Use();

        Assert.Equal(day, JapaneseTime.Long(Day));
        Assert.Equal(day + "午前10時", JapaneseTime.Long(JapaneseTime.At(Day, new TimeOnly(10, 0))));
        Assert.Equal(year, new FiscalYear(2026).ToString());
    }

    [Fact]
    public void The_first_year_of_an_era_is_its_beginning_and_what_is_older_has_no_era()
    {
        var both = new Notation(DateStyle.Both, DisabilitySpelling.Kana, DigitWidth.Half);

        Assert.Equal("令和元年（2019年）5月1日（水）", JapaneseTime.Long(new DateOnly(2019, 5, 1), both));
        Assert.Equal("平成31年（2019年）4月30日（火）", JapaneseTime.Long(new DateOnly(2019, 4, 30), both));
        Assert.Equal("1926年12月24日（金）", JapaneseTime.Long(new DateOnly(1926, 12, 24), both));
    }

    [Fact]
    public void A_reading_counts_for_who_is_spoken_to_whoevers_row_is_read_on_the_way()
    {
        var (reader, other) = (new PersonId("reader"), new PersonId("other"));
        Notation.Begin();
        Notation.Use(Reading.Plain, reader);
        Assert.Equal(Reading.Standard, Notation.Reading);

        Notation.SpeakTo(reader);
        Notation.Use(Reading.Plain, other);
        Assert.Equal(Reading.Standard, Notation.Reading);
        Notation.Use(Reading.Plain, reader);
        Notation.Use(Reading.Standard, other);
        Assert.Equal(Reading.Plain, Notation.Reading);

        Notation.Begin();
        Assert.Equal(Reading.Standard, Notation.Reading);
    }

    [Fact]
    public async Task What_is_found_out_deeper_in_the_work_counts_for_all_of_it_and_for_no_other_work()
    {
        var western = Notation.Default with { Dates = DateStyle.Western };
        var gate = new TaskCompletionSource();
        var mine = WorkAsync(western, gate.Task);
        var other = WorkAsync(null, gate.Task);
        gate.SetResult();

        Assert.Equal(["2026年４月１日（水）", "令和８年４月１日（水）"], await Task.WhenAll(mine, other));
        Assert.Equal("令和８年４月１日（水）", JapaneseTime.Long(Day));

        static async Task<string> WorkAsync(Notation? notation, Task gate)
        {
            Notation.Begin();
            await FindAsync(notation, gate);
            return JapaneseTime.Long(Day);
        }

        static async Task FindAsync(Notation? notation, Task gate)
        {
            await gate;
            notation?.Use();
        }
    }
}
