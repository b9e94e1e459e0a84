using CareSystem.Bot.Cases;
using CareSystem.Bot.Cases.Keeping;
using CareSystem.Bot.Shared;
using CsCheck;
using Xunit;

namespace CareSystem.Tests.Cases.Keeping;

/// <summary>What goes of a case, and when.</summary>
public sealed class PurgeRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-05-01", "2026-07-03", false, "Text")]
    [InlineData("2026-05-01", "2026-07-04", false, "Nothing")]
    [InlineData("2026-05-01", null, false, "Nothing")]
    [InlineData("2026-05-01", "2026-05-02", true, "Nothing")]
    [InlineData("2024-04-01", null, false, "AllButCount")]
    [InlineData("2024-04-01", null, true, "Nothing")]
    [InlineData("2025-04-01", null, false, "Nothing")]
    public void Text_goes_ninety_days_after_it_was_aggregated_and_all_but_the_count_a_year_after_its_own(string at, string? keptFrom, bool held, string expected) =>
        Assert.Equal(Enum.Parse<CasePurge>(expected), PurgeCases.Step(Row(at, keptFrom, held), Retention.Default, Now));

    [Fact]
    public void A_forum_that_holds_its_cases_loses_none() =>
        Assert.Equal(CasePurge.Nothing, PurgeCases.Step(Row("2020-05-01", "2020-06-01"), Retention.Default with { Held = [RecordKind.Cases] }, Now));

    [Fact]
    public void A_case_that_is_bare_is_not_looked_at_again() =>
        Assert.Equal(CasePurge.Nothing, PurgeCases.Step(Row("2020-05-01", null) with { IsBare = true }, Retention.Default, Now));

    [Fact]
    public void For_any_days_nothing_goes_too_early_and_nothing_stays_too_long() => Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 2000], Gen.Int[1, 400], Gen.Int[1, 10], Gen.Bool).Sample(
        (submitted, aggregated, days, years, held) =>
        {
            var (at, from) = (Now.AddDays(-submitted), Now.AddDays(-Math.Min(submitted, aggregated)));
            var retention = Retention.Default with { CaseTextDays = days, Years = new Dictionary<RecordKind, int> { [RecordKind.Cases] = years } };

            var step = PurgeCases.Step(new KeptCase(new CaseCode("C-00000"), null, "etag", at, from, held, IsBare: false), retention, Now);

            var year = FiscalYear.Of(at).Year;
            var over = Now >= new DateTimeOffset(year + 1 + years, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));
            var expected = held ? CasePurge.Nothing : over ? CasePurge.AllButCount : (Now - from).TotalDays >= days ? CasePurge.Text : CasePurge.Nothing;
            Assert.Equal(expected, step);
        },
        iter: 2000);

    private static KeptCase Row(string at, string? keptFrom, bool held = false) => new(
        new CaseCode("C-00000"), null, "etag", JapaneseTime.At(DateOnly.Parse(at, null), new TimeOnly(10, 0)), keptFrom is null ? null : JapaneseTime.At(DateOnly.Parse(keptFrom, null), new TimeOnly(10, 0)), held, IsBare: false);
}
