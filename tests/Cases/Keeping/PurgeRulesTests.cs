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
    [InlineData("2026-07-03", false, true)]
    [InlineData("2026-07-04", false, false)]
    [InlineData(null, false, false)]
    [InlineData("2026-05-02", true, false)]
    public void Text_goes_ninety_days_after_it_was_aggregated_unless_it_is_held(string? from, bool held, bool goes) =>
        Assert.Equal(goes, PurgeCases.IsOver(Row(from is null ? null : JapaneseTime.At(DateOnly.Parse(from, null), new TimeOnly(10, 0)), held), Retention.Default, Now));

    [Fact]
    public void A_forum_that_holds_its_cases_loses_none() =>
        Assert.False(PurgeCases.IsOver(Row(Now.AddYears(-5)), Retention.Default with { Held = [RecordKind.Cases] }, Now));

    [Theory]
    [InlineData("2025-04-01", "2027-03-24", false)]
    [InlineData("2025-04-01", "2027-03-26", true)]
    [InlineData("2026-03-31", "2027-03-26", true)]
    [InlineData("2026-04-01", "2027-03-26", false)]
    public void What_was_never_aggregated_loses_its_text_some_days_before_its_row_goes(string at, string now, bool goes) => Assert.Equal(
        goes,
        PurgeCases.IsOver(
            new KeptCase(new CaseCode("C-00000"), null, "etag", JapaneseTime.At(DateOnly.Parse(at, null), new TimeOnly(10, 0)), null, IsHeld: false, HasText: true),
            Retention.Default,
            JapaneseTime.At(DateOnly.Parse(now, null), new TimeOnly(10, 0))));

    [Fact]
    public void What_is_purged_is_not_looked_at_again() =>
        Assert.False(PurgeCases.IsOver(Row(Now.AddYears(-5)) with { HasText = false }, Retention.Default, Now));

    [Fact]
    public void For_any_days_nothing_goes_too_early_and_nothing_stays_too_long() => Gen.Select(Gen.Int[0, 2000], Gen.Int[1, 400], Gen.Bool).Sample(
        (aggregated, days, held) => Assert.Equal(
            !held && aggregated >= days,
            PurgeCases.IsOver(
                Row(Now.AddDays(-aggregated), held), Retention.Default with { CaseTextDays = days, Years = new Dictionary<RecordKind, int> { [RecordKind.Cases] = 10 } }, Now)),
        iter: 2000);

    [Fact]
    public void Of_what_the_presenter_told_only_what_has_had_its_time_goes()
    {
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var head = new CaseHead(new CaseCode("C-00000"), CaseStatus.Aggregated, new PersonId("a"), "鈴木", Now, Now, 4, new CaseDigest(bands, "要約", Now) { Outcome = "まとめ" })
        {
            KeptFrom = Now.AddDays(-100), AggregatedAt = Now.AddDays(-100),
        };
        var found = new Stored<CaseSubmission>(
            new CaseSubmission(head, new CaseContent(bands, CaseBasis.Consent, "状況", "", ""), ReviewNotes.None)
            {
                FollowUps = [new CaseFollowUp(3, CaseTurn.Better, "古い", Now.AddDays(-95)), new CaseFollowUp(6, CaseTurn.Same, "新しい", Now.AddDays(-2))],
            },
            "etag");

        var changes = PurgeCases.Purge(found, new ForumSummary(new ForumId("f1"), "さくら市", new ConversationId("19:c"), new TenantId("t")), Now);

        var after = Assert.IsType<CaseSubmission>(Assert.Single(changes.Rows).Row);
        Assert.Null(after.Content);
        Assert.Equal(["", "新しい"], after.FollowUps.Select(static told => told.Text));
        Assert.Equal((Now.AddDays(-2), Now), (after.Head.KeptFrom, after.Head.PurgedAt));
        Assert.Equal(("", "", bands), (after.Head.Digest!.Summary, after.Head.Digest.Outcome, after.Head.Digest.Bands));
        Assert.Equal("purged", Assert.Single(changes.History).What);
    }

    [Fact]
    public void A_case_that_nobody_decided_on_is_closed_by_its_purge_and_nothing_is_said_of_it_in_the_channel()
    {
        var bands = new CaseBands(AgeBand.Sixties, Household.Alone, HospitalStay.None, [LifeArea.Housing], [], ConditionGroup.NotStated);
        var found = new Stored<CaseSubmission>(
            new CaseSubmission(
                new CaseHead(new CaseCode("C-00000"), CaseStatus.Returned, new PersonId("a"), "鈴木", Now, Now, 2, Digest: null),
                new CaseContent(bands, CaseBasis.Consent, "状況", "", ""),
                ReviewNotes.None),
            "etag");

        var changes = PurgeCases.Purge(found, new ForumSummary(new ForumId("f1"), "さくら市", new ConversationId("19:c"), new TenantId("t")), Now);

        Assert.Empty(changes.Promises);
        var after = Assert.IsType<CaseSubmission>(Assert.Single(changes.Rows).Row).Head;
        Assert.False(after.IsOpen || after.IsUnderReview || after.HasText);
    }

    private static KeptCase Row(DateTimeOffset? from, bool held = false) => new(new CaseCode("C-00000"), null, "etag", from ?? Now.AddDays(-30), from, held, HasText: true);
}
